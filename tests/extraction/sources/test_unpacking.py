import gzip
import io
import zlib

import pytest
from fastwarc.stream_io import BrotliWriter

from extraction.sources.unpacking import UnpackingError, unpack

TEXT = b"Norway expelled two diplomats. " * 1_000
ZEROS = bytes(50_000_000)


def bare_deflate(content: bytes) -> bytes:
    deflater = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return deflater.compress(content) + deflater.flush()


def brotli(content: bytes) -> bytes:
    packed = io.BytesIO()
    writer = BrotliWriter(packed)
    writer.write(content)
    writer.close()
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (gzip.compress(TEXT), "gzip"),
        (gzip.compress(TEXT), "X-GZIP"),
        (zlib.compress(TEXT), "deflate"),
        (bare_deflate(TEXT), "deflate"),
        (brotli(TEXT), "br"),
        (brotli(gzip.compress(TEXT)), "gzip, br"),
    ],
)
def test_unpack(content: bytes, encoding: str) -> None:
    assert unpack(content, encoding, most=len(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("bomb", "encoding"),
    [(gzip.compress(ZEROS), "gzip"), (brotli(ZEROS), "br"), (brotli(gzip.compress(ZEROS)), "gzip, br")],
)
def test_no_more_is_made_of_a_bomb_than_a_byte_over_the_limit(bomb: bytes, encoding: str) -> None:
    assert len(bomb) < 100_000
    assert unpack(bomb, encoding, most=100_000) == bytes(100_001)


@pytest.mark.parametrize(
    ("content", "encoding", "reason"),
    [
        (TEXT, "gzip", "it is said to be packed as gzip or deflate and is not, or is damaged"),
        (gzip.compress(TEXT)[:-9], "gzip", "it is packed and breaks off before its end"),
        (b"", "gzip", "it is packed and breaks off before its end"),
        (TEXT, "br", r"it is said to be packed as Brotli and is not, or is damaged \(.*\)"),
        (brotli(TEXT)[:-3], "br", r"it is said to be packed as Brotli and is not, or is damaged \(.*\)"),
        (TEXT, "zstd", "it is packed as 'zstd', which is not known here"),
        (TEXT, "gzip, gzip, gzip", "it is packed 3 times over"),
    ],
)
def test_what_cannot_be_unpacked_says_why(content: bytes, encoding: str, reason: str) -> None:
    with pytest.raises(UnpackingError, match=rf"^{reason}$"):
        unpack(content, encoding, most=len(TEXT))
