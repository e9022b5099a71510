import pytest

from extraction.lexicon.aliases import Alias, AliasIndex, plain, variants


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.", "US"),
        ("Washington, D.C.", "Washington DC"),
        ("Sergei\u00a0Lavrov", "Sergei Lavrov"),
        ("  Côte  d’Ivoire ", "Cote dIvoire"),
        ("Guinea-Bissau", "Guinea Bissau"),
        ("Malmö", "Malmo"),
        ("Wałęsa", "Walesa"),
        ("Tórshavn & Søborg", "Torshavn and Soborg"),
    ],
)
def test_plain_leaves_out_what_a_reader_does_not_hear(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("alias", "exact"),
    [("US", True), ("U.S.", True), ("LeT", True), ("G7", True), ("Nato", False), ("US Senate", False), ("EU", True)],
)
def test_an_acronym_keeps_its_capitals(alias: str, exact: bool) -> None:
    assert Alias(alias).exact is exact


@pytest.mark.parametrize(
    ("alias", "phrase", "found"),
    [
        ("US", "the U.S.", True),
        ("US", "U.S.'s", True),
        ("US", "us", False),
        ("US", "Us", False),
        ("WHO", "Who", False),
        ("Turkey", "TURKEY", True),
        ("Turkey", "turkey", False),
        ("Russian Foreign Ministry", "Russian foreign ministry", True),
        ("al-Qaeda", "Al Qaeda", True),
        ("al-Qaeda", "al-Qaeda's", True),
        ("The Hague", "the Hague", True),
        ("The Hague", "The Hague's", True),
        ("The Hague", "Hague", False),
        ("The West", "the west", False),
        ("the Netherlands", "Netherlands", True),
        ("the Netherlands", "The Netherlands", True),
        ("McDonald's", "McDonald’s", True),
        ("Élysée", "the Elysee", True),
        ("White House", "white house", False),
    ],
)
def test_when_a_phrase_is_an_alias(alias: str, phrase: str, found: bool) -> None:
    index = AliasIndex([(Alias(alias), 1)])

    assert (index.find(phrase) == 1) is found


def test_a_condition_decides_between_two_that_share_an_alias() -> None:
    index = AliasIndex([(Alias("Tripoli"), "Libya"), (Alias("Tripoli", "LBN"), "Lebanon")])

    assert index.find("Tripoli") == "Libya"
    assert index.find("Tripoli", countries=["SYR"]) == "Libya"
    assert index.find("Tripoli", countries=["SYR", "LBN"]) == "Lebanon"


def test_the_weightiest_country_wins() -> None:
    index = AliasIndex([(Alias("Labour", "GBR"), "British"), (Alias("Labour", "NZL"), "New Zealand's")])

    assert index.find("Labour") is None
    assert index.find("Labour", countries=["NZL", "GBR"]) == "New Zealand's"


def test_the_first_of_two_with_the_same_alias_is_found() -> None:
    index = AliasIndex([(Alias("Guard"), "own"), (Alias("guard"), "shipped")])

    assert index.find("Guard") == "own"


def test_variants_are_the_spellings_of_a_text() -> None:
    assert variants(Alias("the Côte d'Ivoire")) == (
        "Côte d'Ivoire",
        "Cote d'Ivoire",
        "Côte d’Ivoire",
        "Cote d’Ivoire",
    )
    assert variants(Alias("US-led coalition")) == (
        "US-led coalition",
        "US led coalition",
        "U.S.-led coalition",
        "U.S. led coalition",
    )


def test_every_variant_of_an_alias_finds_it() -> None:
    alias = Alias("the US-led coalition of Île-d'Or")
    index = AliasIndex([(alias, 1)])

    assert {index.find(variant) for variant in variants(alias)} == {1}
