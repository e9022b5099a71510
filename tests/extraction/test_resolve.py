"""Decisions over hand-built facts, with the project's own lexicon and classes."""

from dataclasses import replace

import pytest

from extraction.extract import Extractor
from extraction.facts import Facts, Held, Resolved
from extraction.lexicon import Lexicon
from extraction.places import ResolvedPlace, Setting
from extraction.resolve import Resolver
from ontology import identity
from ontology.terms import Vocabulary
from tests.extraction.who import actors

NOBODY = Facts(names=(), label="", known=None, nouns=(), nationalities=(), phrase="", plural=False)


@pytest.fixture(scope="session")
def resolver(vocabulary: Vocabulary, lexicon: Lexicon) -> Resolver:
    return Resolver(vocabulary, lexicon)


def named(*names: str, label: str) -> Facts:
    return replace(NOBODY, names=names, label=label, phrase=names[0])


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            replace(named("France", label="GPE"), known=("country", "iso:FRA")),
            Resolved("iso:FRA", "France", "Country", "FRA", "GOV", (), 0.98, "a known country"),
            id="country",
        ),
        pytest.param(
            replace(named("Paris", label="GPE"), known=("capital", "iso:FRA")),
            Resolved(
                "iso:FRA", "France", "Country", "FRA", "GOV", (), 0.85, "the state for which Paris stands", metonym=True
            ),
            id="capital for its state",
        ),
        pytest.param(
            replace(named("Élysée", label="ORG"), known=("seat", "iso:FRA")),
            Resolved("iso:FRA", "France", "Country", "FRA", "GOV", (), 0.85, "the state for which Élysée stands", True),
            id="seat for its state",
        ),
        pytest.param(
            named("EU", "European Union", label="ORG"),
            Resolved(
                "wd:Q458",
                "European Union",
                "IntergovernmentalOrganization",
                None,
                "IGO",
                ("EU",),
                0.95,
                "a known organisation",
            ),
            id="organisation with its aliases",
        ),
        pytest.param(
            replace(
                named("Haddad", "Lina Haddad", label="PERSON"),
                nouns=("foreign minister", "minister"),
                nationalities=("JOR", "EGY"),
            ),
            Resolved(
                "person:lina-haddad.JOR",
                "Lina Haddad",
                "Person",
                "JOR",
                "GOV",
                ("Haddad",),
                0.85,
                "a person by the fullest name given, JOR by a title or phrase",
            ),
            id="person by title and nationality",
        ),
        pytest.param(
            named("Haddad", label="PERSON"),
            Resolved("person:haddad", "Haddad", "Person", None, None, (), 0.6, "a person by the fullest name given"),
            id="person by last name alone",
        ),
        pytest.param(
            replace(named("Northern Farmers Party", "NFP", label="ORG"), nationalities=("MLI",)),
            Resolved(
                "name:northern-farmers-party",
                "Northern Farmers Party",
                "PoliticalParty",
                "MLI",
                "PTY",
                ("NFP",),
                0.7,
                "a name of the text",
            ),
            id="class by a noun in the name",
        ),
        pytest.param(
            named("Zarkon", label="ORG"),
            Resolved("name:zarkon", "Zarkon", "Organization", None, None, (), 0.7, "a name of the text"),
            id="class by the label",
        ),
        pytest.param(
            replace(NOBODY, nouns=("troop",), nationalities=("UKR",), phrase="Ukrainian troops", plural=True),
            Resolved(
                "generic:UKR.MIL",
                "Ukraine: military",
                "Military",
                "UKR",
                "MIL",
                (),
                0.75,
                "MIL of UKR, by 'Ukrainian troops'",
            ),
            id="generic actor of a country and sector",
        ),
        pytest.param(
            replace(
                NOBODY, nouns=("rebel",), nationalities=("SYR",), phrase="Syrian rebels", plural=True, at_large=True
            ),
            Resolved(
                "generic:SYR.REB",
                "Syria: rebel",
                "PopulationGroup",
                "SYR",
                "REB",
                (),
                0.75,
                "REB of SYR, by 'Syrian rebels'",
            ),
            id="generic actor by a noun of a sector",
        ),
        pytest.param(
            replace(NOBODY, nouns=("rebel",), phrase="the rebels", plural=True),
            Resolved(
                identity.unnamed_id("test", "the rebels"),
                "the rebels",
                "PopulationGroup",
                None,
                "REB",
                (),
                0.5,
                "nobody that the article names",
            ),
            id="unnamed group",
        ),
        pytest.param(
            replace(NOBODY, nouns=("minister",), nationalities=("PER",), phrase="the Peruvian minister"),
            Resolved(
                identity.unnamed_id("test", "the Peruvian minister"),
                "the Peruvian minister",
                "Person",
                "PER",
                "GOV",
                (),
                0.5,
                "nobody that the article names",
            ),
            id="unnamed person in a role",
        ),
    ],
)
def test_actor(resolver: Resolver, facts: Facts, expected: Resolved) -> None:
    assert resolver.actor(facts, "test", Setting()) == expected


