"""The process in which one dump is written, bit by bit into a pipe."""

import io
import tempfile
from dataclasses import dataclass
from itertools import chain
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from threading import Thread
from typing import BinaryIO, cast

from api.apart.process import told
from api.dumping.asked import Asked
from extraction.worker import end_with_the_owner
from graph.server import Connection
from ontology.errors import DramatisError

_AT_ONCE = 65_536


@dataclass(frozen=True, slots=True)
class Order:
    """A dump of the graph at an address, in the terms of these folders and of this base."""

    asked: Asked
    graph: Connection
    folders: tuple[Path, ...]
    base: str


class _Sent(io.RawIOBase):
    """A stream into the pipe. What comes first is None, which says that the dump has begun."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self.begun = False

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        block = bytes(cast("bytes", data))
        self.begin()
        if block:
            self._pipe.send_bytes(block)
        return len(block)

    def begin(self) -> None:
        if not self.begun:
            self.begun = True
            self._pipe.send(None)


def write(pipe: Pipe, order: Order, folder: Path) -> None:
    """Sends None and the bytes, then none in token that they were all; or the `DramatisError` that there was before.

    Where something goes wrong in the middle, the pipe ends without that token. What some formats keep in files
    meanwhile is in the folder.
    """
    Thread(target=end_with_the_owner, daemon=True, name="dramatis-owner").start()
    tempfile.tempdir = str(folder)
    sent = _Sent(pipe)
    try:
        with io.BufferedWriter(sent, _AT_ONCE) as stream:
            _write(order, cast("BinaryIO", stream))
        sent.begin()
        pipe.send_bytes(b"")
    except DramatisError as error:
        if sent.begun:
            raise
        pipe.send(told(error))
    except ConnectionError:
        return


def _write(order: Order, stream: BinaryIO) -> None:
    # Here alone: who only waits for the dump needs none of it.
    from dataclasses import replace  # noqa: PLC0415

    from graph import about  # noqa: PLC0415
    from graph.dump import without_texts  # noqa: PLC0415
    from graph.excerpt import excerpt  # noqa: PLC0415
    from graph.exports import formats  # noqa: PLC0415
    from graph.readback import everything  # noqa: PLC0415
    from graph.store import Store  # noqa: PLC0415
    from ontology import vocabulary as ontology  # noqa: PLC0415
    from ontology.compression import compressed  # noqa: PLC0415

    asked, graph = order.asked, order.graph
    terms = replace(ontology.load(order.folders), base=order.base)
    such = None
    if asked.where or asked.since or asked.until or asked.actors:
        from api.where import wanted  # noqa: PLC0415 (needs the schema, which takes a second to make)

        such = wanted(asked.where, asked.since, asked.until, asked.actors, terms)
    with Store.open(uri=graph.uri, user=graph.user, password=graph.password) as store:
        store.check_layout()
        records = everything(store, terms) if such is None else excerpt(store, terms, such)
        form = formats()[asked.format]
        added = []
        if form.rdf is not None:
            counts = store.counts() if such is None else None
            added.append(about.description(terms, form.rdf, counts=counts, texts=asked.text, licence=None))
        with compressed(stream, asked.name) as packed:
            form.write(chain(added, records if asked.text else without_texts(records)), packed, vocabulary=terms)
