import pytest
from graphql import Lexer, Source, TokenKind, get_introspection_query

from api.limits.scan import tokens


@pytest.mark.parametrize(
    "text",
    [
        "{ actors(first: -1) { ...on Actor @skip(if: $no) { name } } }",
        '{ search(text: "a \\" b # c") { x: y } }',
        '{ search(text: """a "quoted" \\""" b""") { x } }',
        "query($n: [Int!]! = 1.5e+3) { a }",
        get_introspection_query(),
    ],
)
def test_as_many_as_the_parser_finds(text: str) -> None:
    lexer = Lexer(Source(text))
    found = 0
    while lexer.advance().kind is not TokenKind.EOF:
        found += 1

    assert tokens(text, 1_000) == found


@pytest.mark.parametrize("text", ["{ a " * 1_000, '"' * 50_000, '"""' + "a" * 50_000, "#" * 50_000, '"\\' * 25_000])
def test_it_stops_when_there_are_too_many(text: str) -> None:
    assert tokens(text, 10) in {2, 3, 11}
    assert tokens(text, 0) == 1
