from time import thread_time

import pytest
from strawberry import Schema

from api.limits import bounds
from api.limits.reading import Reading
from api.schema import create_schema
from ontology.terms import Vocabulary


@pytest.fixture(scope="module")
def schema(vocabulary: Vocabulary) -> Schema:
    return create_schema(vocabulary)


@pytest.fixture
def reading(schema: Schema) -> Reading:
    return Reading(schema._schema)


def deep(levels: int) -> str:
    """A query of so many levels of events and actors inside one another."""
    return "{ actor(id: 1) " + "{ events { nodes { actors " * (levels // 3) + "{ id }" + " } } }" * (levels // 3) + " }"


TOWER = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(60))
ABUSES = {
    "characters": (f"{{ __typename }} #{'x' * bounds.CHARACTERS}", "TOO_LONG"),
    "10k fields": ("{ " + "__typename " * 10_000 + "}", "TOO_LONG"),
    "tokens": ("{ " + "__typename " * bounds.TOKENS + "}", "TOO_MANY_TOKENS"),
    "1,000 aliases": (f"{{ {' '.join(f'a{n}: __typename' for n in range(1_000))} }}", "TOO_MANY_TOKENS"),
    "comments": ("{ __typename } #" + " # " * bounds.TOKENS, "TOO_MANY_TOKENS"),
    "aliases": (f"{{ {' '.join(f'a{n}: __typename' for n in range(bounds.ALIASES + 1))} }}", "TOO_MANY_ALIASES"),
    "depth 40": (deep(40), "TOO_DEEP"),
    "fields": (f"{{ ...F0 }} {TOWER} fragment F60 on Query {{ __typename }}", "TOO_MANY_FIELDS"),
    "repeats": ("{ " + "__typename " * (bounds.REPEATS + 1) + "}", "TOO_MANY_REPEATS"),
    "repeats inside": ("{ " + "events { nodes { id id id } nodes { id } } " * 6 + "}", "TOO_MANY_REPEATS"),
    "directives": ("{ __typename " + "@skip(if: false) " * (bounds.DIRECTIVES + 1) + "}", "TOO_MANY_DIRECTIVES"),
    "selections": ("{" * 900, None),
    "lists": ("{ events(where: " + "[" * 900, None),
}


@pytest.mark.parametrize(("text", "code"), ABUSES.values(), ids=list(ABUSES))
def test_what_is_too_much_is_refused_at_once(reading: Reading, text: str, code: str | None) -> None:
    started = thread_time()
    read = reading.read(text, explores=True)
    taken = thread_time() - started

    assert read.document is None
    assert (read.errors[0].extensions or {}).get("code") == code
    # 50 ms are promised of a machine that does nothing else.
    assert taken < 0.5


def test_where_the_bounds_are_it_is_let_through(reading: Reading) -> None:
    for text in (
        deep(bounds.DEPTH - 3),
        f"{{ {' '.join(f'a{n}: __typename' for n in range(bounds.ALIASES))} }}",
        "{ " + "__typename " * bounds.REPEATS + "}",
    ):
        assert reading.read(text, explores=False).errors == ()


def test_few_mistakes_are_told(reading: Reading) -> None:
    read = reading.read("{ " + " ".join(f"f{n}" for n in range(200)) + " }", explores=True)

    assert [error.message for error in read.errors][-1:] == [
        "Too many validation errors, error limit reached. Validation aborted."
    ]
    assert len(read.errors) == bounds.ERRORS + 1


def test_who_does_not_explore_is_told_nothing_of_the_schema(reading: Reading) -> None:
    for text in ("{ __schema { types { name } } }", '{ __type(name: "Actor") { name } }'):
        assert reading.read(text, explores=True).errors == ()
        first, *_ = reading.read(text, explores=False).errors
        assert first.message.startswith("GraphQL introspection has been disabled")
    (told,) = reading.read("{ actorz { totalCount } }", explores=True).errors
    (not_told,) = reading.read("{ actorz { totalCount } }", explores=False).errors
    assert told.message.startswith("Cannot query field 'actorz' on type 'Query'. Did you mean ")
    assert not_told.message == "Cannot query field 'actorz' on type 'Query'."


def test_a_document_is_read_once(reading: Reading) -> None:
    first = reading.read("{ events { totalCount } }", explores=False)

    assert reading.read("{ events { totalCount } }", explores=False) is first
    assert reading.read("{ events { totalCount } }", explores=True) is not first
