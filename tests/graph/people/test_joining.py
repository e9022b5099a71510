"""Forms of one name, and whose they are."""

import itertools

import pytest

from graph.people.joining import Join, Person, joins

FULL = Person("person:ruslan-hashimov.AZE", "AZE")


def _who(*people: Person) -> dict[str, str]:
    """Who is whom, the same in whatever order they are given."""
    found = joins(people)
    for order in itertools.permutations(people):
        assert joins(order) == found
    return {said: join.actor for said, join in found.items()}


def test_a_name_without_a_country_is_that_of_the_only_country_told() -> None:
    assert joins([Person("person:ruslan-hashimov"), FULL]) == {
        "person:ruslan-hashimov": Join(
            "person:ruslan-hashimov",
            "person:ruslan-hashimov.AZE",
            0.85,
            "of this name AZE alone is told as a country",
        )
    }


def test_namesakes_of_two_countries_stay_two() -> None:
    turk = Person("person:ruslan-hashimov.TUR", "TUR")
    assert _who(FULL, turk) == {}
    assert _who(FULL, turk, Person("person:ruslan-hashimov")) == {}


def test_of_two_namesakes_the_one_whom_most_tell_of_is_meant() -> None:
    often = Person("person:ruslan-hashimov.AZE", "AZE", articles=3)
    turk = Person("person:ruslan-hashimov.TUR", "TUR")
    assert _who(often, turk, Person("person:ruslan-hashimov")) == {
        "person:ruslan-hashimov": "person:ruslan-hashimov.AZE"
    }


@pytest.mark.parametrize("short", ["person:hashimov.AZE", "person:r-hashimov", "person:r-hashimov.AZE"])
def test_a_shorter_form_is_the_only_one_that_it_fits(short: str) -> None:
    country = short.partition(".")[2] or None
    assert _who(Person(short, country), FULL) == {short: "person:ruslan-hashimov.AZE"}


def test_a_middle_name_may_be_left_out() -> None:
    short = Person("person:javad-mousavi")
    assert _who(short, Person("person:javad-ali-mousavi.IRN", "IRN")) == {
        "person:javad-mousavi": "person:javad-ali-mousavi.IRN"
    }


def test_jr_is_no_name() -> None:
    assert _who(Person("person:sam-doe"), Person("person:sam-peter-doe-jr.USA", "USA")) == {
        "person:sam-doe": "person:sam-peter-doe-jr.USA"
    }


def test_a_last_name_of_two_is_nobodys() -> None:
    assert _who(Person("person:hashimov.AZE", "AZE"), FULL, Person("person:leyla-hashimov.AZE", "AZE")) == {}


def test_a_last_name_alone_is_not_enough() -> None:
    assert _who(Person("person:hashimov"), FULL) == {}
    assert _who(Person("person:hashimov.TUR", "TUR"), FULL) == {}


def test_a_last_name_and_the_same_sector_are() -> None:
    minister = Person("person:ruslan-hashimov.AZE", "AZE", frozenset({"GOV"}))
    found = joins([Person("person:hashimov", sectors=frozenset({"GOV", "JUD"})), minister])
    assert found["person:hashimov"].actor == minister.said
    assert found["person:hashimov"].confidence == 0.55
    assert _who(Person("person:hashimov", sectors=frozenset({"JUD"})), minister) == {}


def test_a_chain_ends_at_the_fullest_name() -> None:
    fullest = Person("person:javad-ali-mousavi.IRN", "IRN")
    assert _who(Person("person:mousavi.IRN", "IRN"), Person("person:javad-mousavi"), fullest) == {
        "person:mousavi.IRN": fullest.said,
        "person:javad-mousavi": fullest.said,
    }


def test_people_of_two_countries_never_become_one() -> None:
    """A fuller name that tells no country fits both, so it is neither's."""
    shorter = [Person("person:ana-kos.HRV", "HRV"), Person("person:ana-kos.SVN", "SVN")]
    assert _who(*shorter, Person("person:ana-maria-kos")) == {}
