"""Extractions of texts in a language of one verb, for articles that repeat one another: "The crowd accused Korvia."

Somebody is named by capitals without an article before them; "She" is whoever `means` says, or nobody that is named.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from extraction.signature import signature
from ontology import identity
from ontology.model import (
    ActorDescription,
    EventTime,
    Extraction,
    Mention,
    Participant,
    PlaceDescription,
    PlaceReference,
    Report,
    Role,
    Span,
)
from tests.fixtures import sentence_spans

_TELLING = re.compile(r"(?P<actor>.+?) (?P<verb>accused) (?P<recipient>.+?)(?: in (?P<place>.+))?[.!]")


def printed(
    article_id: str,
    *sentences: str,
    published: str | None = "2014-03-18",
    means: Mapping[str, str] = MappingProxyType({}),
    people: Mapping[str, str | None] = MappingProxyType({}),
    compared: bool = True,
) -> Extraction:
    """What an article says in these sentences; only those that tell of an accusation are cited.

    `people` are the names of persons, with the country that the article tells of each, if any.
    """
    text = " ".join(sentences)
    article = identity.article(text=text, id=article_id, published=published, language="en")
    actors: dict[str, ActorDescription] = {}
    places: dict[str, PlaceDescription] = {}
    reports: list[Report] = []
    cited: list[Span] = []
    for sentence in sentence_spans(text):
        found = _TELLING.fullmatch(sentence.text)
        if found is None:
            continue
        cited.append(sentence)
        sides: list[Participant] = []
        roles: tuple[Role, Role] = ("actor", "recipient")
        for role in roles:
            span = _group(sentence, found, role)
            one = _describe(actors, span, article_id, means, people)
            sides.append(Participant(role, one, span))
        where = _group(sentence, found, "place") if found["place"] else None
        trigger = _group(sentence, found, "verb")
        reports.append(
            Report(
                id=identity.report_id(article_id, trigger, "ACCUSE"),
                main=True,
                type="ACCUSE",
                mode="allege",
                contexts=(),
                auxiliary=None,
                trigger=trigger,
                participants=tuple(sides),
                place=_located(places, where, article_id) if where else None,
                time=EventTime(published[:10], "day", "published", None) if published else None,
                attribution=None,
                quantities=(),
                sentence=sentence,
                confidence=0.5,
            )
        )
    return Extraction(
        article=article,
        actors=tuple(actors.values()),
        places=tuple(places.values()),
        events=tuple(reports),
        sentences=tuple(cited),
        signature=signature(text) if compared else None,
    )


def _group(sentence: Span, found: re.Match[str], name: str) -> Span:
    return Span(sentence.start + found.start(name), sentence.start + found.end(name), found[name])


def _describe(
    actors: dict[str, ActorDescription],
    span: Span,
    article_id: str,
    means: Mapping[str, str],
    people: Mapping[str, str | None],
) -> str:
    name = means.get(span.text, span.text)
    named = name[0].isupper() and not name.startswith(("The ", "A ", "She"))
    one = identity.name_id(name) if named else identity.unnamed_id(article_id, name)
    country = people.get(name)
    if name in people:
        one = identity.person_id(name, country)
    mention = Mention(span, "pronoun" if span.text == "She" else "name" if named else "nominal")
    known = actors[one].mentions if one in actors else ()
    actors[one] = ActorDescription(one, name, "Person", country, None, (), 0.5, "by name", (*known, mention))
    return one


def _located(places: dict[str, PlaceDescription], span: Span, article_id: str) -> PlaceReference:
    named = span.text[0].isupper()
    one = identity.name_id(span.text) if named else identity.unnamed_id(article_id, span.text)
    known = places[one].mentions if one in places else ()
    places[one] = PlaceDescription(one, span.text, None, None, None, 0.5, "a noun", (*known, span))
    return PlaceReference(one, span)
