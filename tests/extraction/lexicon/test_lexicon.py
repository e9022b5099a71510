"""Look-ups in the project's own tables."""

import pytest

from extraction.lexicon import Lexicon, Phrase


def identifier(record: object) -> str | None:
    return None if record is None else str(getattr(record, "id", getattr(record, "name", None)))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Russia", "iso:RUS"),
        ("the U.S.", "iso:USA"),
        ("US", "iso:USA"),
        ("us", None),
        ("America", "iso:USA"),
        ("Great Britain", "iso:GBR"),
        ("the Netherlands", "iso:NLD"),
        ("Holland", "iso:NLD"),
        ("turkey", None),
        ("Türkiye", "iso:TUR"),
        ("Côte d’Ivoire", "iso:CIV"),
        ("Kosovo", "iso:XKX"),
        ("Taiwan", "iso:TWN"),
        ("the Congo", "iso:COD"),
        ("DPRK", "iso:PRK"),
        ("Burma", "iso:MMR"),
        ("Moscow", None),
    ],
)
def test_countries_by_name(known: Lexicon, phrase: str, expected: str | None) -> None:
    assert identifier(known.country_by_name(phrase)) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Russian", "iso:RUS"),
        ("Russians", "iso:RUS"),
        ("Dutch", "iso:NLD"),
        ("French", "iso:FRA"),
        ("Polish", "iso:POL"),
        ("polish", None),
        ("Nigerien", "iso:NER"),
        ("Nigerian", "iso:NGA"),
        ("Dominican", "iso:DOM"),
        ("South Koreans", "iso:KOR"),
        ("Russia", None),
    ],
)
def test_countries_by_demonym(known: Lexicon, phrase: str, expected: str | None) -> None:
    assert identifier(known.country_by_demonym(phrase)) == expected


def test_a_shared_demonym_goes_by_the_country_that_the_text_speaks_of(known: Lexicon) -> None:
    assert identifier(known.country_by_demonym("Congolese")) == "iso:COD"
    assert identifier(known.country_by_demonym("Congolese", countries=["COG"])) == "iso:COG"
    assert identifier(known.country_by_demonym("Dominican", countries=["DMA"])) == "iso:DMA"


@pytest.mark.parametrize(
    ("phrase", "state", "place"),
    [
        ("Moscow", "iso:RUS", "geonames:524901"),
        ("Kiev", "iso:UKR", "geonames:703448"),
        ("Kyiv", "iso:UKR", "geonames:703448"),
        ("the Hague", "iso:NLD", "geonames:2747373"),
        ("Washington", "iso:USA", "geonames:4140963"),
        ("Tel Aviv", "iso:ISR", "geonames:293397"),
        ("Aleppo", None, "geonames:170063"),
        ("Male", None, None),
    ],
)
def test_a_capital_is_a_state_and_a_place(known: Lexicon, phrase: str, state: str | None, place: str | None) -> None:
    assert identifier(known.country_by_capital(phrase)) == state
    assert identifier(known.place(phrase)) == place


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the Kremlin", "iso:RUS"),
        ("White House", "iso:USA"),
        ("white house", None),
        ("Downing Street", "iso:GBR"),
        ("the Elysee", "iso:FRA"),
        ("Blue House", "iso:KOR"),
        ("Zhongnanhai", "iso:CHN"),
    ],
)
def test_seats_of_power(known: Lexicon, phrase: str, expected: str | None) -> None:
    assert identifier(known.country_by_seat(phrase)) == expected


@pytest.mark.parametrize(
    ("phrase", "expected", "kind", "country", "sector"),
    [
        ("NATO", "wd:Q7184", "IntergovernmentalOrganization", None, "IGO"),
        ("Nato", "wd:Q7184", "IntergovernmentalOrganization", None, "IGO"),
        ("the U.N. Security Council", "wd:Q37470", "IntergovernmentalOrganization", None, "IGO"),
        ("the Pentagon", "wd:Q11209", "Government", "USA", "MIL"),
        ("Russian foreign ministry", "name:ministry-of-foreign-affairs-of-russia", "Government", "RUS", "GOV"),
        ("Islamic State", "wd:Q2429253", "ArmedGroup", None, "REB"),
        ("al Qaeda", "wd:Q34490", "ArmedGroup", None, "REB"),
        ("Western powers", "name:the-west", "Coalition", None, "GOV"),
        ("the West", "name:the-west", "Coalition", None, "GOV"),
        ("IDF", "generic:ISR.MIL", "Military", "ISR", "MIL"),
        ("Duma", "name:state-duma", "Legislature", "RUS", "LEG"),
        ("Bundestag", "wd:Q154797", "Legislature", "DEU", "LEG"),
        ("Scotland Yard", "name:metropolitan-police", "Police", "GBR", "COP"),
        ("Reuters", "wd:Q130879", "Media", "GBR", "MED"),
        ("Gazprom", "wd:Q102673", "Company", "RUS", "BUS"),
        ("Tamil Tigers", "name:liberation-tigers-of-tamil-eelam", "ArmedGroup", "LKA", "REB"),
        ("Uighurs", "name:uyghurs", "PopulationGroup", "CHN", "CVL"),
    ],
)
def test_organisations(known: Lexicon, phrase: str, expected: str, kind: str, country: str | None, sector: str) -> None:
    found = known.organisation(phrase)

    assert found is not None
    assert (found.id, found.type, found.country, found.sector) == (expected, kind, country, sector)


