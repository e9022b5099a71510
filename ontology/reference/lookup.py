"""Finds a term by any of its names."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from ontology.errors import DramatisError
from ontology.reference.entries import Entry, Section
from ontology.terms import NAMESPACE

_PREFIX = "dram:"
_NEAR = 0.76
"""How alike a name must be to be meant, from 0 to 1."""


class UnknownTermError(DramatisError):
    """The ontology has no term of this name."""


class AmbiguousTermError(DramatisError):
    """Several terms have this name."""


def find(term: str, sections: Sequence[Section]) -> Entry:
    """The entry of a term: by what records carry, label, local name or IRI, whatever its case and punctuation.

    A mode may be named without its type, and any term of the ontology with the prefix dram:. Where names are shared,
    the one that is a local name letter by letter is meant ("Military", not "military"). Raises `UnknownTermError` and
    `AmbiguousTermError`.
    """
    entries = [entry for section in sections for top in section.entries for entry in top.whole()]
    asked = f"{NAMESPACE}{term.removeprefix(_PREFIX)}" if term.startswith(_PREFIX) else term
    found = [entry for entry in entries if _plain(asked) in set(map(_plain, _names(entry)))]
    exact = [entry for entry in found if asked in {entry.term.local, entry.term.iri}]
    match exact if len(exact) == 1 else found:
        case [entry]:
            return entry
        case []:
            raise UnknownTermError(_unknown(term, entries))
        case several:
            raise AmbiguousTermError(f"{term} may be {_told(several)}: name one of them as it stands here")


def _names(entry: Entry) -> Iterable[str]:
    yield from (entry.name, entry.term.label, entry.term.local, entry.term.iri)
    if entry.kind == "mode":
        yield entry.name.partition("-")[2]
    yield from (value for fact, value in entry.facts if fact == "relationship type")


def _plain(name: str) -> str:
    """Without case and punctuation: "HOLDS_POSITION" is "holdsPosition", "ACCUSE_ALLEGE" is "ACCUSE-allege"."""
    return re.sub(r"[\W_]+", "", name.casefold())


def _told(entries: Sequence[Entry]) -> str:
    """Each by a name that is its own."""
    locals_ = [entry.term.local for entry in entries]
    names = [entry.term.iri if locals_.count(entry.term.local) > 1 else entry.term.local for entry in entries]
    *first, last = [f"{name} ({entry.kind})" for name, entry in zip(names, entries, strict=True)]
    return f"{', '.join(first)} or {last}"


def _unknown(term: str, entries: Sequence[Entry]) -> str:
    names: dict[str, str] = {}
    for entry in entries:
        for name in _names(entry):
            names.setdefault(_plain(name), name)
    near = [names[plain] for plain in get_close_matches(_plain(term), names, n=3, cutoff=_NEAR)]
    meant = f": is {', '.join(near[:-1])}{' or ' if near[:-1] else ''}{near[-1]} meant?" if near else ""
    return f"the ontology has no term {term!r}{meant or '; `dramatis ontology` shows all that it has'}"
