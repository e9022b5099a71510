import re
from pathlib import Path
from stat import S_IMODE

import pytest

from graph.server import PasswordError, ServerHome
from graph.server.password import keep_password


@pytest.fixture
def home(tmp_path: Path) -> ServerHome:
    home = ServerHome(home=tmp_path, cache=tmp_path)
    home.folder.mkdir()
    return home


def test_a_generated_password_is_kept_for_its_owner_alone(home: ServerHome) -> None:
    password = keep_password(home)

    assert re.fullmatch("[0-9a-f]{32}", password)
    assert keep_password(home) == password
    assert S_IMODE(home.password_file.stat().st_mode) == 0o600


def test_a_password_file_that_others_may_read_is_closed_to_them(home: ServerHome) -> None:
    home.password_file.write_text("of my own choice\n")
    home.password_file.chmod(0o644)

    assert keep_password(home) == "of my own choice"
    assert S_IMODE(home.password_file.stat().st_mode) == 0o600


def test_data_without_its_password_is_not_given_a_new_one(home: ServerHome) -> None:
    (home.data / "databases" / "system").mkdir(parents=True)

    with pytest.raises(PasswordError, match=re.escape(str(home.password_file))):
        keep_password(home)
    assert not home.password_file.exists()
