import pytest

from api.accepting import preferred

OFFERED = ("text/turtle", "text/html", "application/ld+json", "application/n-triples")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "best"),
    [
        (None, "text/turtle"),
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        (BROWSER, "text/html"),
        ("application/ld+json", "application/ld+json"),
        ("Application/LD+JSON; q=0.5; profile=x", "application/ld+json"),
        ("text/*;q=0.3, application/*;q=0.7", "application/ld+json"),
        ("application/*, application/ld+json;q=0.1", "application/n-triples"),
        ("text/turtle;q=0.5, text/html;q=0.50", "text/turtle"),
        ("*/*;q=0.1, text/turtle;q=0", "text/html"),
        ("text/turtle;q=0", None),
        ("*/*;q=0", None),
        ("image/png", None),
        ("text", None),
        ("text/turtle;q=2", None),
        ("text/turtle;q=0.1234", None),
        ("text/turtle;q=x, text/html;q=0.1", "text/html"),
        (";;,,/,*/,*/turtle, text /turtle", None),
        ("image/png," * 100 + "text/turtle", None),
    ],
)
def test_the_best_of_what_there_is(accept: str | None, best: str | None) -> None:
    assert preferred(accept, OFFERED) == best
