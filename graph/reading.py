"""The queries that read whole records back, and how a record of theirs becomes one of ours. Pure.

One row an article: everything it says is collected inside Neo4j, which is several times as fast as sending each
relationship by itself. The order of things inside the article comes from their `position`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph import records
from graph.cypher import relation_edges, structure
from graph.duplicates.statements import repetition_of
from graph.duplicates.stored import repetition
from graph.query import Query
from ontology.model import (
    Actor,
    ActorDescription,
    ActorReference,
    Article,
    Attribution,
    Event,
    EventTime,
    Extraction,
    Mention,
    Participant,
    Place,
    PlaceDescription,
    PlaceReference,
    Quantity,
    Quotation,
    Reading,
    Relation,
    RelationEnd,
    Repetition,
    Report,
    Signature,
    Span,
)
from ontology.terms import Vocabulary

Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Articles:
    """Which articles, by their ids."""

    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """At most `limit` records whose ids come after `after`; no id comes before the empty one."""

    after: str
    limit: int


@dataclass(frozen=True, slots=True)
class Some:
    """Those records that have one of the ids."""

    ids: tuple[str, ...]


type Found = type[Page] | type[Some]
"""How records are found: by the parameters of that class."""


def article_ids() -> Query[Page, str]:
    """The ids of the articles, in their order."""
    return Query(
        name="article ids",
        cypher=f"{_page('Article')}\nRETURN node.id AS id",
        params=Page,
        row=lambda record: str(record["id"]),
    )


def articles() -> Query[Articles, Article]:
    """Some articles with their texts, in the order of their ids."""
    return Query(
        name="articles whole",
        cypher="MATCH (article:Article) WHERE article.id IN $articles\nRETURN article ORDER BY article.id",
        params=Articles,
        row=lambda record: _article(record["article"]),
    )


def actors(found: Found = Page) -> Query[Any, Actor]:
    """The actors, in the order of their ids."""
    return Query(
        name="actors whole",
        cypher=f"{_found('Actor', found)}\nRETURN node",
        params=found,
        row=lambda record: records.actor(record["node"]),
    )


def places(found: Found = Page) -> Query[Any, Place]:
    """The places, in the order of their ids."""
    return Query(
        name="places whole",
        cypher=f"{_found('Place', found)}\nRETURN node",
        params=found,
        row=lambda record: records.place(record["node"]),
    )


def events(vocabulary: Vocabulary, found: Found = Page) -> Query[Any, Event]:
    """The events with who, where and their reports, in the order of their ids."""
    edge = structure(vocabulary)
    return Query(
        name="events whole",
        cypher=(
            f"{_found('Event', found)}\nRETURN node AS event,\n"
            f"  COLLECT {{ MATCH (node)-[:{edge['hasActor']}]->(actor:Actor) RETURN actor.id }} AS actors,\n"
            f"  COLLECT {{ MATCH (node)-[:{edge['hasRecipient']}]->(actor:Actor) RETURN actor.id }} AS recipients,\n"
            f"  COLLECT {{ MATCH (node)-[:{edge['hasPlace']}]->(place:Place) RETURN place.id }} AS places,\n"
            f"  COLLECT {{ MATCH (node)<-[:{edge['tellsOf']}]-(report:Report) RETURN report.id }} AS reports"
        ),
        params=found,
        row=records.event,
    )


def repetitions(vocabulary: Vocabulary, found: Found = Page) -> Query[Any, Repetition]:
    """What each article has of others, which may be nothing, in the order of the articles' ids."""
    return Query(
        name="repetitions",
        cypher=f"{_found('Article', found)}\nWITH node AS article\n{repetition_of(structure(vocabulary))}",
        params=found,
        row=repetition,
    )


def extractions(vocabulary: Vocabulary) -> Query[Articles, Extraction]:
    """What some articles say, in the order of their ids."""
    names = {relation.edge: relation.name for relation in vocabulary.relation_types.values()}
    return Query(
        name="extractions",
        cypher=_extractions(vocabulary),
        params=Articles,
        row=lambda record: _extraction(record, names, recipient=vocabulary.structure["hasRecipient"]),
    )


def _found(label: str, found: Found) -> str:
    if found is Page:
        return _page(label)
    return f"MATCH (node:{label}) WHERE node.id IN $ids\nWITH node ORDER BY node.id"


def _page(label: str) -> str:
    return f"MATCH (node:{label}) WHERE node.id > $after\nWITH node ORDER BY node.id LIMIT $limit"


