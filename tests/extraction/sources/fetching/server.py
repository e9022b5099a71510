"""A web server on this machine that answers in all the ways in which servers do, and should not."""

import gzip
import json
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

CERTIFICATE = Path(__file__).with_name("wire.example.pem")
"""Of wire.example, signed by itself, valid for a hundred years; its key is no secret."""
PAGE = "<html><head><title>Talks end</title></head><body><p>Talks ended on Monday, “without result”.</p></body></html>"
_PAUSE = 0.05
_ENOUGH = 400
"""Of pauses or parts: after these a server stops by itself whatever the client does."""


class Handler(BaseHTTPRequestHandler):
    """Answers `GET`; the first part of the path is what is to happen."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        kind, _, rest = self.path.removeprefix("/").partition("/")
        known = getattr(self, f"answer_{kind}", None)
        if known is None:
            self.send(404, b"<html><p>There is nothing here.</p></html>")
        else:
            known(rest)

    def answer_page(self, _rest: str) -> None:
        self.send(200, PAGE.encode())

    def answer_cyrillic(self, _rest: str) -> None:
        self.send(200, "Речь".encode("cp1251"), kind="text/plain; charset=windows-1251")

    def answer_as(self, rest: str) -> None:
        self.send(200, b"Talks ended.", kind=unquote(rest))

    def answer_status(self, rest: str) -> None:
        self.send(int(rest), b"no")

    def answer_to(self, rest: str) -> None:
        self.send(302, b"", headers={"Location": unquote(rest), "Set-Cookie": "session=1"})

    def answer_times(self, rest: str) -> None:
        self.send(301, b"", headers={"Location": f"/times/{int(rest) - 1}" if rest != "1" else "/page"})

    def answer_headers(self, _rest: str) -> None:
        self.send(200, json.dumps(dict(self.headers.items())).encode(), kind="application/json")

    def answer_packed(self, _rest: str) -> None:
        self.send(200, gzip.compress(PAGE.encode()), headers={"Content-Encoding": "gzip"})

    def answer_bomb(self, _rest: str) -> None:
        self.send(200, gzip.compress(bytes(20_000_000)), headers={"Content-Encoding": "gzip"})

    def answer_endless(self, _rest: str) -> None:
        self.begin()
        self.repeat(b"<p>Talks ended.</p>" * 1_000, pause=0)

    def answer_drip(self, _rest: str) -> None:
        self.begin()
        self.repeat(b"x", pause=_PAUSE)

    def answer_slowly(self, _rest: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Header: ")
        self.repeat(b"x", pause=_PAUSE)

    def answer_never(self, _rest: str) -> None:
        time.sleep(_ENOUGH * _PAUSE / 10)
        self.close_connection = True

    def answer_cut(self, _rest: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nTalks")
        self.close_connection = True

    def answer_other(self, _rest: str) -> None:
        self.wfile.write(b"220 mail.wire.example ready\r\n")
        self.close_connection = True

    def send(self, status: int, body: bytes, *, kind: str = "text/html", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def begin(self) -> None:
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")

    def repeat(self, part: bytes, *, pause: float) -> None:
        try:
            for _ in range(_ENOUGH):
                self.wfile.write(part)
                time.sleep(pause)
        except OSError:
            return  # the client has had enough

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base's name)
        """Keeps quiet."""


@contextmanager
def serving(*, secure: bool = False) -> Iterator[int]:
    """The port of a server on 127.0.0.1 that answers while the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
