import logging

import pytest

from api.access import audit
from api.access.role import Role


def test_a_change_is_noted_with_who_made_it(caplog: pytest.LogCaptureFixture) -> None:
    with (
        caplog.at_level(logging.INFO),
        audit.noted("1a2b3c4d desk", "ingestText", {"text": "x" * 1000, "role": Role.EDITOR, "ids": ["a"], "at": {}}),
    ):
        pass

    (line,) = caplog.records
    assert (line.levelname, line.getMessage(), line.__dict__["by"], line.__dict__["field"]) == (
        "INFO",
        "changed",
        "1a2b3c4d desk",
        "ingestText",
    )
    assert line.__dict__["arguments"] == {
        "text": "x" * 200 + "… (1000 characters)",
        "role": "editor",
        "ids": ["a"],
        "at": "dict",
    }


def test_so_is_one_that_failed(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(LookupError), audit.noted("owner", "removeArticle", {}):
        raise LookupError

    assert [(line.levelname, line.getMessage()) for line in caplog.records] == [("WARNING", "change refused or failed")]
