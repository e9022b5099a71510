import pytest
from graphql import parse

from api.limits.shape import shape


def measures(text: str) -> dict[str, int]:
    found = shape(parse(text))
    return {name: getattr(found, name) for name in ("depth", "fields", "aliases", "directives", "repeats")}


def test_fragments_count_wherever_they_are_spread() -> None:
    assert measures(
        """
        query @a { x: actors { nodes @b { ...Named ... @c { events { ...Named } } } } }
        fragment Named on Node { id name: key }
        """
    ) == {"depth": 4, "fields": 7, "aliases": 3, "directives": 3, "repeats": 1}


def test_operations_count_together() -> None:
    found = measures("query A { a { b } } query B { a { b c } }")
    assert (found["depth"], found["fields"]) == (2, 5)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("{ a a b }", 2),
        ("{ a a: b ... { a } ...F } fragment F on Q { a }", 4),
        ("{ a { b b } a { b c } }", 4),
        ("{ a { b b } c c c }", 3),
    ],
)
def test_what_is_put_together_in_the_answer_repeats(text: str, times: int) -> None:
    assert measures(text)["repeats"] == times


def test_a_tower_of_fragments_is_counted_and_not_built() -> None:
    tower = " ".join(f"fragment F{n} on Q {{ ...F{n + 1} ...F{n + 1} }}" for n in range(100))
    assert measures(f"{{ ...F0 }} {tower} fragment F100 on Q {{ a }}")["fields"] == 2**100


def test_a_fragment_inside_itself_has_an_end() -> None:
    assert measures("{ ...F } fragment F on Q { a { ...F } }")["fields"] == 1


def test_how_deep_introspection_goes_is_for_others_to_say() -> None:
    assert measures("{ __schema { types { fields { name } } } a { b } }")["depth"] == 2
