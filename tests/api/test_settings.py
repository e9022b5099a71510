import re
from pathlib import Path

import platformdirs
import pytest
from pydantic import ValidationError

from api.settings import Settings, SettingsError
from ontology.errors import DramatisError


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"DRAMATIS_{name.upper()}", raising=False)


def test_defaults_are_on_the_users_folders_and_on_loopback() -> None:
    settings = Settings()

    assert settings.home == platformdirs.user_data_path("dramatis", appauthor=False)
    assert settings.cache == platformdirs.user_cache_path("dramatis", appauthor=False)
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.allow_private_addresses is False
    assert (settings.neo4j_uri, settings.neo4j_user, settings.model) == (None, "neo4j", None)
    assert (settings.ontology, settings.lexicon, settings.workers) == ((), (), None)


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    monkeypatch.setenv("DRAMATIS_HOME", str(tmp_path))
    monkeypatch.setenv("DRAMATIS_NEO4J_URI", "neo4j+s://graph.example.org")
    monkeypatch.setenv("DRAMATIS_ONTOLOGY", f"{tmp_path}:{more}")
    monkeypatch.setenv("DRAMATIS_LEXICON", f"{more}:{tmp_path}")
    monkeypatch.setenv("DRAMATIS_PORT", "8080")
    monkeypatch.setenv("DRAMATIS_ALLOW_PRIVATE_ADDRESSES", "true")
    settings = Settings()

    assert settings.home == tmp_path
    assert settings.neo4j_uri == "neo4j+s://graph.example.org"
    assert settings.ontology == (tmp_path, more)
    assert settings.lexicon == (more, tmp_path)
    assert settings.port == 8080
    assert settings.allow_private_addresses is True


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAMATIS_NEO4J_URI", "")

    assert Settings().neo4j_uri is None


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("DRAMATIS_PORT", "http", "DRAMATIS_PORT cannot be 'http': input should be a valid integer"),
        *(
            (
                "DRAMATIS_ALLOWED_ORIGINS",
                f"https://b.example,{wrong}",
                f"DRAMATIS_ALLOWED_ORIGINS cannot be 'https://b.example,{wrong}': {wrong} is no origin such as",
            )
            for wrong in ("localhost:3000", "http://localhost:3000/", "*", "https://News.example")
        ),
        ("DRAMATIS_PORT", "70000", "DRAMATIS_PORT cannot be '70000': input should be less than or equal to 65535"),
        (
            "DRAMATIS_ALLOW_PRIVATE_ADDRESSES",
            "perhaps",
            "DRAMATIS_ALLOW_PRIVATE_ADDRESSES cannot be 'perhaps': input should be a valid bool",
        ),
        ("DRAMATIS_BASE", "news", "DRAMATIS_BASE cannot be 'news': it must be a web address that ends in a slash"),
        ("DRAMATIS_ONTOLOGY", "/no/such", "DRAMATIS_ONTOLOGY cannot be '/no/such': there is no folder /no/such"),
        ("DRAMATIS_LEXICON", "/no/such", "DRAMATIS_LEXICON cannot be '/no/such': there is no folder /no/such"),
    ],
)
def test_a_wrong_value_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(variable, value)

    with pytest.raises(SettingsError) as caught:
        Settings()

    assert isinstance(caught.value, DramatisError)
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


def test_an_option_is_put_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAMATIS_PORT", "8080")
    monkeypatch.setenv("DRAMATIS_HOST", "localhost")

    settings = Settings().but(port=9000, host=None)

    assert (settings.port, settings.host) == (9000, "localhost")
    with pytest.raises(SettingsError, match="DRAMATIS_PORT cannot be 0"):
        settings.but(port=0)


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().port = 1


def test_the_password_is_not_shown() -> None:
    assert "swordfish" not in repr(Settings(neo4j_password="swordfish"))  # noqa: S106 (no real one)


def test_each_setting_is_in_the_guide() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "operate.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `DRAMATIS_(\w+)` \|", guide, re.MULTILINE)

    assert table == [name.upper() for name in Settings.model_fields]
