"""What must hold of the project's own tables beyond what the loader checks."""

from collections.abc import Iterable
from itertools import combinations

import pytest

from extraction.lexicon import Alias, Lexicon

ISO_3166_1_ALPHA_3 = """
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ
BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU
DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC
GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL
PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN
SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
"""
NO_ACTORS = "ATA ATF BES BLM BVT CCK CXR HMD IOT MAF NFK PCN SGS SJM SPM TKL UMI WLF"
"""Codes of places without people, or so small that news does not speak of them as actors."""
KOSOVO = "XKX"
"""The code that is commonly used for it; ISO has none."""
NO_CAPITAL = {"GIB", "HKG", "MAC"}
"""Territories that are one city."""
NO_PLACE_OF_THEIR_OWN = {"VAT"}
"""A state that is its own capital."""


def test_every_country_of_iso_3166_is_there(known: Lexicon) -> None:
    assert set(known.countries) == set(ISO_3166_1_ALPHA_3.split()) - set(NO_ACTORS.split()) | {KOSOVO}


def test_every_country_has_a_demonym(known: Lexicon) -> None:
    assert [c.iso3 for c in known.countries.values() if not c.demonyms] == []


def test_every_country_has_a_capital(known: Lexicon) -> None:
    assert {c.iso3 for c in known.countries.values() if not c.capitals} == NO_CAPITAL


def test_every_capital_is_a_place_in_its_country(known: Lexicon) -> None:
    astray = {
        (country.iso3, alias.text)
        for country in known.countries.values()
        for alias in country.capitals
        if country.iso3 not in NO_PLACE_OF_THEIR_OWN
        and (place := known.place(alias.text, countries=[country.iso3])) is not None
        and place.country != country.iso3
    }
    missing = {
        country.iso3
        for country in known.countries.values()
        if country.capitals
        and country.iso3 not in NO_PLACE_OF_THEIR_OWN
        and known.place(country.capitals[0].text, countries=[country.iso3]) is None
    }

    assert (astray, missing) == (set(), set())


def test_a_place_is_near_its_country(known: Lexicon) -> None:
    """Catches a swapped sign or a wrong country: no place is 40 degrees of latitude from the centre of its country."""
    far = [
        place.name
        for place in known.places.values()
        if place.country is not None and abs(place.latitude - known.countries[place.country].latitude) > 40
    ]

    assert far == []


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [("Moscow", 55.75, 37.62), ("Buenos Aires", -34.6, -58.4), ("Canberra", -35.3, 149.1), ("Washington", 38.9, -77.0)],
)
def test_coordinates_have_the_right_signs(known: Lexicon, name: str, latitude: float, longitude: float) -> None:
    place = known.place(name)

    assert place is not None
    assert place.latitude == pytest.approx(latitude, abs=0.1)
    assert place.longitude == pytest.approx(longitude, abs=0.1)


def keys(aliases: Iterable[Alias]) -> set[tuple[str, str | None]]:
    return {alias.key for alias in aliases}


def test_no_actor_shares_an_alias_with_another_unless_a_condition_parts_them(known: Lexicon) -> None:
    countries = known.countries.values()
    tables = {
        "names": keys(a for c in countries for a in c.aliases),
        "demonyms": keys(a for c in countries for a in c.demonyms),
        "seats": keys(a for c in countries for a in c.seats),
        "capitals": keys(a for c in countries for a in c.capitals),
        "organisations": keys(a for o in known.organisations.values() for a in o.aliases),
        "persons": keys(a for p in known.persons.values() for a in p.aliases),
    }
    shared = {(one, other, text) for one, other in combinations(tables, 2) for text, _ in tables[one] & tables[other]}

    assert shared == {
        ("names", "capitals", "sao tome"),
        ("names", "capitals", "vatican city"),
    }


def test_a_place_shares_its_name_only_with_what_it_stands_for(known: Lexicon) -> None:
    places = keys(a for p in known.places.values() for a in p.aliases)
    organisations = keys(a for o in known.organisations.values() for a in o.aliases)
    persons = keys(a for p in known.persons.values() for a in p.aliases)
    states = keys(a for c in known.countries.values() for a in (*c.aliases, *c.demonyms, *c.seats))

    assert places & (organisations | persons | states) == {("brussels", None)}


def test_countries_and_persons_are_in_tables_of_their_own(known: Lexicon) -> None:
    astray = [o.name for o in known.organisations.values() if o.type in {"Country", "Person"}]

    assert astray == []


def test_a_generic_id_agrees_with_its_row(known: Lexicon) -> None:
    generic = [o for o in known.organisations.values() if o.id.startswith("generic:")]

    assert generic
    assert [o.name for o in generic if o.id != f"generic:{o.country}.{o.sector}"] == []


def test_there_are_hundreds_of_organisations_with_other_names(known: Lexicon) -> None:
    assert len([o for o in known.organisations.values() if len(o.aliases) > 1]) >= 400