def test_a_known_person_keeps_role_and_country_of_the_lexicon(resolver: Resolver, lexicon: Lexicon) -> None:
    known = lexicon.person("Sergei Lavrov")
    assert known is not None
    facts = named("Lavrov", "Sergei Lavrov", label="PERSON")
    assert resolver.actor(facts, "test", Setting()) == Resolved(
        known.id,
        known.name,
        "Person",
        "RUS",
        known.sector,
        tuple(sorted({"Lavrov", "Sergei Lavrov"} - {known.name})),
        0.95,
        "a known person",
    )


def test_a_namesake_from_elsewhere_is_not_the_known_person(resolver: Resolver) -> None:
    facts = replace(named("Sergei Lavrov", label="PERSON"), nationalities=("BGR",))
    assert resolver.actor(facts, "test", Setting()) == Resolved(
        "person:sergei-lavrov.BGR",
        "Sergei Lavrov",
        "Person",
        "BGR",
        None,
        (),
        0.85,
        "a person by the fullest name given, BGR by a title or phrase",
    )


def test_a_person_is_no_organisation_of_the_same_name(resolver: Resolver) -> None:
    assert resolver.actor(named("Likud", label="ORG"), "test", Setting()).reason == "a known organisation"
    assert resolver.actor(named("Likud", label="PERSON"), "test", Setting()).id == "person:likud"


def test_the_countries_of_an_article_choose_among_organisations(resolver: Resolver) -> None:
    labour = named("Labour Party", label="ORG")
    assert resolver.actor(labour, "test", Setting(("NZL",))).country == "NZL"
    assert resolver.actor(labour, "test", Setting(("GBR",))).country == "GBR"


def test_a_post_is_whoever_holds_it(resolver: Resolver, lexicon: Lexicon) -> None:
    known = lexicon.person("Sergei Lavrov")
    assert known is not None
    post = replace(NOBODY, nouns=("minister",), phrase="the Russian minister", held=Held(known.id, "who was minister"))
    holder = Resolved(known.id, known.name, "Person", "RUS", known.sector, (), 0.7, "who was minister")
    assert resolver.actor(post, "test", Setting()) == holder
    called = replace(post, names=("Lavrov",), label="PERSON")
    assert resolver.actor(called, "test", Setting()) == replace(holder, aliases=("Lavrov",))
    other = replace(named("Angela Merkel", label="PERSON"), known=("person", known.id), held=post.held)
    assert resolver.actor(other, "test", Setting()).reason == "a known person"


def test_a_last_name_of_several_is_whom_the_title_means(resolver: Resolver, lexicon: Lexicon) -> None:
    known = lexicon.person("Sergei Lavrov")
    assert known is not None
    titled = replace(named("lavrov", label="PERSON"), known=("person", known.id))
    assert resolver.actor(titled, "test", Setting()).id == known.id
    another = replace(named("Lavrova", label="PERSON"), known=("person", known.id))
    assert resolver.actor(another, "test", Setting()).id == "person:lavrova"


