"""The version of what is written into the graph, and what becomes of a graph of another one."""

from ontology.errors import DramatisError

LAYOUT = 3
"""Raised when stored articles must be written again to be as this program writes them."""

OLDEST = 1
"""The oldest that is brought up. It lacks what of a report says of which event it is, and the last names of persons; 2
lacks the tallies."""

WITHOUT_TALLIES = 2
"""What a script makes that leaves them out."""


class LayoutError(DramatisError):
    """The graph was written by another version of Dramatis."""


def layout(stored: object) -> int:
    """The layout of a graph by the `schema` that its node has; this one's where nothing was ever written."""
    return LAYOUT if stored is None else int(str(stored))


def refuse_unknown(found: int) -> None:
    """Raises `LayoutError` where the graph cannot be brought up."""
    if found > LAYOUT:
        raise LayoutError(
            f"the graph was written by a newer Dramatis (its schema is {found}, this one's {LAYOUT}): use that one, "
            "or another DRAMATIS_HOME"
        )
    if found < OLDEST:
        raise LayoutError(
            f"the graph was written by a Dramatis that is too old (its schema is {found}, this one reads from {OLDEST} "
            "on): export it with that one, or ingest the articles again into another DRAMATIS_HOME"
        )


def refuse_other(found: int) -> None:
    """Raises `LayoutError` unless the graph is as this program writes it."""
    refuse_unknown(found)
    if found != LAYOUT:
        raise LayoutError(
            f"the graph was written by an older Dramatis (its schema is {found}, this one's {LAYOUT}): run "
            "`dramatis schema`, which brings it up"
        )
