"""Extractions made by hand, of invented news: one with everything in it, and a maker of small ones."""

import re
from itertools import pairwise

from ontology import identity
from ontology.model import (
    ActorDescription,
    ActorReference,
    Attribution,
    Auxiliary,
    EventTime,
    Extraction,
    Mention,
    Participant,
    PlaceDescription,
    PlaceReference,
    Quantity,
    Quotation,
    Relation,
    Report,
    Span,
    TimeExpression,
)

FULL_TEXT = """\
Valdorian Foreign Minister Ana Petrescu accused Korvia on Monday of shelling the port of Lissa, killing 12 people.
She said that protesters had not attacked anyone. “We will talk. We will not beg,” Petrescu told Ostra, \
a news agency based in Lissa.
President Dobre called the shelling “a\u00a0regrettable \U0001f4a5 accident”. \
Korvia was reportedly calling up reservists.
"""


def span(text: str, phrase: str, nth: int = 0) -> Span:
    """The nth place where a text holds a phrase."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(phrase, start + 1)
    return Span(start, start + len(phrase), phrase)


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of an invented text: each ends with a full stop (and a closing quotation mark)."""
    bounds = [0, *(match.end() for match in re.finditer(r"[.,]”\.?\s+(?=[A-Z])|\.\s+(?=[A-Z“])", text)), len(text)]
    pieces = ((start, text[start:end].rstrip()) for start, end in pairwise(bounds))
    return tuple(Span(start, start + len(piece), piece) for start, piece in pieces if piece)


