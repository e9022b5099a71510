"""Which of the places of one name a text means."""

import pytest

from extraction.lexicon import Lexicon
from extraction.places import Beside, Setting, distance, find
from tests.extraction.conftest import Extract

ILLINOIS = (40.0, -89.0)
MASSACHUSETTS = (42.36, -71.06)


def test_distance() -> None:
    assert distance((0, 0), (0, 0)) == 0
    assert distance((0, 0), (0, 180)) == pytest.approx(20015, abs=1)
    assert distance((52.52, 13.405), (48.857, 2.352)) == pytest.approx(878, abs=2)  # from Berlin to Paris


@pytest.mark.parametrize(
    ("name", "setting", "beside", "country", "confidence", "reason"),
    [
        pytest.param("Paris", Setting(("USA",)), None, "FRA", 0.9, "a known place", id="the famous one"),
        pytest.param(
            "Paris", Setting(), Beside("Texas", "USA"), "USA", 0.95, "Texas is named beside it", id="named beside"
        ),
        pytest.param(
            "Hull",
            Setting(("GBR",)),
            None,
            "GBR",
            0.85,
            "the only Hull of GBR, of which the text speaks",
            id="another name in the country of the text",
        ),
        pytest.param(
            "Kitwe", Setting(("FRA",)), None, "ZMB", 0.6, "the most populous of this name", id="large and alone"
        ),
        pytest.param(
            "Footscray",
            Setting(("ZMB",), ((-37.81, 144.96),)),
            None,
            "AUS",
            0.7,
            "near the text's other places",
            id="small and near",
        ),
        pytest.param(
            "Merida",
            Setting(("VEN",)),
            None,
            "VEN",
            0.85,
            "the only Merida of VEN, of which the text speaks",
            id="a large one in the country of the text",
        ),
    ],
)
def test_one_of_several(
    lexicon: Lexicon,
    name: str,
    setting: Setting,
    beside: Beside | None,
    country: str,
    confidence: float,
    reason: str,
) -> None:
    found = find(name, lexicon, setting=setting, beside=beside)
    assert found is not None
    assert (found.country, found.confidence, found.reason) == (country, confidence, reason)


@pytest.mark.parametrize(("point", "longitude"), [(ILLINOIS, -89.644), (MASSACHUSETTS, -72.59)])
def test_the_nearest_of_one_country(lexicon: Lexicon, point: tuple[float, float], longitude: float) -> None:
    told = find("Springfield", lexicon, setting=Setting(), beside=Beside("a state", "USA", point))
    shown = find("Springfield", lexicon, setting=Setting(("USA",), (point,)))
    assert told is not None
    assert shown is not None
    assert (told.longitude, shown.longitude) == (longitude, longitude)


def test_a_small_town_of_a_country_that_the_text_does_not_name_is_not_guessed(lexicon: Lexicon) -> None:
    assert find("Footscray", lexicon, setting=Setting(("ZMB",))) is None
    assert find("Nowhereville", lexicon, setting=Setting(("ZMB",))) is None


def test_a_site_is_where_the_town_is_whose_name_it_bears(lexicon: Lexicon) -> None:
    town = find("Denpasar", lexicon, setting=Setting())
    site = find("Denpasar airport", lexicon, setting=Setting(), nouns=frozenset({"airport"}))
    assert town is not None
    assert site is not None
    assert (site.id, site.name, site.country) == ("name:denpasar-airport", "Denpasar airport", "IDN")
    assert (site.latitude, site.longitude) == (town.latitude, town.longitude)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Rebels attacked troops near Kitwe. Zambia denied it.", "Kitwe", "ZMB"),
        ("Police arrested two men in Paris, Texas.", "Paris", "USA"),
        ("Police arrested two men in Paris.", "Paris", "FRA"),
        ("The United States envoy met reporters in Paris on Monday.", "Paris", "FRA"),
        ("Gunmen attacked soldiers in Tripoli in Lebanon. Libya denied it.", "Tripoli, Lebanon", "LBN"),
        ("Gunmen attacked soldiers in Tripoli. Libya denied it.", "Tripoli", "LBY"),
        ("Russian troops attacked soldiers in Georgia. The United States condemned Russia.", "Georgia", "GEO"),
        ("Police arrested two men in Georgia and Alabama, the United States said.", "Georgia", "USA"),
        (
            "ZAMBOANGA CITY, Philippines -- Gunmen attacked a bus on Monday, the police said.\n\nThey fled.",
            "Zamboanga",
            "PHL",
        ),
    ],
)
def test_places_of_a_text(extract: Extract, text: str, name: str, country: str) -> None:
    assert (name, country) in {(place.name, place.country) for place in extract(text).places}


@pytest.mark.parametrize(
    "text",
    [
        "Reading is good for children. France denied it.",
        "Ali Hope met Mobile workers. Nigeria denied it.",
        "It was nice of Ali to come. Turkey thanked Hope.",
    ],
)
def test_persons_and_words_are_no_places(extract: Extract, text: str) -> None:
    assert not {place.name for place in extract(text).places} & {"Reading", "Mobile", "Nice", "Hope", "Ali"}


def test_a_city_that_acts_is_its_state(extract: Extract) -> None:
    (actor,) = (a for a in extract("Lille condemned the attack.").actors if a.country is not None)
    assert (actor.id, actor.reason) == ("iso:FRA", "the state in which Lille lies")
