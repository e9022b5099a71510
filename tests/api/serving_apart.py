"""A server of an application in a thread of this process: what streams cannot be asked of the application itself."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from api.guard.prompt import options
from api.serving import Server


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Its address, as `127.0.0.1:8000`. In the end it ends, with those who listen, in a few seconds."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(app, log_level="warning", access_log=False, **options(1 << 20))
        server = Server(config, app.state.ending)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive()
                time.sleep(0.01)
            yield "{}:{}".format(*listening.getsockname())
        finally:
            server.should_exit = True
            thread.join(20)
            assert not thread.is_alive()
