import codecs

import pytest

from extraction.sources import charsets

QUOTED = "He said “no” – twice."
NAMED = '<html><head><meta charset="{}"></head><p>'


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("UTF-8", "utf-8"),
        (" latin1 ", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1251", "cp1251"),
        ("Shift_JIS", "shift_jis"),
        ("unicode_escape", None),
        ("base64", None),
        ("undefined", None),
        ("no such", None),
        ("a\x00b", None),
        ("", None),
        (None, None),
    ],
)
def test_known(name: str | None, codec: str | None) -> None:
    assert charsets.known(name) == codec


@pytest.mark.parametrize(
    ("content", "declared", "expected"),
    [
        (QUOTED.encode(), None, QUOTED),
        (QUOTED.encode(), "windows-1252", QUOTED),  # a wrong name for what is UTF-8
        (codecs.BOM_UTF8 + QUOTED.encode(), None, QUOTED),
        (QUOTED.encode("utf-16"), None, QUOTED),
        (QUOTED.encode("cp1252"), None, QUOTED),
        (QUOTED.encode("cp1252"), "iso-8859-1", QUOTED),
        ("Речь".encode("cp1251"), "windows-1251", "Речь"),
        (NAMED.format("windows-1251").encode() + "Речь".encode("cp1251"), None, NAMED.format("windows-1251") + "Речь"),
        (NAMED.format("koi8-r").encode() + "Речь".encode("cp1251"), "cp1251", NAMED.format("koi8-r") + "Речь"),
        (b"a\xff\x81b", "no such", "aÿ\ufffdb"),
        (b"a\xffb", "utf-8", "a\ufffdb"),
        (b"", None, ""),
    ],
)
def test_page(content: bytes, declared: str | None, expected: str) -> None:
    assert charsets.page(content, declared) == expected
