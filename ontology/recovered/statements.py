"""The statements of one graph, by subject and property, and what is expected of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from math import isfinite

from ontology.errors import DramatisError
from ontology.facets import A, Triple
from ontology.rdf import Kind
from ontology.recovered.terms import id_of, shown, value


class RecoveryError(DramatisError):
    """Statements that no record gives."""


class Statements:
    """What one graph says. Each reader raises `RecoveryError`, naming the subject, where something else stands there.

    What is spelt in another way than `ontology.rdf` spells it is not looked for here: whoever makes a record makes its
    triples again and compares.
    """

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._objects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._subjects: defaultdict[str, list[str]] = defaultdict(list)
        for subject, predicate, found in triples:
            self._objects[subject, predicate].append(found)
            if predicate == A:
                self._subjects[found].append(subject)

    def of_class(self, of: str) -> Collection[str]:
        """All that are of a class."""
        return self._subjects.get(of, ())

    def all(self, subject: str, predicate: str) -> Collection[str]:
        """Whatever stands there."""
        return self._objects.get((subject, predicate), ())

    def maybe(self, subject: str, predicate: str) -> str | None:
        """One thing or nothing."""
        found = self.all(subject, predicate)
        if len(found) > 1:
            raise RecoveryError(f"{shown(subject)} must have one {shown(predicate)} at most, not {len(found)}")
        return next(iter(found), None)

    def one(self, subject: str, predicate: str) -> str:
        """One thing."""
        found = self.maybe(subject, predicate)
        if found is None:
            raise RecoveryError(f"{shown(subject)} must have one {shown(predicate)}")
        return found

    def text(self, subject: str, predicate: str) -> str:
        """The characters of one literal."""
        return value(self.one(subject, predicate))

    def maybe_text(self, subject: str, predicate: str) -> str | None:
        """The same, or None."""
        found = self.maybe(subject, predicate)
        return None if found is None else value(found)

    def number(self, subject: str, predicate: str) -> float:
        """One finite number."""
        text = self.text(subject, predicate)
        try:
            found = float(text)
        except ValueError:
            found = float("nan")
        if not isfinite(found):
            raise RecoveryError(f"{shown(subject)} must have a number as {shown(predicate)}, not {shown(text)}")
        return found

    def maybe_number(self, subject: str, predicate: str) -> float | None:
        """The same, or None."""
        return None if self.maybe(subject, predicate) is None else self.number(subject, predicate)

    def integer(self, subject: str, predicate: str) -> int:
        """One whole number."""
        text = self.text(subject, predicate)
        if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
            raise RecoveryError(f"{shown(subject)} must have a whole number as {shown(predicate)}, not {shown(text)}")
        return int(text)

    def one_of[T: str](self, subject: str, predicate: str, allowed: tuple[T, ...]) -> T:
        """One of the texts that are allowed."""
        text = self.text(subject, predicate)
        for option in allowed:
            if text == option:
                return option
        raise RecoveryError(
            f"{shown(subject)} must have one of {', '.join(allowed)} as {shown(predicate)}, not {shown(text)}"
        )

    def id(self, subject: str, predicate: str, kind: Kind) -> str:
        """The id of the one record of that kind that stands there."""
        return self.as_id(self.one(subject, predicate), kind, of=subject)

    def as_id(self, term: str, kind: Kind, *, of: str) -> str:
        """The id of a record of that kind."""
        found = id_of(term, kind)
        if found is None:
            raise RecoveryError(f"{shown(of)} must point to one of {kind}s, not to {shown(term)}")
        return found


_MOST_DIGITS = 18
