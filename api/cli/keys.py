"""`dramatis keys`: who may ask the API, and do what."""

from typing import Annotated

import typer
from rich.table import Table

from api import bootstrap
from api.access.role import Role
from api.cli.console import standard_error, standard_output
from api.settings import Settings


def keys() -> typer.Typer:
    """The commands of the group."""
    group = typer.Typer(help="Make, show and revoke the keys of the API.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(show)
    group.command("revoke")(revoke)
    return group


def add(
    *,
    role: Annotated[Role, typer.Option(help="reader asks, editor also changes, admin also operates.")],
    name: Annotated[str, typer.Option(help="Whose it is, for you and for the log.")] = "",
) -> None:
    """Make a key and print it; it is shown this once. From the first key on, the API answers only who shows one."""
    key, text = bootstrap.keyring(Settings()).add(role, name)
    print(text)
    standard_error().print(f"key {key.id} is made, of the role {role}; keep what is printed, it is not shown again")


def show() -> None:
    """Show the keys that were made, without their secrets."""
    table = Table()
    for column in ("id", "role", "name", "made", "revoked"):
        table.add_column(column)
    for key in bootstrap.keyring(Settings()).keys.values():
        table.add_row(key.id, key.role, key.name, key.made, key.revoked or "")
    standard_output().print(table)


def revoke(id: Annotated[str, typer.Argument(metavar="ID", help="The id, which `keys list` shows.")]) -> None:  # noqa: A002
    """Revoke a key: whoever shows it is refused from now on."""
    key = bootstrap.keyring(Settings()).revoke(id)
    print(f"key {key.id} is revoked")
