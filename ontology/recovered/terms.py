"""Terms in N-Triples syntax as what they stand for: the inverse of `ontology.rdf`."""

import re
from urllib.parse import unquote

from ontology.rdf import BASE, PREFIXES, Kind

_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>|@([A-Za-z0-9-]+))?', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_LETTERS = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
_LONGEST_SHOWN = 80
_SHORTENED = sorted(PREFIXES.items(), key=lambda one: -len(one[1]))
"""The longest namespace first, as some begin with another."""


def id_of(term: str, kind: Kind) -> str | None:
    """The id in the IRI of a record of that kind; None for anything else."""
    begin = f"<{BASE}id/{kind}/"
    return unquote(term[len(begin) : -1]) if term.startswith(begin) else None


def is_literal(term: str) -> bool:
    """Whether it is no IRI."""
    return term.startswith('"')


def value(term: str) -> str:
    """The characters of a literal, or of an IRI."""
    found = _LITERAL.fullmatch(term)
    if found is None:
        return term[1:-1]
    return _ESCAPE.sub(_unescaped, found[1]) if "\\" in found[1] else found[1]


def shown(term: str) -> str:
    """A term in an error message: with the prefixes of dumps, and short."""
    if not is_literal(term):
        for prefix, namespace in _SHORTENED:
            if term.startswith(f"<{namespace}"):
                term = f"{prefix}:{term[len(namespace) + 1 : -1]}"
                break
    return term if len(term) <= _LONGEST_SHOWN else f"{term[: _LONGEST_SHOWN - 3]}..."


def _unescaped(escape: re.Match[str]) -> str:
    four, eight, letter = escape.groups()
    if letter is not None:
        return _LETTERS.get(letter, letter)
    return chr(int(four or eight, 16))
