"""The commands, as they are found and asked for."""

from collections.abc import Callable

import pytest
from typer import Context
from typer.core import TyperGroup
from typer.main import get_command

from api.cli.app import application
from tests.api.cli.conftest import Result

type Run = Callable[..., Result]


@pytest.mark.parametrize("arguments", [["extract"], ["extract", "--format", "xml", "a.txt"], ["no-such-command"]])
def test_wrong_usage_ends_with_its_own_code_and_without_traceback(dramatis: Run, arguments: list[str]) -> None:
    done = dramatis(*arguments)
    assert (done.code, done.output) == (2, "")
    assert "Usage: dramatis" in done.errors
    assert "Traceback" not in done.errors


def test_help_names_every_command(dramatis: Run) -> None:
    command = get_command(application())
    assert isinstance(command, TyperGroup)
    commands = command.list_commands(Context(command))
    assert {"ingest", "extract", "export", "serve", "up", "down", "status", "logs", "reset", "version"} <= {*commands}
    shown = dramatis("--help").output
    assert [command for command in commands if f" {command} " not in shown] == []


def test_the_version_is_told_to_who_asks_either_way(dramatis: Run) -> None:
    asked = dramatis("--version")
    assert (asked.code, asked.output) == (0, dramatis("version").output)
