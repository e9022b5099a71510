import pytest

from extraction.sources.media_type import parse


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text/html", ("text/html", None)),
        ("Text/HTML; Charset=UTF-8", ("text/html", "UTF-8")),
        ('text/html;charset = "utf-8" ; x=y', ("text/html", "utf-8")),
        ("text/plain; boundary=charset", ("text/plain", None)),
        (";charset=utf-8", ("", "utf-8")),
        ("", ("", None)),
        (None, ("", None)),
    ],
)
def test_parse(header: str | None, expected: tuple[str, str | None]) -> None:
    assert parse(header) == expected
