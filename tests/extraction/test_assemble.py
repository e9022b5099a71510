"""What is read in a sentence, whole: type, mode, sides, auxiliary, place, time, who says so, numbers."""

import pytest

from extraction.extract import Extractor
from ontology import identity
from ontology.model import EventTime, Extraction, Report, Span
from tests.extraction.conftest import Extract
from tests.extraction.wording import Event, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Turkey accused Syria on Tuesday of shelling a border village, killing five people.",
            [
                Event(
                    "ACCUSE",
                    "accused",
                    contexts=("military",),
                    mode="allege",
                    actors=(("Turkey", "iso:TUR"),),
                    recipients=(("Syria", "iso:SYR"),),
                    when=("2014-03-25", "Tuesday"),
                ),
                Event(
                    "ASSAULT",
                    "shelling",
                    contexts=("military",),
                    mode="heavy-weapons",
                    main=False,
                    actors=(("Syria", "iso:SYR"),),
                    recipients=(("a border village", "-"),),
                    by=("iso:TUR", "accused"),
                ),
                Event(
                    "ASSAULT",
                    "killing",
                    main=False,
                    actors=(("Syria", "iso:SYR"),),
                    recipients=(("five people", "-"),),
                    by=("iso:TUR", "accused"),
                    counts=(("killed", 5.0, "people", "five people"),),
                ),
            ],
            id="an accusation and what it says",
        ),
        pytest.param(
            "Foreign Minister Lina Haddad of Jordan met her Egyptian counterpart, Sami Nasr, in Cairo on Friday.",
            [
                Event(
                    "CONSULT",
                    "met",
                    contexts=("diplomatic",),
                    actors=(("Foreign Minister Lina Haddad of Jordan", "person:lina-haddad.JOR"),),
                    recipients=(("her Egyptian counterpart", "person:sami-nasr.EGY"),),
                    place=("Cairo", "geonames:360630"),
                    when=("2014-03-28", "Friday"),
                )
            ],
            id="whole phrases, place and day",
        ),
        pytest.param(
            "Police in Lagos arrested 40 protesters on Thursday, a police spokesman said.",
            [
                Event(
                    "COERCE",
                    "arrested",
                    contexts=("repression",),
                    mode="arrest",
                    actors=(("Police in Lagos", "-"),),
                    recipients=(("40 protesters", "-"),),
                    place=("Lagos", "geonames:2332459"),
                    when=("2014-03-27", "Thursday"),
                    by=("-", "said"),
                    counts=(("arrested", 40.0, "people", "40 protesters"),),
                )
            ],
            id="numbers, and who says so",
        ),
        pytest.param(
            "Norway will send 200 troops to Mali next month.",
            [
                Event(
                    "MOBILIZE",
                    "send",
                    contexts=("military",),
                    mode="troops",
                    auxiliary="future",
                    actors=(("Norway", "iso:NOR"),),
                    recipients=(("Mali", "iso:MLI"),),
                    place=("Mali", "iso:MLI"),
                    when=("2014-04", "next month"),
                    counts=(("troops", 200.0, "people", "200 troops"),),
                )
            ],
            id="yet to come",
        ),
        pytest.param(
            "The rebels did not attack the convoy.",
            [
                Event(
                    "ASSAULT",
                    "attack",
                    contexts=("military",),
                    auxiliary="negated",
                    main=False,
                    actors=(("The rebels", "-"),),
                    recipients=(("the convoy", "-"),),
                )
            ],
            id="denied by the text",
        ),
        pytest.param(
            "Moscow denied attacking the airport.",
            [
                Event(
                    "ASSAULT",
                    "attacking",
                    auxiliary="negated",
                    main=False,
                    actors=(("Moscow", "iso:RUS"),),
                    recipients=(("the airport", "-"),),
                    by=("iso:RUS", "denied"),
                )
            ],
            id="denied by an actor, a capital for its state",
        ),
        pytest.param(
            "The European Union imposed sanctions on Belarus.",
            [
                Event(
                    "SANCTION",
                    "imposed",
                    contexts=("economic",),
                    mode="discontinue",
                    actors=(("The European Union", "wd:Q458"),),
                    recipients=(("Belarus", "iso:BLR"),),
                )
            ],
            id="a light verb and its noun are one",
        ),
        pytest.param(
            "Sanctions against Iran were lifted by the United States.",
            [
                Event(
                    "CONCEDE",
                    "Sanctions",
                    contexts=("economic",),
                    actors=(("the United States", "iso:USA"),),
                    recipients=(("Iran", "iso:IRN"),),
                )
            ],
            id="sanctions that end",
        ),
        pytest.param(
            "Thousands of teachers protested in Nairobi against President Daniel Okello.",
            [
                Event(
                    "PROTEST",
                    "protested",
                    mode="demo",
                    actors=(("Thousands of teachers", "-"),),
                    recipients=(("President Daniel Okello", "person:daniel-okello"),),
                    place=("Nairobi", "geonames:184745"),
                )
            ],
            id="a place between the sides",
        ),
        pytest.param(
            "Kenya and Uganda held talks.",
            [Event("CONSULT", "talks", actors=(("Kenya", "iso:KEN"), ("Uganda", "iso:UGA")))],
            id="a mutual event has all sides as actors",
        ),
        pytest.param(
            "Turkish police arrested a journalist who had criticised the government.",
            [
                Event(
                    "COERCE",
                    "arrested",
                    contexts=("rights_freedoms",),
                    mode="arrest",
                    actors=(("Turkish police", "generic:TUR.COP"),),
                    recipients=(("a journalist", "-"),),
                ),
                Event(
                    "ACCUSE",
                    "criticised",
                    mode="disapprove",
                    main=False,
                    actors=(("a journalist", "-"),),
                    recipients=(("the government", "-"),),
                ),
            ],
            id="a relative clause tells of the noun before it",
        ),
        pytest.param(
            "Berlin and Paris condemned the arrest of the opposition leader.",
            [
                Event(
                    "ACCUSE",
                    "condemned",
                    contexts=("repression",),
                    mode="disapprove",
                    actors=(("Berlin", "iso:DEU"), ("Paris", "iso:FRA")),
                    recipients=(("the arrest of the opposition leader", "-"),),
                ),
                Event(
                    "COERCE",
                    "arrest",
                    contexts=("repression",),
                    mode="arrest",
                    main=False,
                    recipients=(("the opposition leader", "-"),),
                ),
            ],
            id="an event in a noun",
        ),
        pytest.param(
            "Russian forces shelled the port of Mariupol on 12 March 2014.",
            [
                Event(
                    "ASSAULT",
                    "shelled",
                    contexts=("military",),
                    mode="heavy-weapons",
                    actors=(("Russian forces", "generic:RUS.MIL"),),
                    recipients=(("the port of Mariupol", "iso:UKR"),),
                    place=("Mariupol", "geonames:701822"),
                    when=("2014-03-12", "12 March 2014"),
                )
            ],
            id="the generic actor of a country, and a full date",
        ),
        pytest.param(
            "Prime Minister Olga Brandt resigned on Thursday.",
            [
                Event(
                    "RETREAT",
                    "resigned",
                    mode="resign",
                    actors=(("Prime Minister Olga Brandt", "person:olga-brandt"),),
                    when=("2014-03-27", "Thursday"),
                )
            ],
            id="no recipient",
        ),
        pytest.param("It rained in Lagos on Friday.", [], id="nothing done"),
    ],
)
def test_events(extract: Extract, text: str, expected: list[Event]) -> None:
    assert events(extract(text)) == expected