def _extractions(vocabulary: Vocabulary) -> str:
    edge = structure(vocabulary)
    sentence = f"(article)<-[:{edge['sentenceOf']}]-(sentence:Sentence)"
    report = f"{sentence}<-[:{edge['readIn']}]-(report:Report)"
    quotation = f"MATCH {sentence}<-[:{edge['quotedIn']}]-(quotation:Quotation) WITH DISTINCT quotation"
    parts = {
        "signatures": f"MATCH (article)<-[:{edge['signatureOf']}]-(of:Signature) RETURN of {{.shingles, .minima}}",
        "sentences": f"MATCH {sentence} RETURN properties(sentence)",
        "actors": f"MATCH (article)<-[of:{edge['describedIn']}]-(:Actor) RETURN properties(of)",
        "places": f"MATCH (article)<-[of:{edge['describedIn']}]-(:Place) RETURN properties(of)",
        "actor_mentions": f"MATCH {sentence}<-[of:{edge['mentionedIn']}]-(:Actor) RETURN properties(of)",
        "place_mentions": f"MATCH {sentence}<-[of:{edge['mentionedIn']}]-(:Place) RETURN properties(of)",
        "reports": f"MATCH {report} RETURN report {{.*, sentence: sentence {{.*}}}}",
        "sides": (
            f"MATCH {report}-[of:{edge['hasActor']}|{edge['hasRecipient']}]->(:Actor)"
            " RETURN of {.*, report: report.id, edge: type(of)}"
        ),
        "report_places": f"MATCH {report}-[of:{edge['hasPlace']}]->(:Place) RETURN of {{.*, report: report.id}}",
        "attributions": f"MATCH {report}-[of:{edge['attributedTo']}]->(:Actor) RETURN of {{.*, report: report.id}}",
        "quantities": f"MATCH {report}-[:{edge['counts']}]->(of:Quantity) RETURN of {{.*, report: report.id}}",
        "quotations": f"{quotation} RETURN properties(quotation)",
        "speakers": (
            f"{quotation} MATCH (quotation)<-[of:{edge['said']}]-(:Actor) RETURN of {{.*, quotation: quotation.id}}"
        ),
        "actors_spoken_of": (
            f"{quotation} MATCH (quotation)-[of:{edge['speaksOf']}]->(:Actor) RETURN of {{.*, quotation: quotation.id}}"
        ),
        "reports_spoken_of": (
            f"{quotation} MATCH (quotation)-[of:{edge['speaksOf']}]->(report:Report)"
            " RETURN of {.*, quotation: quotation.id, report: report.id}"
        ),
    }
    if vocabulary.relation_types:
        parts["relations"] = (
            f"MATCH (start)-[of:{relation_edges(vocabulary)}]->(end) WHERE of.article = article.id"
            " RETURN of {.*, edge: type(of), from_place: start:Place, to_place: end:Place}"
        )
    collected = ",\n".join(f"  COLLECT {{ {part} }} AS {name}" for name, part in parts.items())
    return (
        "MATCH (article:Article) WHERE article.id IN $articles\n"
        f"RETURN properties(article) AS article,\n{collected}\nORDER BY article.id"
    )


def _extraction(record: Part, names: Mapping[str, str], *, recipient: str) -> Extraction:
    article = record["article"]
    mentions_of_actor = _by(record["actor_mentions"], "said")
    mentions_of_place = _by(record["place_mentions"], "said")
    reports = _Reports(record, recipient)
    quotations = _Quotations(record)
    return Extraction(
        schema_version=article["schema"],
        article=_article(article),
        actors=_in_order(record["actors"], lambda part: _actor(part, mentions_of_actor[part["said"]])),
        places=_in_order(record["places"], lambda part: _place(part, mentions_of_place[part["said"]])),
        events=_in_order(record["reports"], reports.report),
        relations=_in_order(record.get("relations", ()), lambda part: _relation(part, names)),
        quotes=_in_order(record["quotations"], quotations.quotation),
        sentences=tuple(sorted(_span(part) for part in record["sentences"])),
        reading=Reading(article["extractor"], article["ontology"]) if "extractor" in article else None,
        signature=next((Signature(of["shingles"], tuple(of["minima"])) for of in record["signatures"]), None),
    )


def _article(node: Part) -> Article:
    return Article(
        id=node["id"],
        hash=node["hash"],
        text=node["text"],
        title=node.get("title"),
        published=node.get("published"),
        language=node.get("language"),
        publisher=node.get("publisher"),
        url=node.get("url"),
    )


def _actor(part: Part, mentions: Sequence[Part]) -> ActorDescription:
    return ActorDescription(
        id=part["said"],
        name=part["name"],
        type=part["type"],
        country=part.get("country"),
        sector=part.get("sector"),
        aliases=tuple(part["aliases"]),
        confidence=part["confidence"],
        reason=part["reason"],
        mentions=_in_order(mentions, lambda mention: Mention(_span(mention), mention["kind"])),
    )