def full(article_id: str = "gazette/2014-03-18/port", *, note: str = "") -> Extraction:
    """An extraction that fills every part of the model; `note` at the end of the text gives another version."""
    text = FULL_TEXT + note
    article = identity.article(
        text=text,
        id=article_id,
        title='Valdoria accuses Korvia of shelling "its" port',
        published="2014-03-18",
        language="en",
        publisher="Harbour Gazette",
        url="https://gazette.example/2014/03/18/port?page=1&view=full",
    )
    petrescu, dobre = identity.person_id("Ana Petrescu"), identity.person_id("Dobre")
    valdoria, korvia, ostra = (identity.name_id(name) for name in ("Valdoria", "Korvia", "Ostra"))
    protesters, anyone = identity.unnamed_id(article.id, "protesters"), identity.unnamed_id(article.id, "anyone")
    lissa, port = identity.geonames_id("7654321"), identity.name_id("port")
    s = sentence_spans(FULL_TEXT)
    monday = EventTime("2014-03-17", "day", "stated", span(text, "on Monday"))
    talk, beg = span(text, "We will talk."), span(text, "We will not beg")
    accident = span(text, "a\u00a0regrettable \U0001f4a5 accident")
    said, wrote = identity.quotation_id(article.id, talk), identity.quotation_id(article.id, accident)

    def report_id(trigger: Span, event_type: str) -> str:
        return identity.report_id(article.id, trigger, event_type)

    accused, shelling = span(text, "accused"), span(text, "shelling")
    attacked, calling_up = span(text, "attacked"), span(text, "calling up")
    return Extraction(
        article=article,
        actors=(
            ActorDescription(
                id=petrescu,
                name="Ana Petrescu",
                type="Person",
                country="VAL",
                sector="GOV",
                aliases=("Foreign Minister Ana Petrescu", "Petrescu"),
                confidence=0.9,
                reason="full name",
                mentions=(
                    Mention(span(text, "Foreign Minister Ana Petrescu"), "name"),
                    Mention(span(text, "She"), "pronoun"),
                    Mention(span(text, "Petrescu", 1), "name"),
                ),
            ),
            _described(valdoria, "Valdoria", "Country", Mention(span(text, "Valdorian"), "name")),
            _described(
                korvia,
                "Korvia",
                "Country",
                Mention(span(text, "Korvia"), "name"),
                Mention(span(text, "Korvia", 1), "metonym"),
            ),
            _described(protesters, "protesters", "PopulationGroup", Mention(span(text, "protesters"), "nominal")),
            _described(anyone, "anyone", "PopulationGroup", Mention(span(text, "anyone"), "pronoun")),
            _described(ostra, "Ostra", "Media", Mention(span(text, "Ostra"), "name")),
            _described(dobre, "Dobre", "Person", Mention(span(text, "Dobre"), "name")),
        ),
        places=(
            PlaceDescription(
                id=lissa,
                name="Lissa",
                country="VAL",
                latitude=43.0625,
                longitude=-16.18,
                confidence=0.75,
                reason="gazetteer",
                mentions=(span(text, "Lissa"), span(text, "Lissa", 1)),
            ),
            PlaceDescription(port, "port", None, None, None, 0.25, "a noun", ()),
        ),
        times=(TimeExpression(span(text, "on Monday"), "2014-03-17", "day"),),
        events=(
            Report(
                id=report_id(accused, "ACCUSE"),
                main=True,
                type="ACCUSE",
                mode="allege",
                contexts=("military", "diplomatic"),
                auxiliary=None,
                trigger=accused,
                participants=(
                    Participant("recipient", korvia, span(text, "Korvia")),
                    Participant("actor", petrescu, span(text, "Valdorian Foreign Minister Ana Petrescu")),
                    Participant("actor", valdoria, span(text, "Valdorian")),
                ),
                place=None,
                time=monday,
                attribution=None,
                quantities=(),
                sentence=s[0],
                confidence=0.8,
            ),
            Report(
                id=report_id(shelling, "ASSAULT"),
                main=False,
                type="ASSAULT",
                mode=None,
                contexts=(),
                auxiliary=None,
                trigger=shelling,
                participants=(Participant("actor", korvia, span(text, "Korvia")),),
                place=PlaceReference(lissa, span(text, "the port of Lissa")),
                time=EventTime("2014-03-17", "day", "inherited", None),
                attribution=Attribution(petrescu, "accused", None, accused),
                quantities=(
                    Quantity("killed", 12.0, "people", span(text, "12 people")),
                    Quantity("ports", 1.0, "port", span(text, "the port")),
                ),
                sentence=s[0],
                confidence=0.7,
            ),
            Report(
                id=report_id(attacked, "ASSAULT"),
                main=False,
                type="ASSAULT",
                mode=None,
                contexts=(),
                auxiliary="negated",
                trigger=attacked,
                participants=(
                    Participant("actor", protesters, span(text, "protesters")),
                    Participant("recipient", anyone, span(text, "anyone")),
                ),
                place=None,
                time=EventTime(None, "week", "published", None),
                attribution=Attribution(petrescu, "said", report_id(accused, "ACCUSE"), span(text, "said")),
                quantities=(),
                sentence=s[1],
                confidence=0.5,
            ),
            Report(
                id=report_id(calling_up, "MOBILIZE"),
                main=True,
                type="MOBILIZE",
                mode=None,
                contexts=("military",),
                auxiliary=None,
                trigger=calling_up,
                participants=(Participant("actor", korvia, span(text, "Korvia", 1)),),
                place=None,
                time=None,
                attribution=Attribution(None, "reportedly", wrote, None),
                quantities=(),
                sentence=s[6],
                confidence=1.0,
            ),
        ),
        relations=(
            Relation(
                type="holdsPosition",
                subject=ActorReference(petrescu, span(text, "Ana Petrescu")),
                object=ActorReference(valdoria, span(text, "Valdorian")),
                title="Foreign Minister",
                since="2012",
                until=None,
                evidence=span(text, "Valdorian Foreign Minister Ana Petrescu"),
                confidence=0.9,
            ),
            Relation(
                type="holdsPosition",
                subject=ActorReference(dobre, span(text, "Dobre")),
                object=None,
                title="President",
                since=None,
                until="2016-05",
                evidence=span(text, "President Dobre"),
                confidence=0.6,
            ),
            Relation(
                type="headquarteredIn",
                subject=ActorReference(ostra, span(text, "Ostra")),
                object=PlaceReference(lissa, span(text, "Lissa", 1)),
                title=None,
                since=None,
                until=None,
                evidence=span(text, "Ostra, a news agency based in Lissa"),
                confidence=0.85,
            ),
            Relation(
                type="locatedIn",
                subject=PlaceReference(port, span(text, "the port")),
                object=PlaceReference(lissa, span(text, "Lissa")),
                title=None,
                since=None,
                until=None,
                evidence=span(text, "the port of Lissa"),
                confidence=0.7,
            ),
        ),
        quotes=(
            Quotation(
                id=said,
                kind="direct",
                speaker=ActorReference(petrescu, span(text, "Petrescu", 1)),
                cue=span(text, "told"),
                cue_class="Speech",
                content=(talk, beg),
                mentions=(valdoria, petrescu),
                events=(),
                confidence=0.9,
            ),
            Quotation(
                id=wrote,
                kind="mixed",
                speaker=None,
                cue=None,
                cue_class=None,
                content=(accident,),
                mentions=(),
                events=(report_id(shelling, "ASSAULT"), report_id(accused, "ACCUSE")),
                confidence=0.4,
            ),
        ),
        sentences=s,
    )