def test_a_report_whole(extract: Extract) -> None:
    text = "It rained. The army killed two rebels in Lagos on Friday."
    (report,) = extract(text).events
    sentence = report.sentence
    assert (sentence.start, sentence.text) == (11, text[11:])
    assert report == Report(
        id=identity.report_id("test", report.trigger, "ASSAULT"),
        main=True,
        type="ASSAULT",
        mode=None,
        contexts=("military",),
        auxiliary=None,
        trigger=Span(20, 26, "killed"),
        participants=report.participants,
        place=report.place,
        time=EventTime("2014-03-28", "day", "stated", Span(50, 56, "Friday")),
        attribution=None,
        quantities=report.quantities,
        sentence=sentence,
        confidence=report.confidence,
    )


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Norway said that Peru attacked Chile.", [("iso:NOR", "said")]),
        ("Norway thinks that Peru attacked Chile.", [("iso:NOR", "thinks")]),
        ("Norway plans to attack Peru.", [None]),
        ("Norway said it wants to attack Peru.", [("iso:NOR", "said")]),
        ("Norway vowed to attack Peru.", [None]),
        ("Pavel Orlov: Rebels attacked a convoy in Peru.", [("person:pavel-orlov", ":")]),
        ("Norway announced a blockade of Peru.", [None]),
    ],
    ids=[
        "said",
        "thought",
        "planned",
        "a plan that is spoken of",
        "the cue itself",
        "a label without a cue",
        "told with it",
    ],
)
def test_who_only_plans_an_event_is_no_source_for_it(
    extract: Extract, text: str, by: list[tuple[str, str] | None]
) -> None:
    assert [event.by for event in events(extract(text))] == by


