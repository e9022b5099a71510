"""Whom a cluster stands for, by all that its mentions say; and where a name says only where something is."""

import pytest

from extraction.notes import notes
from tests.extraction.conftest import Annotate, Extract


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Turkish police left.", "Turkey: police", ("generic:TUR.COP", "Police", "TUR", "COP")),
        (
            "Foreign Minister Lina Haddad of Jordan left.",
            "Lina Haddad",
            ("person:lina-haddad.JOR", "Person", "JOR", "GOV"),
        ),
        (
            "The Turkish foreign minister, Kemal Aydin, left.",
            "Kemal Aydin",
            ("person:kemal-aydin.TUR", "Person", "TUR", "GOV"),
        ),
        ("The Kremlin left.", "Russia", ("iso:RUS", "Country", "RUS", "GOV")),
        ("Moscow denied it.", "Russia", ("iso:RUS", "Country", "RUS", "GOV")),
        ("The United States left.", "United States", ("iso:USA", "Country", "USA", "GOV")),
    ],
)
def test_actors(extract: Extract, text: str, name: str, expected: tuple[str, str, str, str]) -> None:
    (actor,) = (a for a in extract(text).actors if a.name == name)
    assert (actor.id, actor.type, actor.country, actor.sector) == expected


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Rebels attacked troops in Peru.", ["Peru"]),
        ("Rebels fled to Peru and Chile.", ["Peru", "Chile"]),
        ("Rebels fled the north of Peru.", ["Peru"]),
        ("Peru left.", []),
        ("Norway praised Peru.", []),
        ("Norway declared war on Peru.", []),
        ("The president of Peru left.", []),
        ("Norway talked with Peru.", []),
    ],
)
def test_places_that_only_say_where(annotate: Annotate, text: str, placed: list[str]) -> None:
    found = notes(annotate(text))
    assert [found.mentions[i].name for i in sorted(found.placed)] == placed


def test_a_country_is_an_actor_and_a_place(extract: Extract) -> None:
    extraction = extract("Rebels attacked troops in Peru. Norway praised Peru.")
    (actor,) = (a for a in extraction.actors if a.name == "Peru")
    (place,) = extraction.places
    assert (actor.id, [m.span.start for m in actor.mentions]) == ("iso:PER", [47])
    assert (place.id, [m.start for m in place.mentions]) == ("iso:PER", [26])


def test_the_countries_of_a_text_choose_among_namesakes(extract: Extract) -> None:
    def country(text: str) -> str | None:
        (party,) = (a for a in extract(text).actors if a.type == "PoliticalParty")
        return party.country

    assert country("The Labour Party won in New Zealand. New Zealand voted on Friday.") == "NZL"
    assert country("The Labour Party won in the United Kingdom. Britain voted on Friday.") == "GBR"
