import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.sources import SourceError, checks


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_decode_gives_back_any_text(text: str) -> None:
    assert checks.decode(b"\xef\xbb\xbf" + text.encode(), "a") == text


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"PK\x03\x04\x00\x00", "a: this is a binary file, not text"),
        (b"caf\xe9", "a: this is a binary file or not UTF-8 (byte 3): save its text as UTF-8"),
        ("Talks".encode("utf-16"), "a: the text is in UTF-16: save it as UTF-8"),
    ],
)
def test_decode_refuses_what_is_no_text(content: bytes, complaint: str) -> None:
    with pytest.raises(SourceError) as error:
        checks.decode(content, "a")
    assert str(error.value) == complaint


@pytest.mark.parametrize(
    ("content", "charset", "expected"),
    [
        ("Речь".encode("cp1251"), "windows-1251", "Речь"),
        ("Речь".encode(), "windows-1251", "Речь"),
        (b"a\xffb", "utf-8", "a\ufffdb"),
    ],
)
def test_decode_takes_the_encoding_that_came_with_it(content: bytes, charset: str, expected: str) -> None:
    assert checks.decode(content, "a", charset=charset) == expected


def test_decode_does_not_know_every_encoding() -> None:
    with pytest.raises(SourceError, match="not UTF-8"):
        checks.decode(b"caf\xe9", "a", charset="unicode_escape")


@given(st.text(alphabet=st.characters(codec=None)))
def test_sound_text_can_be_written_and_keeps_every_offset(text: str) -> None:
    sound = checks.sound(text)
    sound.encode()
    assert len(sound) == len(text)
    assert all(new == old or 0xD800 <= ord(old) <= 0xDFFF for new, old in zip(sound, text, strict=True))


@pytest.mark.parametrize(
    "date", ["2014-03-30", "2014-03-30T10:00", "2014-03-30T10:00:01Z", "2014-03-30 10:00:01.5+02:00"]
)
def test_publication_date_may_be_a_date_or_a_date_and_time(date: str) -> None:
    assert checks.publication_date(date, "a") == date


@pytest.mark.parametrize("date", ["", "2014", "20140330", "2014-02-30", "30.03.2014", "2014-W13-7", "2014-03-30T25:00"])
def test_publication_date_must_exist(date: str) -> None:
    with pytest.raises(SourceError) as error:
        checks.publication_date(date, "--published")
    assert str(error.value) == f"--published: the publication date {date!r} is not a date such as 2014-03-30"