def _place(part: Part, mentions: Sequence[Part]) -> PlaceDescription:
    return PlaceDescription(
        id=part["said"],
        name=part["name"],
        country=part.get("country"),
        latitude=part.get("latitude"),
        longitude=part.get("longitude"),
        confidence=part["confidence"],
        reason=part["reason"],
        mentions=_in_order(mentions, _span),
    )


class _Reports:
    """The reports of one article, from their nodes and what these are joined to."""

    def __init__(self, record: Part, recipient: str) -> None:
        self._recipient = recipient
        self._sides = _by(record["sides"], "report")
        self._places = _by(record["report_places"], "report")
        self._sources = _by(record["attributions"], "report")
        self._quantities = _by(record["quantities"], "report")

    def report(self, part: Part) -> Report:
        one = part["id"]
        return Report(
            id=one,
            main=part["main"],
            type=part["type"],
            mode=part.get("mode"),
            contexts=tuple(part["contexts"]),
            auxiliary=part.get("auxiliary"),
            trigger=_span(part, "trigger_"),
            participants=_in_order(self._sides[one], self._participant),
            place=next((PlaceReference(of["said"], _span(of)) for of in self._places[one]), None),
            time=_time(part),
            attribution=self._attribution(part),
            quantities=_in_order(
                self._quantities[one], lambda of: Quantity(of["kind"], of["value"], of["unit"], _span(of))
            ),
            sentence=_span(part["sentence"]),
            confidence=part["confidence"],
        )

    def _participant(self, of: Part) -> Participant:
        return Participant("recipient" if of["edge"] == self._recipient else "actor", of["said"], _span(of))

    def _attribution(self, part: Part) -> Attribution | None:
        if "attribution_cue" not in part:
            return None
        return Attribution(
            actor=next((of["said"] for of in self._sources[part["id"]]), None),
            cue=part["attribution_cue"],
            within=part.get("attribution_within"),
            span=_maybe_span(part, "attribution_"),
        )


class _Quotations:
    """The quotations of one article, in the same way."""

    def __init__(self, record: Part) -> None:
        self._speakers = _by(record["speakers"], "quotation")
        self._actors = _by(record["actors_spoken_of"], "quotation")
        self._reports = _by(record["reports_spoken_of"], "quotation")

    def quotation(self, part: Part) -> Quotation:
        one = part["id"]
        content = zip(part["content_start"], part["content_end"], part["content_text"], strict=True)
        return Quotation(
            id=one,
            kind=part["kind"],
            speaker=next((ActorReference(of["said"], _span(of)) for of in self._speakers[one]), None),
            cue=_maybe_span(part, "cue_"),
            cue_class=part.get("class"),
            content=tuple(Span(start, end, text) for start, end, text in content),
            mentions=_in_order(self._actors[one], lambda of: str(of["said"])),
            events=_in_order(self._reports[one], lambda of: str(of["report"])),
            confidence=part["confidence"],
        )


def _relation(part: Part, names: Mapping[str, str]) -> Relation:
    return Relation(
        type=names[part["edge"]],
        subject=_end(part, "subject_", is_place=part["from_place"]),
        object=_end(part, "object_", is_place=part["to_place"]) if "object_said" in part else None,
        title=part.get("title"),
        since=part.get("since"),
        until=part.get("until"),
        evidence=_span(part),
        confidence=part["confidence"],
    )


def _end(part: Part, prefix: str, *, is_place: bool) -> RelationEnd:
    reference = PlaceReference if is_place else ActorReference
    return reference(part[f"{prefix}said"], _span(part, prefix))


def _time(part: Part) -> EventTime | None:
    if "time_grain" not in part:
        return None
    return EventTime(part.get("time_value"), part["time_grain"], part["time_basis"], _maybe_span(part, "time_"))


def _span(part: Part, prefix: str = "") -> Span:
    return Span(part[f"{prefix}start"], part[f"{prefix}end"], part[f"{prefix}text"])


def _maybe_span(part: Part, prefix: str) -> Span | None:
    return _span(part, prefix) if f"{prefix}start" in part else None


def _by(parts: Iterable[Part], key: str) -> defaultdict[str, list[Part]]:
    grouped: defaultdict[str, list[Part]] = defaultdict(list)
    for part in parts:
        grouped[part[key]].append(part)
    return grouped


def _in_order[T](parts: Iterable[Part], make: Callable[[Part], T]) -> tuple[T, ...]:
    return tuple(make(part) for part in sorted(parts, key=lambda part: part["position"]))