def published(extractor: Extractor, day: str | None) -> Extraction:
    article = identity.article(text="Rebels attacked the port on Friday. Troops fled the city.", published=day)
    (extraction,) = extractor.extract([article])
    return extraction


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2014-03-30", ("2014-03-28", "stated")),
        ("2014-03-30T10:15:00+02:00", ("2014-03-28", "stated")),
        (None, (None, "stated")),
    ],
)
def test_times_are_read_against_the_day_of_publication(
    extractor: Extractor, day: str | None, expected: tuple[str | None, str]
) -> None:
    time = published(extractor, day).events[0].time
    assert time is not None
    assert (time.value, time.basis) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2014-03-30T10:15:00+02:00", EventTime("2014-03-30", "day", "published", None)), (None, None)],
)
def test_without_a_stated_time_the_day_of_publication_stands(
    extractor: Extractor, day: str | None, expected: EventTime | None
) -> None:
    (extraction,) = extractor.extract([identity.article(text="Rebels attacked the port.", published=day)])
    assert [event.time for event in extraction.events] == [expected]


def test_what_is_surer_has_more_confidence(extract: Extract) -> None:
    def confidence(text: str) -> float:
        return extract(text).events[0].confidence

    both = confidence("Norway praised Peru.")
    matter = confidence("Norway praised the plan.")
    passive = confidence("Peru was praised.")
    assert both > matter > passive


def test_sentences_are_those_that_something_cites(extract: Extract) -> None:
    text = "Rain fell. Norway praised Peru. The snow melted. “We left,” Pavel Orlov said."
    assert [s.text for s in extract(text).sentences] == ["Norway praised Peru.", "“We left,” Pavel Orlov said."]


def test_the_main_event_of_a_sentence_is_fact_and_shallow(extract: Extract) -> None:
    text = "Norway, which had not praised Peru, said that rebels attacked a convoy and killed a driver."
    assert [(e.trigger, e.auxiliary, e.main) for e in events(extract(text))] == [
        ("praised", "negated", False),
        ("attacked", None, True),
        ("killed", None, False),
    ]


def test_of_two_of_one_type_the_main_event_says_to_whom(extract: Extract) -> None:
    found = events(extract("Nurses started a hunger strike, protesting the policy of the bank."))
    assert [(e.trigger, e.main) for e in found] == [("strike", False), ("protesting", True)]


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Troops left the town, hours after the rebels agreed to halt the fighting.", "left"),
        ("Norway launched a probe in the wake of a report revealing threats against nurses.", "launched"),
        ("Parliament passed a resolution on Monday condemning Chile.", "condemning"),
    ],
)
def test_what_went_on_elsewhere_is_not_the_main_event(extract: Extract, text: str, main: str) -> None:
    assert [e.trigger for e in events(extract(text)) if e.main] == [main]
