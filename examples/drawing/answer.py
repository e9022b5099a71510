"""The part of the API's answer that the picture shows, as records."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

QUERY = """query Picture($after: String) {
  events(first: 20, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      id: key name quad auxiliary confidence
      actors { ...seen }
      recipients { ...seen }
      reports { nodes {
        trigger { text start end }
        participants { evidence { start end } }
        sentence { text start }
        article { id: key title publisher published }
      } }
    } }
  }
}
fragment seen on Actor {
  id: key name class
  relations { nodes { type title subject { __typename id: key } object { __typename id: key } } }
}"""


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever takes part."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of an event: its sentence, and what of it names the event and those who take part.

    Spans are offsets into `sentence`.
    """

    trigger: str
    sentence: str
    trigger_span: tuple[int, int]
    participant_spans: tuple[tuple[int, int], ...]
    article: str
    title: str
    publisher: str
    published: str


@dataclass(frozen=True, slots=True)
class Event:
    """What somebody did, with whatever tells of it."""

    id: str
    name: str
    quad: str
    auxiliary: str | None
    confidence: float
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    reports: tuple[Report, ...]

    @property
    def everybody(self) -> tuple[Actor, ...]:
        """Both sides, each actor once."""
        return tuple(dict.fromkeys(self.actors + self.recipients))


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """What an article states of two actors, by their ids."""

    subject: str
    object: str
    label: str


def events(page: Mapping[str, Any]) -> list[Event]:
    """The events of one page of the answer."""
    return [_event(edge["node"]) for edge in page["edges"]]


def relations(page: Mapping[str, Any]) -> set[Relation]:
    """The relations between two actors that the page's actors have, by title or, without one, by type."""
    return {
        Relation(
            subject=stated["subject"]["id"],
            object=stated["object"]["id"],
            label=stated["title"] or stated["type"].replace("_", " ").lower(),
        )
        for edge in page["edges"]
        for actor in edge["node"]["actors"] + edge["node"]["recipients"]
        for stated in actor["relations"]["nodes"]
        if stated["object"] and stated["subject"]["__typename"] == stated["object"]["__typename"] == "Actor"
    }


def _event(node: Mapping[str, Any]) -> Event:
    return Event(
        id=node["id"],
        name=node["name"],
        quad=node["quad"],
        auxiliary=node["auxiliary"],
        confidence=node["confidence"],
        actors=tuple(map(_actor, node["actors"])),
        recipients=tuple(map(_actor, node["recipients"])),
        reports=tuple(
            sorted(map(_report, node["reports"]["nodes"]), key=lambda report: (report.published, report.article))
        ),
    )


def _actor(node: Mapping[str, Any]) -> Actor:
    return Actor(id=node["id"], name=node["name"], kind=node["class"])


def _report(node: Mapping[str, Any]) -> Report:
    first = node["sentence"]["start"]
    article = node["article"]

    def span(evidence: Mapping[str, Any]) -> tuple[int, int]:
        return evidence["start"] - first, evidence["end"] - first

    return Report(
        trigger=node["trigger"]["text"],
        sentence=node["sentence"]["text"],
        trigger_span=span(node["trigger"]),
        participant_spans=tuple(sorted(span(one["evidence"]) for one in node["participants"])),
        article=article["id"],
        title=article["title"] or article["id"],
        publisher=article["publisher"] or "",
        published=article["published"] or "",
    )
