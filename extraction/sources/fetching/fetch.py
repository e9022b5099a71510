"""One page from the web, by `httpcore`: below `httpx`, where no redirect, cookie or proxy is followed unasked.

Proxies that the environment names are not used. A proxy turns names into addresses itself, so that nobody could say
which address was asked.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus

import httpcore
import httpx

from extraction.sources import media_type
from extraction.sources.fetching.addresses import AddressError
from extraction.sources.fetching.connection import Deadline, Network, OutOfTimeError
from extraction.sources.limits import MOST_BYTES_OF_A_FILE
from extraction.sources.source import SourceError
from extraction.sources.unpacking import UnpackingError, unpack

_SCHEMES = ("http", "https")
_HOST = re.compile(r"[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9.])?|[0-9a-f:.]+", re.IGNORECASE)
_LAST_PORT = 65_535
_PASSWORD = re.compile(r"//[^/?#]*@")
_REDIRECTS = {301, 302, 303, 307, 308}
_HEADERS = (
    (b"User-Agent", b"dramatis"),
    (b"Accept", b"text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5"),
    (b"Accept-Language", b"en"),
    (b"Accept-Encoding", b"gzip, deflate"),
    (b"Connection", b"close"),
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much: `total` and `step` in seconds, `size` in bytes, as sent and as unpacked."""

    total: float = 60.0
    step: float = 10.0
    size: int = MOST_BYTES_OF_A_FILE
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was there: `url` is the address that it came from in the end, without a fragment."""

    url: str
    path: str
    media_type: str
    charset: str | None
    content: bytes


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    content: bytes


def fetch(address: str, *, allow_private: bool, limits: Limits | None = None) -> Fetched:
    """What an `http` or `https` address holds; redirects are followed, and checked like the address itself.

    Raises `SourceError`, whose reason says what is wrong and what may help.
    """
    within = limits or Limits()
    name = _PASSWORD.sub("//", address)
    deadline = Deadline(total=within.total, step=within.step)
    network = Network(deadline=deadline, allow_private=allow_private)
    with _told(name, deadline):
        url = _checked(address)
        for _ in range(within.redirects + 1):
            answer = _ask(url, network, within)
            if answer.status not in _REDIRECTS or "Location" not in answer.headers:
                return _fetched(url, answer, within)
            url = _checked(str(url.join(answer.headers["Location"])))
        raise _RefusedError(f"it leads on more than {within.redirects} times: give the address that it leads to")


class _RefusedError(Exception):
    """Something about the address or the answer is not as it must be; the message says what."""


@contextmanager
def _told(name: str, deadline: Deadline) -> Iterator[None]:
    """Whatever goes wrong, as one sentence about the address."""
    try:
        yield
    except (OutOfTimeError, httpcore.TimeoutException) as error:
        if deadline.is_over():
            reason = f"it was not read to its end within {deadline.total:g} seconds: save it as a file and give that"
        else:
            reason = f"the server let {deadline.step:g} seconds pass: try again later"
        raise SourceError(name, reason) from error
    except httpcore.ConnectError as error:
        raise SourceError(name, f"the server cannot be reached ({error})") from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise SourceError(name, f"the server broke off, or it does not speak HTTP ({error})") from error
    except httpx.InvalidURL as error:
        raise SourceError(name, f"this is no address that can be asked ({error})") from error
    except (AddressError, _RefusedError, UnpackingError) as error:
        raise SourceError(name, str(error)) from error


def _checked(address: str) -> httpx.URL:
    url = httpx.URL(address)
    if url.scheme not in _SCHEMES:
        raise _RefusedError(f"an address of the kind {url.scheme}:// is not read, only http:// and https://")
    if url.userinfo:
        raise _RefusedError("an address with a user name or a password in it is not read: leave them out")
    port = 1 if url.port is None else url.port
    if not _HOST.fullmatch(url.raw_host.decode("ascii")) or not 0 < port <= _LAST_PORT:
        raise _RefusedError("this is no address that can be asked: its host or port cannot be")
    return url.copy_with(fragment=None)


def _ask(url: httpx.URL, network: Network, limits: Limits) -> _Answer:
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    headers = [(b"Host", url.netloc), *_HEADERS]
    with (
        httpcore.ConnectionPool(network_backend=network, max_connections=1) as pool,
        pool.stream("GET", target, headers=headers) as response,
    ):
        content = bytearray()
        if response.status not in _REDIRECTS:
            for part in response.iter_stream():
                content += part
                _check_size(len(content), limits)
        return _Answer(response.status, httpx.Headers(response.headers), bytes(content))


def _fetched(url: httpx.URL, answer: _Answer, limits: Limits) -> Fetched:
    if not 200 <= answer.status < 300:
        raise _RefusedError(_refusal(answer.status))
    content = unpack(answer.content, answer.headers.get("Content-Encoding", ""), most=limits.size)
    _check_size(len(content), limits)
    kind, charset = media_type.parse(answer.headers.get("Content-Type"))
    return Fetched(url=str(url), path=url.path, media_type=kind, charset=charset, content=content)


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.size:
        raise _RefusedError(f"it holds more than {limits.size:,} bytes: save it as a file and give that")


def _refusal(status: int) -> str:
    named = HTTPStatus(status).phrase if status in HTTPStatus else ""
    answered = f"the server answered {status} {named}".rstrip()
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return f"{answered}: it does not let everybody read this; save it as a file and give that"
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"{answered}: try again later"
    return f"{answered}: check the address"
