"""Whole pages through the whole pipeline: what is left out, and that the news stays."""

from collections import Counter
from collections.abc import Iterable

import pytest

from extraction.page.region import READ_IN, Matter
from ontology import consistency
from ontology.model import Extraction, Report, Span
from ontology.terms import Vocabulary
from tests.extraction.conftest import Extract
from tests.extraction.page.marked import Marked, names, read
from tests.extraction.truth import assert_true

Event = tuple[str, str | None, str | None]
"""A trigger, its actor and its recipient."""

SIDES = ("actor", "recipient")

TOLD: dict[str, list[Event]] = {
    "british-daily": [
        ("expelled", "Estonia", "two Russian diplomats"),
        ("arrested", "Estonian police", "a border guard"),
    ],
    "american-daily": [("accused", "Senator Alba Nieto", "the president"), ("thanked", "He", "Norway")],
    "agency-report": [("arrested", "Kenyan police", "four men"), ("urged", "The United Nations", "Kenya")],
    "ngo-report": [("killed", "Government soldiers", "more than forty civilians")],
    "press-release": [("thanked", "The Minister", "the European Union")],
    "blog": [("signed", "Serbia", None), ("asked", "I", "two diplomats")],
    "broadcaster": [("invited", "President Mariana Ovalle", "the students"), ("attacked", "The police", "us")],
    "asian-daily": [
        ("recalled", "Nepal", "New Delhi"),
        ("telephoned", "Prime Minister Bimal Rana", "his Indian counterpart"),
    ],
    "news-archive": [("invited", "Sorokin", "Dahl"), ("criticised", "Greenpeace", "both governments")],
    "running-text": [
        ("took", "Rebels", "Kasese"),
        ("freed", "The rebels", "their prisoners"),
        ("left", "the rebels", "the town"),
    ],
}
"""Of each page some events that it tells once."""

PERSONS = {
    "british-daily": {"Kaarel Tamm"},
    "american-daily": {"Rosa Quintero", "Julio Arango", "Alba Nieto"},
    "agency-report": {"Peter Mwangi"},
    "press-release": {"Ngozi Okafor"},
    "broadcaster": {"Andrés Lira", "Camila Soto", "Mariana Ovalle"},
    "asian-daily": {"Bimal Rana"},
    "news-archive": {"Liv Dahl", "Oleg Sorokin"},
}
"""Who is named on a page, and nobody else: no writer, no photographer."""


def unread(matter: Matter) -> set[str]:
    return {kind for kind, read_in in READ_IN.items() if matter not in read_in}


def in_regions(page: Marked, spans: Iterable[Span], matter: Matter) -> list[tuple[str, str]]:
    """The spans that touch a region in which something is not read, with its kind."""
    closed = [(kind, start, end) for kind, start, end in page.regions if kind in unread(matter)]
    return [(kind, s.text) for s in spans for kind, start, end in closed if s.start < end and start < s.end]


def spoken_of(extraction: Extraction) -> list[Span]:
    return [
        *(mention.span for actor in extraction.actors for mention in actor.mentions),
        *(participant.span for report in extraction.events for participant in report.participants),
    ]


@pytest.mark.parametrize("name", names())
def test_what_is_no_news_is_left_out(extract: Extract, vocabulary: Vocabulary, name: str) -> None:
    page = read(name)
    found = extract(page.text)
    assert_true(found, vocabulary)
    assert in_regions(page, spoken_of(found), "names") == []
    assert in_regions(page, spoken_of(found), "actors") == []
    assert in_regions(page, (m for place in found.places for m in place.mentions), "names") == []
    assert in_regions(page, (time.span for time in found.times), "names") == []
    assert in_regions(page, (report.trigger for report in found.events), "events") == []
    assert in_regions(page, (c for quote in found.quotes for c in quote.content), "quotations") == []


def told(report: Report) -> Event:
    """Its trigger and the first phrase on each side."""
    actor, recipient = (next((p.span.text for p in report.participants if p.role == role), None) for role in SIDES)
    return report.trigger.text, actor, recipient


@pytest.mark.parametrize("name", names())
def test_the_news_stays_and_is_told_once(extract: Extract, name: str) -> None:
    counts = Counter(told(report) for report in extract(read(name).text).events)
    assert {event: counts[event] for event in TOLD[name]} == dict.fromkeys(TOLD[name], 1)


@pytest.mark.parametrize("name", sorted(PERSONS))
def test_who_is_named(extract: Extract, name: str) -> None:
    people = Counter(a.name for a in extract(read(name).text).actors if a.id.startswith("person:"))
    assert people == Counter(PERSONS[name])


def test_a_caption_does_not_part_a_quotation_from_its_speaker(extract: Extract) -> None:
    text = (
        "“The road is closed,” General Musa Okello told reporters in Kasese on Friday.\n\n"
        "Soldiers stand guard in Kasese. (Ana Lopes/Lake Agency)\n\n"
        "“Nobody will pass before the rain comes and the river rises.”\n\n"
        "The government sent more soldiers."
    )
    (quote,) = extract(text).quotes
    assert [content.text for content in quote.content] == [
        "“The road is closed,”",
        "“Nobody will pass before the rain comes and the river rises.”",
    ]
    assert all(text[s.start : s.end] == s.text for s in consistency.spans(extract(text)))


ODD = {
    "soft hyphens": ("diplomats", "diplo\u00admats"),
    "no width": ("Estonia", "Esto\u200bnia"),
    "ligatures": ("fire", "ﬁre"),
    "a loose accent": ("Kaarel", "Kaa\u0301rel"),
    "an ellipsis": ("spring", "spring…"),
}


@pytest.mark.parametrize("form", sorted(ODD))
def test_offsets_hold_on_a_page_with_odd_characters(extract: Extract, vocabulary: Vocabulary, form: str) -> None:
    page = read("british-daily")
    odd = page.text.replace(*ODD[form])
    assert odd != page.text
    found = extract(odd)
    assert_true(found, vocabulary)
    triggers = [report.trigger.text for report in extract(page.text).events]
    assert [report.trigger.text for report in found.events] == triggers
