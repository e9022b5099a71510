import pytest

from extraction.sources.beginning import first_tag


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<html lang='en'>", "html"),
        (b"\xef\xbb\xbf\n <!DOCTYPE  HTML>", "!doctype html"),
        (b'<?xml version="1.0"?>\n<!-- a > b -->\n<?style x?><rss version="2.0">', "rss"),
        (b"<rdf:RDF xmlns='x'>", "rdf:rdf"),
        (b"<feed/>", "feed"),
        (b"Text with a <html> in it", None),
        (b"<a tag in a text>", "a"),
        (b"<htm", None),
        (b"<!-- not closed <html>", None),
        (b"", None),
    ],
)
def test_first_tag(head: bytes, expected: str | None) -> None:
    assert first_tag(head) == expected