def test_a_place_that_acts_is_its_state(resolver: Resolver) -> None:
    assert resolver.actor(named("Aleppo", label="GPE"), "test", Setting()) == Resolved(
        "iso:SYR", "Syria", "Country", "SYR", "GOV", (), 0.5, "the state in which Aleppo lies", metonym=True
    )


def test_a_sea_that_acts_is_a_thing(resolver: Resolver) -> None:
    found = resolver.actor(named("Zarkon Sea", label="LOC"), "test", Setting())
    assert found == resolver.of_matter("Zarkon Sea", "test")


def test_some_of_a_people_are_not_the_state(resolver: Resolver) -> None:
    some = replace(named("Serbs", label="NORP"), known=("demonym", "iso:SRB"), people=True)
    found = resolver.actor(some, "test", Setting())
    assert (found.id, found.type, found.country) == ("generic:SRB.CVL", "PopulationGroup", "SRB")
    assert (found.name, found.aliases) == ("Serbia: population group", ("Serbs",))
    assert (found.sector, found.confidence, found.reason, found.metonym) == ("CVL", 0.7, "people of Serbia", False)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (replace(NOBODY, phrase="She"), "Person"),
        (replace(NOBODY, phrase="They"), "PopulationGroup"),
        (replace(NOBODY, phrase="It"), "Matter"),
        (replace(NOBODY, nouns=("zarkonist",), phrase="the zarkonist"), "Person"),
        (replace(NOBODY, nouns=("zarkonist",), phrase="zarkonists", plural=True), "PopulationGroup"),
        (replace(NOBODY, nouns=("minister",), phrase="ministers", plural=True), "PopulationGroup"),
        (replace(NOBODY, nouns=("army",), phrase="the armies", plural=True), "Military"),
    ],
)
def test_the_class_of_who_is_unnamed(resolver: Resolver, facts: Facts, expected: str) -> None:
    assert resolver.actor(facts, "test", Setting()).type == expected


def test_the_capital_of_a_country_is_its_city(resolver: Resolver, lexicon: Lexicon) -> None:
    city = lexicon.capital("GEO")
    assert city is not None
    phrase = replace(NOBODY, label="GPE", phrase="Georgia's capital", capital_of="GEO")
    assert resolver.place(phrase, "a", Setting()) == ResolvedPlace(
        city.id, "Tbilisi", "GEO", city.latitude, city.longitude, 0.8, "the capital of Georgia"
    )


@pytest.mark.parametrize(
    ("facts", "home", "country", "confidence", "reason"),
    [
        (replace(NOBODY, nationalities=("FRA",)), "JPN", "FRA", 0.5, ", FRA by its phrase"),
        (replace(NOBODY, around="FRA"), "JPN", "FRA", 0.4, ", in the country of which the sentence speaks"),
        (NOBODY, "JPN", "JPN", 0.3, ", in the country of which the text speaks"),
    ],
)
def test_where_an_unknown_place_is(
    resolver: Resolver, facts: Facts, home: str, country: str, confidence: float, reason: str
) -> None:
    facts = replace(facts, names=("Zarkonville",), label="GPE", phrase="Zarkonville")
    assert resolver.place(facts, "a", Setting(home=home)) == ResolvedPlace(
        "name:zarkonville", "Zarkonville", country, None, None, confidence, f"a place by this name{reason}"
    )


def test_unnamed_actors_belong_to_their_article(resolver: Resolver) -> None:
    rebels = replace(NOBODY, nouns=("rebel",), phrase="The rebels", plural=True)
    again = replace(rebels, phrase="the rebels")
    assert resolver.actor(rebels, "a", Setting()).id == resolver.actor(again, "a", Setting()).id
    assert resolver.actor(rebels, "a", Setting()).id != resolver.actor(rebels, "b", Setting()).id


