"""What is said about a thing, put in order for somebody who reads it. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph

from graph.dump import statements
from graph.resources.resource import Resource
from ontology.rdf import PREFIXES
from ontology.terms import NAMESPACE

type Value = pyoxigraph.NamedNode | pyoxigraph.Literal

_OA = PREFIXES["oa"]
_LABELS = (f"{PREFIXES['skos']}prefLabel", f"{PREFIXES['rdfs']}label", f"{PREFIXES['dcterms']}title")
_SPAN, _TRIGGER, _CONTENT, _SENTENCE_OF, _MENTION_OF = (
    f"{NAMESPACE}{name}" for name in ("span", "trigger", "content", "sentenceOf", "mentionOf")
)
_ARTICLE = "article"
_EVENT_TYPE = f"{NAMESPACE}eventType"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where some words stand in the text of an article."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence: its pieces, each with whether something was read in it, and what was."""

    sentence: str
    article: str
    pieces: tuple[tuple[str, bool], ...]
    told: tuple[str, ...]


class Described:
    """The statements about a thing, to be asked for its names, its facts and its sentences."""

    def __init__(self, resource: Resource, *, base: str) -> None:
        self.iri = resource.iri[1:-1]
        self._base = f"{base}id/"
        self._of: defaultdict[str, dict[str, dict[Value, None]]] = defaultdict(lambda: defaultdict(dict))
        self._to: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for quad in statements(resource.graphs):
            subject, predicate, value = quad.subject.value, quad.predicate.value, quad.object  # type: ignore[union-attr]
            self._of[subject][predicate][value] = None  # type: ignore[index]  # a dump has nothing else
            if value == pyoxigraph.NamedNode(self.iri):
                self._to[predicate][subject] = None

    @property
    def facts(self) -> Mapping[str, Sequence[Value]]:
        """What is said of it, by property."""
        return {predicate: list(values) for predicate, values in sorted(self._of[self.iri].items())}

    @property
    def pointing(self) -> Mapping[str, Sequence[str]]:
        """What points to it, by property."""
        return {predicate: list(subjects) for predicate, subjects in sorted(self._to.items())}

    def name(self, iri: str) -> str | None:
        """The best name of something; None if it has none here."""
        facts = self._of.get(iri, {})
        told = next((next(iter(facts[label])) for label in _LABELS if facts.get(label)), None)
        return told.value if told else None

    def kind_and_id(self, iri: str) -> tuple[str, str] | None:
        """Of a record of ours, the id as it stands in the IRI; None for anything else."""
        if not iri.startswith(self._base):
            return None
        kind, _, encoded = iri.removeprefix(self._base).partition("/")
        return kind, encoded

    def event_type(self, iri: str) -> str | None:
        """Of a report, the type of event that it tells of."""
        found = self._of.get(iri, {}).get(_EVENT_TYPE)
        return next(iter(found)).value if found else None

    def words(self, iri: str) -> str | None:
        """Of what has a phrase of its own, such as a quotation or a mention, that phrase."""
        facts = self._of.get(iri, {})
        return next((place.text for each in (_CONTENT, _SPAN) for place in self._places(facts.get(each, {}))), None)

    @cached_property
    def sentences(self) -> Sequence[Cited]:
        """The sentences, in the order of the texts, with what stands in each."""
        whole = sorted(
            (place, iri)
            for iri, facts in self._of.items()
            if _SENTENCE_OF in facts
            for place in self._places(facts.get(_SPAN, {}))
        )
        marked = [
            (place, iri)
            for iri, facts in self._of.items()
            for predicate in (_TRIGGER, _CONTENT, *((_SPAN,) if self._names_it(facts) else ()))
            for place in self._places(facts.get(predicate, {}))
        ]
        return [cited for place, iri in whole if (cited := self._cited(iri, place, marked))]

    def _names_it(self, facts: Mapping[str, object]) -> bool:
        """Whether it is a mention; those of an article are of all sorts."""
        return _MENTION_OF in facts and (self.kind_and_id(self.iri) or ("", ""))[0] != _ARTICLE

    def _cited(self, iri: str, sentence: Place, marked: Sequence[tuple[Place, str]]) -> Cited | None:
        inside = sorted(
            (max(place.start, sentence.start), min(place.end, sentence.end), teller)
            for place, teller in marked
            if place.article == sentence.article and place.start < sentence.end and place.end > sentence.start
        )
        pieces, at = [], sentence.start
        for start, end, _ in inside:
            if end > at:
                pieces += [(at, max(at, start), False), (max(at, start), end, True)]
                at = end
        pieces.append((at, sentence.end, False))
        texts = ((sentence.text[start - sentence.start : end - sentence.start], mark) for start, end, mark in pieces)
        told = dict.fromkeys(teller for _, _, teller in inside)
        return Cited(iri, sentence.article, tuple(each for each in texts if each[0]), tuple(told))

    def _places(self, spans: Mapping[Value, None]) -> Iterator[Place]:
        for span in spans:
            facts = self._of.get(span.value)
            selectors = [self._of[each.value] for each in facts.get(f"{_OA}hasSelector", {})] if facts else []
            found = {name: next(iter(each[name])).value for each in selectors for name in each}
            if facts and {f"{_OA}start", f"{_OA}end", f"{_OA}exact"} <= found.keys():
                article = next(iter(facts[f"{_OA}hasSource"])).value
                yield Place(article, int(found[f"{_OA}start"]), int(found[f"{_OA}end"]), found[f"{_OA}exact"])