@pytest.mark.parametrize("phrase", ["Who", "who", "West", "Let", "Foreign Ministry", "Labour", "Congress", "IS"])
def test_words_that_are_no_organisation_by_themselves(known: Lexicon, phrase: str) -> None:
    assert known.organisation(phrase) is None


def test_a_shared_name_of_organisations_goes_by_the_country_that_the_text_speaks_of(known: Lexicon) -> None:
    assert identifier(known.organisation("Congress", countries=["USA", "IND"])) == "wd:Q11268"
    assert identifier(known.organisation("Congress", countries=["IND", "USA"])) == "wd:Q10225"
    assert identifier(known.organisation("Labour", countries=["GBR"])) == "wd:Q9630"
    assert identifier(known.place("Tripoli", countries=["LBN"])) == "geonames:266826"
    assert identifier(known.place("Georgia", countries=["USA"])) == "name:georgia-usa"
    assert known.place("Georgia") is None


@pytest.mark.parametrize(
    ("phrase", "expected", "country"),
    [
        ("Barack Obama", "person:barack-obama", "USA"),
        ("Obama", "person:barack-obama", "USA"),
        ("Sergey Lavrov", "person:sergei-lavrov", "RUS"),
        ("Hagel", "person:chuck-hagel", "USA"),
        ("Catherine Ashton", "person:catherine-ashton", "GBR"),
        ("Recep Tayyip Erdoğan", "person:recep-tayyip-erdogan", "TUR"),
        ("Xi", "person:xi-jinping", "CHN"),
    ],
)
def test_persons(known: Lexicon, phrase: str, expected: str, country: str) -> None:
    found = known.person(phrase)

    assert found is not None
    assert (found.id, found.country) == (expected, country)


def test_a_last_name_of_several_is_nobodys(known: Lexicon) -> None:
    assert known.person("Clinton") is None
    assert known.person("Bush") is None


@pytest.mark.parametrize(
    ("phrase", "name", "gender", "sector"),
    [
        ("Gen.", "general", None, "MIL"),
        ("Rear Admiral", "rear admiral", None, "MIL"),
        ("Mrs.", "Mrs", "f", None),
        ("foreign minister", "foreign minister", None, "GOV"),
        ("Secretary of State", "secretary of state", None, "GOV"),
        ("Sheikh", "sheikh", "m", None),
        ("Sen.", "senator", None, "LEG"),
        ("congresswoman", "congresswoman", "f", "LEG"),
    ],
)
def test_titles(known: Lexicon, phrase: str, name: str, gender: str | None, sector: str | None) -> None:
    found = known.title(phrase)

    assert found is not None
    assert (found.name, found.gender, found.sector) == (name, gender, sector)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Angela", "f"),
        ("Sergei", "m"),
        ("Jean-Claude", "m"),
        ("Anne-Sophie", "f"),
        ("Andrea", "both"),
        ("Ayse", "f"),
        ("Ursula", "f"),
        ("Moscow", None),
    ],
)
def test_first_names(known: Lexicon, name: str, gender: str | None) -> None:
    assert known.gender_of_first_name(name) == gender


def test_phrases_carry_what_a_matcher_needs(known: Lexicon) -> None:
    phrases = set(known.phrases())

    assert {
        Phrase(text="U.S.", kind="country", id="iso:USA", exact=True, country=None),
        Phrase(text="US", kind="country", id="iso:USA", exact=True, country=None),
        Phrase(text="Russian", kind="demonym", id="iso:RUS", exact=False, country=None),
        Phrase(text="Brussels", kind="capital", id="iso:BEL", exact=False, country="BEL"),
        Phrase(text="Kremlin", kind="seat", id="iso:RUS", exact=False, country=None),
        Phrase(text="al Qaeda", kind="organisation", id="wd:Q34490", exact=False, country=None),
        Phrase(text="Crimea", kind="place", id="name:crimea", exact=False, country=None),
        Phrase(text="Lavrov", kind="person", id="person:sergei-lavrov", exact=False, country=None),
        Phrase(text="Gen", kind="title", id="general", exact=False, country=None),
    } <= phrases


def test_every_phrase_is_found_again(known: Lexicon) -> None:
    find = {
        "country": known.country_by_name,
        "demonym": known.country_by_demonym,
        "capital": known.country_by_capital,
        "seat": known.country_by_seat,
        "organisation": known.organisation,
        "place": known.place,
        "person": known.person,
    }
    lost = [
        phrase
        for phrase in known.phrases()
        if phrase.kind != "title"
        and identifier(find[phrase.kind](phrase.text, countries=[phrase.country] if phrase.country else []))
        != phrase.id
    ]

    assert lost == []
