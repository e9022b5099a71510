"""What a server packed for the way (`Content-Encoding`), unpacked up to a limit."""

import io
import zlib

from fastwarc.stream_io import BrotliReader

_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32
_CHUNK = 65_536
_MOST_ENCODINGS = 2


class UnpackingError(Exception):
    """Content that cannot be unpacked; the message says why, as a part of a sentence."""


def unpack(content: bytes, encoding: str, *, most: int) -> bytes:
    """The content itself, of which at most one byte more than `most` is made: so a small bomb stays small.

    `encoding` is the value of the header; encodings in it apply in its order, and are undone from the last. Raises
    `UnpackingError`.
    """
    names = [name for part in encoding.lower().split(",") if (name := part.strip()) not in {"", "identity"}]
    if len(names) > _MOST_ENCODINGS:
        raise UnpackingError(f"it is packed {len(names)} times over")
    for name in reversed(names):
        match name:
            case "gzip" | "x-gzip" | "deflate":
                content = _inflate(content, most)
            case "br":
                content = _brotli(content, most)
            case _:
                raise UnpackingError(f"it is packed as {name!r}, which is not known here")
    return content


def _inflate(content: bytes, most: int) -> bytes:
    for bits in (_GZIP_OR_ZLIB, -zlib.MAX_WBITS):  # `deflate` comes with and without the header that it should have
        inflater = zlib.decompressobj(bits)
        try:
            unpacked = inflater.decompress(content, most + 1)
        except zlib.error:
            continue
        if not inflater.eof and len(unpacked) <= most:
            raise UnpackingError("it is packed and breaks off before its end")
        return unpacked
    raise UnpackingError("it is said to be packed as gzip or deflate and is not, or is damaged")


def _brotli(content: bytes, most: int) -> bytes:
    reader = BrotliReader(io.BytesIO(content))
    unpacked = bytearray()
    try:
        while len(unpacked) <= most and (part := reader.read(min(_CHUNK, most + 1 - len(unpacked)))):
            unpacked += part
    except OSError as error:
        raise UnpackingError(f"it is said to be packed as Brotli and is not, or is damaged ({error})") from error
    return bytes(unpacked)
