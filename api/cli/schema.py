"""`dramatis schema`."""

from rich.table import Table

from api import bootstrap
from api.cli.console import standard_error, standard_output
from api.settings import Settings


def schema() -> None:
    """Bring the graph up to this version of Dramatis, make the indexes that it lacks, and show them all.

    Every command that stores articles does the first two by itself.
    """
    from graph.layout import LAYOUT  # noqa: PLC0415 (needs the driver, which other commands do without)
    from graph.query import NoParams  # noqa: PLC0415
    from graph.schema import indexes  # noqa: PLC0415

    settings = Settings()
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings, prepares=True) as store, standard_error().status("preparing"):
        store.prepare(vocabulary)
        found = store.fetch(indexes(), NoParams())
    table = Table(title=f"schema {LAYOUT}")
    for name in ("index", "kind", "of", "on", "state"):
        table.add_column(name)
    for one in found:
        state = one.state.lower() if one.populated >= 100 else f"{one.state.lower()}, {one.populated:.0f} %"
        table.add_row(one.name, one.kind.lower(), ", ".join(one.on), ", ".join(one.properties), state)
    standard_output().print(table)