def _described(actor_id: str, name: str, kind: str, *mentions: Mention) -> ActorDescription:
    return ActorDescription(actor_id, name, kind, None, None, (), 0.5, "by name", mentions)


def small(
    article_id: str,
    *,
    actor: str = "Valdoria",
    recipient: str | None = "Korvia",
    place: str | None = None,
    day: str | None = "2014-03-17",
    auxiliary: Auxiliary | None = None,
    mode: str | None = "allege",
    kind: str = "Country",
    confidence: float = 0.5,
    note: str = "",
) -> Extraction:
    """One accusation: "Valdoria accused Korvia in Lissa." An actor without a capital is unnamed."""
    where = f" in {place}" if place else ""
    text = f"{actor} accused{' ' + recipient if recipient else ''}{where}.{note}"
    article = identity.article(text=text, id=article_id, published="2014-03-18", language="en")
    sentence = Span(0, len(text), text)
    trigger = span(text, "accused")

    def actor_id(name: str) -> str:
        return identity.name_id(name) if name[0].isupper() else identity.unnamed_id(article_id, name)

    sides = [("actor", actor), *([("recipient", recipient)] if recipient else [])]
    return Extraction(
        article=article,
        actors=tuple(
            ActorDescription(
                id=actor_id(name),
                name=name,
                type=kind,
                country=None,
                sector=None,
                aliases=(),
                confidence=confidence,
                reason="by name",
                mentions=(Mention(span(text, name), "name" if name[0].isupper() else "nominal"),),
            )
            for name in dict.fromkeys(name for _, name in sides)
        ),
        places=(
            (
                PlaceDescription(
                    identity.name_id(place), place, None, None, None, confidence, "by name", (span(text, place),)
                ),
            )
            if place
            else ()
        ),
        events=(
            Report(
                id=identity.report_id(article.id, trigger, "ACCUSE"),
                main=True,
                type="ACCUSE",
                mode=mode,
                contexts=(),
                auxiliary=auxiliary,
                trigger=trigger,
                participants=tuple(
                    Participant("actor" if role == "actor" else "recipient", actor_id(name), span(text, name))
                    for role, name in sides
                ),
                place=PlaceReference(identity.name_id(place), span(text, place)) if place else None,
                time=EventTime(day, "day", "published", None) if day else None,
                attribution=None,
                quantities=(),
                sentence=sentence,
                confidence=confidence,
            ),
        ),
        sentences=(sentence,),
    )
