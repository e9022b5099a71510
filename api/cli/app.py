"""The commands, assembled."""

import typer

from api.cli.analyze import analyze
from api.cli.check import check
from api.cli.draw import draw
from api.cli.export import export
from api.cli.extract import extract
from api.cli.ingest import ingest
from api.cli.keys import keys
from api.cli.ontology import ontology
from api.cli.remove import remove
from api.cli.reprocess import reprocess
from api.cli.schema import schema
from api.cli.serve import serve
from api.cli.server import down, logs, reset, status, up
from api.cli.validate import validate
from api.cli.version import version

_ABOUT = "A knowledge graph of political news: who did what to whom, when, where, and who says so."
_GROUPS = {
    "Read and store": (ingest, extract, remove, reprocess, export),
    "Look after the graph": (check, schema, validate),
    "Ask": (serve,),
    "The graph's own Neo4j": (up, down, status, logs, reset),
    "About": (ontology, version),
}


def application() -> typer.Typer:
    """The whole command line; each command's help is its function's docstring."""
    app = typer.Typer(
        help=_ABOUT,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for panel, commands in _GROUPS.items():
        for command in commands:
            app.command(rich_help_panel=panel)(command)
    app.add_typer(analyze(), name="analyze", rich_help_panel="Ask")
    app.add_typer(draw(), name="draw", rich_help_panel="Ask")
    app.add_typer(keys(), name="keys", rich_help_panel="Ask")
    return app
