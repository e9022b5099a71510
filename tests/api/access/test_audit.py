import io
import logging
from dataclasses import dataclass

import pytest
from starlette.datastructures import UploadFile

from api.access import audit
from api.access.role import Role

pytestmark = pytest.mark.anyio


@dataclass
class Given:
    """As an input of GraphQL is."""

    text: str
    title: str | None = None


async def done(value: object) -> object:
    return value


async def failing() -> object:
    raise LookupError


async def noted(caplog: pytest.LogCaptureFixture, **arguments: object) -> object:
    """The arguments as the log has them."""
    with caplog.at_level(logging.INFO):
        await audit.noted("owner", "change", arguments, done(1))
    return caplog.records[-1].__dict__["arguments"]


async def test_a_change_is_noted_with_who_made_it(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        made = await audit.noted("1a2b3c4d desk", "cancelJob", {"id": "1"}, done("a job"))

    (line,) = caplog.records
    assert made == "a job"
    assert (line.levelname, line.getMessage(), line.__dict__["by"], line.__dict__["field"]) == (
        "INFO",
        "changed",
        "1a2b3c4d desk",
        "cancelJob",
    )


async def test_so_is_that_there_was_nothing_to_change(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert await audit.noted("owner", "cancelJob", {"id": "99"}, done(None)) is None

    assert [(line.levelname, line.getMessage()) for line in caplog.records] == [("INFO", "nothing to change")]


async def test_so_is_one_that_failed(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(LookupError):
        await audit.noted("owner", "removeArticle", {}, failing())

    assert [(line.levelname, line.getMessage()) for line in caplog.records] == [("WARNING", "change refused or failed")]


async def test_what_was_given_is_told_in_short(caplog: pytest.LogCaptureFixture) -> None:
    assert await noted(caplog, text="x" * 1000, role=Role.EDITOR, ids=["a"], at={}, source=None) == {
        "text": "x" * 200 + "… (1000 characters)",
        "role": "editor",
        "ids": ["a"],
        "at": "dict",
    }


async def test_files_and_inputs_are_told_by_what_they_hold(caplog: pytest.LogCaptureFixture) -> None:
    assert await noted(caplog, file=UploadFile(io.BytesIO(), filename="week.jsonl"), input=Given("Arvia.")) == {
        "file": "week.jsonl",
        "input": {"text": "Arvia."},
    }


async def test_a_password_in_an_address_is_not(caplog: pytest.LogCaptureFixture) -> None:
    assert await noted(caplog, url="https://me:swordfish@wire.example/a@b") == {"url": "https://…@wire.example/a@b"}
