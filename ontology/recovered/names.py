"""Terms of the ontology as the names that records call them by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from ontology.rdf import term
from ontology.recovered.statements import RecoveryError, Statements
from ontology.recovered.terms import shown
from ontology.terms import Vocabulary


class _Named(Protocol):
    @property
    def iri(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Names:
    """The names of each kind of term by their IRIs."""

    actor_classes: Mapping[str, str]
    sectors: Mapping[str, str]
    event_types: Mapping[str, str]
    modes: Mapping[str, str]
    contexts: Mapping[str, str]
    auxiliaries: Mapping[str, str]
    cues: Mapping[str, str]
    relation_types: Mapping[str, str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Names":
        """Those of an ontology."""
        return cls(
            actor_classes=_by_iri(vocabulary.actor_classes.values()),
            sectors=_by_iri(vocabulary.sectors.values()),
            event_types=_by_iri(vocabulary.event_types.values()),
            modes=_by_iri(mode for one in vocabulary.event_types.values() for mode in one.modes.values()),
            contexts=_by_iri(vocabulary.contexts.values()),
            auxiliaries=_by_iri(vocabulary.auxiliaries.values()),
            cues=_by_iri(vocabulary.cues.values()),
            relation_types=_by_iri(vocabulary.relation_types.values()),
        )


def named(iri: str, known: Mapping[str, str], *, of: str) -> str:
    """The name of one of the known terms. Raises `RecoveryError` for any other, naming who has it."""
    if iri not in known:
        raise RecoveryError(f"{shown(of)} has {shown(iri)}, which the ontology does not define there")
    return known[iri]


def maybe_named(found: Statements, subject: str, predicate: str, known: Mapping[str, str]) -> str | None:
    """The name of the term that stands there, if any."""
    iri = found.maybe(subject, predicate)
    return None if iri is None else named(iri, known, of=subject)


def _by_iri(terms: Iterable[_Named]) -> dict[str, str]:
    return {term(one.iri): one.name for one in terms}
