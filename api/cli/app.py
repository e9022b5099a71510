"""The commands, assembled. Each is imported when it is asked for, as what one needs takes others a second to import."""

from importlib import import_module
from keyword import iskeyword
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

_ABOUT = "A knowledge graph of political news: who did what to whom, when, where, and who says so."
_PANELS = MappingProxyType(
    {
        "Read and store": ("ingest", "extract", "remove", "reprocess", "export", "import"),
        "Look after the graph": ("check", "schema", "validate"),
        "Ask": ("serve", "browser", "analyze", "draw", "keys"),
        "The graph's own Neo4j": ("up", "down", "status", "logs", "backup", "restore", "reset"),
        "About": ("ontology", "version"),
    }
)
_FOLDERS = frozenset({"analyze", "draw", "keys"})
"""Those that have commands of their own."""
_TOGETHER = MappingProxyType(dict.fromkeys(_PANELS["The graph's own Neo4j"], "server"))
"""Those that share a module; the others have one that is named as they are."""


class Commands(TyperGroup):
    """All commands, by their names; each command's help is its function's docstring."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, panel by panel."""
        return [name for names in _PANELS.values() for name in names]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One of them, or None."""
        for panel, names in _PANELS.items():
            if cmd_name in names:
                return _made(cmd_name, panel)
        return None


def application() -> typer.Typer:
    """The whole command line."""
    app = typer.Typer(
        cls=Commands,
        help=_ABOUT,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    return app


def _told(asked: bool) -> None:
    if asked:
        import_module("api.cli.version").version()
        raise typer.Exit


def _root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_told, is_eager=True, help="As the command `version`.")
    ] = False,
) -> None:
    """What may stand before any command."""


def _made(name: str, panel: str) -> Any:
    here = f"{name}_" if iskeyword(name) else name
    what = getattr(import_module(f"api.cli.{_TOGETHER.get(name, here)}"), here)
    app = typer.Typer(pretty_exceptions_enable=False)
    if name in _FOLDERS:
        app.add_typer(what(), name=name, rich_help_panel=panel)
    else:
        app.command(name, rich_help_panel=panel)(what)
        app.callback()(lambda: None)  # with one command alone there would be no group to take it from
    return typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
