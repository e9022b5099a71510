"""Which names are read on a page, and as what: those of headings only where the running text vouches for them."""

from collections.abc import Sequence
from dataclasses import replace

from extraction.names import Name
from extraction.notes import Unread
from extraction.parse import Doc


def read_names(doc: Doc, names: Sequence[Name], unread: Unread) -> list[Name]:
    """The names without those in regions where none are read, and without those that only a heading has.

    In headings every word may have a capital ("A Truce, but Not a Map"), which the model takes for names. So a name
    there must be of the lexicon, or stand in the running text too, whole or by its last word.
    """
    if not unread.names and not unread.phrases:
        return list(names)
    outside = {words for name in names if name.start not in unread.phrases for words in _forms(doc, name)}
    return [
        _as_place(name) if name.start in unread.actors else name
        for name in names
        if name.start not in unread.names
        and (name.start not in unread.phrases or name.known is not None or not outside.isdisjoint(_forms(doc, name)))
    ]


def _as_place(name: Name) -> Name:
    """The name as that of a place: a capital is no state here."""
    is_capital = name.known is not None and name.known[0] in {"capital", "seat"}
    return replace(name, label="LOC", known=None if is_capital else name.known)


def _forms(doc: Doc, name: Name) -> tuple[str, str]:
    return doc[name.start : name.end].text, doc[name.end - 1].text