def test_a_matter_is_nobody(resolver: Resolver) -> None:
    assert resolver.of_matter("the deal", "test") == Resolved(
        identity.unnamed_id("test", "the deal"),
        "the deal",
        "Matter",
        None,
        None,
        (),
        0.4,
        "a thing that the text acts upon",
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (replace(named("France", label="GPE"), known=("country", "iso:FRA")), True),
        (replace(named("Paris", label="GPE"), known=("capital", "iso:FRA")), True),
        (replace(named("Kremlin", label="ORG"), known=("seat", "iso:RUS")), False),
        (replace(named("French", label="NORP"), known=("demonym", "iso:FRA")), False),
        (named("Zarkon", label="GPE"), True),
        (named("Zarkon", label="LOC"), True),
        (named("Zarkon", label="ORG"), False),
        (named("Zarkon State", label="GPE"), True),
        (named("Zarkon State", label="ORG"), False),
        (NOBODY, False),
    ],
)
def test_has_place(resolver: Resolver, facts: Facts, expected: bool) -> None:
    assert resolver.has_place(facts) is expected


def test_places(resolver: Resolver, lexicon: Lexicon) -> None:
    france = lexicon.country_by_name("France")
    assert france is not None
    country = replace(named("France", label="GPE"), known=("country", "iso:FRA"))
    assert resolver.place(country, "a", Setting()) == ResolvedPlace(
        "iso:FRA", "France", "FRA", france.latitude, france.longitude, 0.98, "a known country"
    )
    paris = lexicon.place("Paris", countries=("FRA",))
    assert paris is not None
    capital = replace(named("Paris", label="GPE"), known=("capital", "iso:FRA"))
    assert resolver.place(capital, "a", Setting(("FRA",))) == ResolvedPlace(
        paris.id, "Paris", "FRA", paris.latitude, paris.longitude, 0.9, "a known place"
    )
    assert resolver.place(named("Zarkonville", label="GPE"), "a", Setting()) == ResolvedPlace(
        "name:zarkonville", "Zarkonville", None, None, None, 0.4, "a place by this name"
    )
    assert resolver.place(
        replace(NOBODY, label="LOC", phrase="the port", nationalities=("FRA",)), "a", Setting()
    ) == ResolvedPlace(
        identity.unnamed_id("a", "the port"),
        "the port",
        "FRA",
        None,
        None,
        0.4,
        "a place that the article does not name",
        is_unnamed=True,
    )


def test_seas_are_of_no_country(resolver: Resolver) -> None:
    setting = Setting(("JPN",), home="JPN")
    found = [resolver.place(named(name, label="LOC"), "a", setting) for name in ("Zarkon Sea", "Zarkon Coast")]
    assert [(place.name, place.country) for place in found] == [("Zarkon Sea", None), ("Zarkon Coast", "JPN")]


def test_the_countries_of_an_article_choose_among_places(resolver: Resolver) -> None:
    tripoli = named("Tripoli", label="GPE")
    found = {iso: resolver.place(tripoli, "a", Setting((iso,))) for iso in ("LBY", "LBN")}
    assert {iso: place.country for iso, place in found.items()} == {"LBY": "LBY", "LBN": "LBN"}


@pytest.mark.parametrize(
    ("seat", "state"),
    [
        ("The Kremlin", "iso:RUS"),
        ("The White House", "iso:USA"),
        ("Downing Street", "iso:GBR"),
        ("The Élysée", "iso:FRA"),
        ("The Blue House", "iso:KOR"),
        ("Moscow", "iso:RUS"),
        ("Beijing", "iso:CHN"),
        ("Ankara", "iso:TUR"),
    ],
)
def test_a_seat_of_power_acts_for_its_state(extractor: Extractor, seat: str, state: str) -> None:
    assert actors(extractor, None, f"{seat} condemned the rebels.")[state] == (seat,)


@pytest.mark.parametrize(
    ("phrase", "generic"),
    [
        ("Ukrainian troops", "generic:UKR.MIL"),
        ("Turkish police", "generic:TUR.COP"),
        ("The Egyptian army", "generic:EGY.MIL"),
    ],
)
def test_a_noun_and_a_country_make_a_generic_actor(extractor: Extractor, phrase: str, generic: str) -> None:
    assert actors(extractor, None, f"{phrase} attacked the village.")[generic] == (phrase,)
