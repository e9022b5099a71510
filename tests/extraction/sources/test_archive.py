import io
import os
import re
from collections.abc import Callable

import pytest
from fastwarc.warc import WarcRecordType

from extraction.sources import archive
from extraction.sources.archive import Damage, Other, Response, records
from extraction.sources.limits import MOST_BYTES
from tests.extraction.sources.archives import record, response, written

BODIES = [f"<html><p>Report {number} of the day.</p></html>".encode() * 20 for number in range(4)]
URLS = [f"https://wire.example/{number}" for number in range(4)]


def answer(number: int) -> Response:
    return Response(URLS[number], 200, "text/html", "utf-8", "", BODIES[number])


def parts(*, packed: bool = False) -> list[bytes]:
    return written([response(url, body) for url, body in zip(URLS, BODIES, strict=True)], packed=packed)


def read(content: bytes) -> list[tuple[int, Response | Other | Damage]]:
    return list(records(io.BytesIO(content)))


def damaged(fault: str, end: str = "") -> Damage:
    return Damage(f"this record is damaged ({fault}){end}")


@pytest.mark.parametrize("packed", [False, True])
def test_answers_come_in_order_with_their_numbers(packed: bool) -> None:
    assert read(b"".join(parts(packed=packed))) == [(number + 1, answer(number)) for number in range(4)]


def test_records_without_pages_count_and_are_not_given_others_are_named() -> None:
    url = "https://wire.example/"
    content = written(
        [
            record(WarcRecordType.warcinfo, b"software: x", url=url),
            record(WarcRecordType.request, b"GET / HTTP/1.1\r\n\r\n", url=url),
            response(URLS[0], BODIES[0]),
            record(WarcRecordType.revisit, b"", url=url),
            record(WarcRecordType.response, b"220 ready", url="ftp://wire.example/", kind="text/x-ftp"),
            record(WarcRecordType.metadata, b"a: b", url=url),
        ]
    )
    assert read(b"".join(content)) == [
        (3, answer(0)),
        (4, Other("revisit record")),
        (5, Other("response without HTTP")),
    ]


def test_answer_says_how_it_is_written_and_packed() -> None:
    chunked = b"7\r\nTalks e\r\n5\r\nnded.\r\n0\r\n\r\n"
    told = response(
        URLS[0],
        chunked,
        content_type="Text/Plain;charset=KOI8-R",
        status="203 Fine",
        headers={"Transfer-Encoding": "chunked", "Content-Encoding": "br"},
    )
    plain = response(URLS[1], b"Talks ended.", headers={"Transfer-Encoding": "chunked"})
    assert read(b"".join(written([told, plain]))) == [
        (1, Response(URLS[0], 203, "text/plain", "KOI8-R", "br", b"Talks ended.")),
        (2, Response(URLS[1], 200, "text/html", "utf-8", "", b"Talks ended.")),
    ]


def test_of_a_huge_answer_a_byte_over_the_limit_is_kept() -> None:
    content = written([response(URLS[0], b"x" * (2 * MOST_BYTES)), response(URLS[1], BODIES[1])])
    [(_, first), second] = read(b"".join(content))
    assert isinstance(first, Response)
    assert first.content == b"x" * (MOST_BYTES + 1)
    assert second == (2, answer(1))


def length(part: bytes, stated: bytes) -> bytes:
    return re.sub(rb"Content-Length: \d+", b"Content-Length: " + stated, part, count=1)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (lambda part: length(part, b"99999999999"), "it breaks off before its end"),
        (lambda part: length(part, b"10"), "the answer in it has no status"),
        (lambda part: length(part, b"many"), "the answer in it has no status"),
        (lambda part: part.replace(b"WARC/1", b"XXXX/1"), "Invalid WARC header"),
        (lambda part: b"between records\r\n\r\n" * 3, "Invalid WARC header"),
    ],
    ids=["too long", "too short", "no number", "no version", "other bytes"],
)
@pytest.mark.parametrize("where", [0, 1, 3])
def test_behind_a_damaged_record_the_reading_goes_on(where: int, broken: Callable[[bytes], bytes], fault: str) -> None:
    content = parts()
    content[where] = broken(content[where])
    expected: list[tuple[int, Response | Other | Damage]] = [(number + 1, answer(number)) for number in range(4)]
    expected[where] = (where + 1, damaged(fault))
    assert read(b"".join(content)) == expected


def test_two_damaged_records_beside_each_other_are_both_named() -> None:
    content = parts()
    content[1] = length(content[1], b"99999999999")
    content[2] = length(content[2], b"99999999999")
    fault = damaged("it breaks off before its end")
    assert read(b"".join(content)) == [(1, answer(0)), (2, fault), (3, fault), (4, answer(3))]


@pytest.mark.parametrize("where", [1, 3])
def test_behind_damage_in_what_is_packed_the_reading_goes_on(where: int) -> None:
    content = parts(packed=True)
    middle = len(content[where]) // 2
    content[where] = content[where][:middle] + b"\xff\xff\xff" + content[where][middle + 3 :]
    expected: list[tuple[int, Response | Other | Damage]] = [(number + 1, answer(number)) for number in range(4)]
    expected[where] = (where + 1, damaged("Gzip decompression error: data error"))
    assert read(b"".join(content)) == expected


@pytest.mark.parametrize(("packed", "missing"), [(False, 5), (False, 300), (True, 20), (True, 100)])
def test_archive_that_breaks_off(packed: bool, missing: int) -> None:
    content = b"".join(parts(packed=packed))
    expected: list[tuple[int, Response | Other | Damage]] = [(number + 1, answer(number)) for number in range(3)]
    assert read(content[:-missing]) == [*expected, (4, damaged("it breaks off before its end"))]


def test_what_comes_through_a_pipe_is_read_up_to_the_damage() -> None:
    content = parts()
    content[1] = length(content[1], b"many")
    read_end, write_end = os.pipe()
    os.write(write_end, b"".join(content))
    os.close(write_end)
    with os.fdopen(read_end, "rb") as stream:
        found = list(records(stream))
    end = "; nothing was read from this record on, as a pipe cannot be searched: give the archive as a file"
    assert found == [(1, answer(0)), (2, damaged("the answer in it has no status", end))]


def test_whole_archive_comes_through_a_pipe() -> None:
    read_end, write_end = os.pipe()
    os.write(write_end, b"".join(parts(packed=True)))
    os.close(write_end)
    with os.fdopen(read_end, "rb") as stream:
        assert list(records(stream)) == [(number + 1, answer(number)) for number in range(4)]


def test_archive_that_is_damaged_all_over_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_DAMAGES", 2)
    content = parts()
    for number in (0, 1, 2):
        content[number] = length(content[number], b"many")
    fault = "the answer in it has no status"
    end = "; nothing was read from this record on, as 2 were damaged"
    assert read(b"".join(content)) == [(1, damaged(fault)), (2, damaged(fault, end))]


@pytest.mark.parametrize("content", [b"", b"Talks ended.\n" * 100])
def test_what_is_no_archive_gives_no_answer(content: bytes) -> None:
    assert read(content) == ([(1, damaged("Invalid WARC header"))] if content else [])


def test_no_more_is_read_ahead_than_a_buffer() -> None:
    stream = io.BytesIO(b"".join(parts()) * 1_000)  # 3 MB
    found = records(stream)
    assert next(found) == (1, answer(0))
    assert stream.tell() < 100_000
    assert sum(1 for _ in found) == 3_999
