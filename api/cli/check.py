"""`dramatis check`."""

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.settings import Settings

FAILED = 1
_NAMED = 5
"""Of what breaks an invariant, so many are named."""


def check() -> None:
    """Say whether the graph holds together, one line for each invariant that is broken; then the exit code is 1."""
    from graph.invariants import Shown, invariants  # noqa: PLC0415 (needs the driver, which other commands do without)

    settings = Settings()
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings) as store, standard_error().status("checking"):
        counts = store.counts()
        found = [(one.name, store.fetch(one, Shown(_NAMED))[0]) for one in invariants(vocabulary)]
    broken = [(says, of) for says, of in found if of.found]
    for says, of in broken:
        more = f" and {of.found - len(of.ids)} more" if of.found > len(of.ids) else ""
        print(f"broken: {says}, but not {', '.join(of.ids)}{more}")
    held = ", ".join(f"{count} {name}" for name, count in counts.items())
    if broken:
        standard_error().print(f"the graph breaks {len(broken)} of {len(found)} invariants ({held})", markup=False)
        raise typer.Exit(FAILED)
    print(f"the graph holds together: {len(found)} invariants ({held})")
