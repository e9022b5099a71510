"""The one place that makes, from the settings, what the commands work with.

What is costly to import is imported where it is needed.
"""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from api.access.door import Door
from api.access.keyring import Keyring
from api.access.loopback import is_loopback
from api.choosing import Chosen, OnDemand, Reads
from api.settings import Settings
from extraction.workers import Workers
from ontology import vocabulary as ontology
from ontology.errors import DramatisError
from ontology.terms import Vocabulary

if TYPE_CHECKING:
    from api.jobs.queue import Jobs
    from api.reading import Extracts
    from extraction.lexicon import Lexicon
    from graph import server
    from graph.store import Store


class NotRunningError(DramatisError):
    """The managed Neo4j is not up."""


def vocabulary(settings: Settings) -> Vocabulary:
    """The ontology, with the user's own additions."""
    return replace(ontology.load(settings.ontology), base=settings.base)


MOST_UNASKED = 4
"""Worker processes at most where the user names no number: each loads the language model, some 500 MB."""


def extractor(settings: Settings, vocabulary: Vocabulary) -> Reads:
    """The extractor. Its language model is loaded, which takes some seconds, when the first article comes.

    Tables of the user's own are read at once: what is wrong in them is told before anything is read or written.
    """
    known = cache(partial(_lexicon, settings, vocabulary))
    if settings.lexicon:
        known()
    return OnDemand(cache(partial(_extractor, settings, vocabulary, known)))


@contextmanager
def extractors(settings: Settings, vocabulary: Vocabulary) -> Iterator[Chosen]:
    """The same, with worker processes where there is much to read; they end with the block."""
    count = settings.workers or min(len(os.sched_getaffinity(0)), MOST_UNASKED)
    chosen = Chosen(
        alone=extractor(settings, vocabulary),
        workers=Workers(make=partial(_in_a_process, settings), count=count) if count > 1 else None,
        asked=settings.workers is not None,
    )
    try:
        yield chosen
    finally:
        chosen.close()


def workers(settings: Settings) -> Workers:
    """Always processes of their own, as the API goes on answering: one processor is left to it where there are several.

    Each is started when there is something to read, and stays until they are closed.
    """
    spare = max(1, len(os.sched_getaffinity(0)) - 1)
    return Workers(make=partial(_in_a_process, settings), count=settings.workers or min(spare, MOST_UNASKED))


def _in_a_process(settings: Settings) -> Reads:
    known = vocabulary(settings)
    return _extractor(settings, known, partial(_lexicon, settings, known))


def _lexicon(settings: Settings, vocabulary: Vocabulary) -> "Lexicon":
    from extraction import lexicon  # noqa: PLC0415 (its tables are for reading articles only)

    return lexicon.load(settings.lexicon, vocabulary=vocabulary)


def _extractor(settings: Settings, vocabulary: Vocabulary, known: "Callable[[], Lexicon]") -> Reads:
    from extraction import extract  # noqa: PLC0415 (spaCy takes more than a second to import)

    model = {} if settings.model is None else {"model": settings.model}
    made = extract.extractor(vocabulary=vocabulary, lexicon=known(), **model)
    if not gc.get_freeze_count():
        # The model and the lexicon stay: the collector need not walk through them for every article. Once a process,
        # as what is frozen and let go of after all is never collected.
        gc.freeze()
    return made


def language_identifier() -> Callable[[str], str]:
    """A function from a text to the code of its language."""
    from extraction import language  # noqa: PLC0415 (its model is read when it is needed)

    return language.load()


def server_home(settings: Settings) -> "server.ServerHome":
    """The managed Neo4j of these settings."""
    from graph import server  # noqa: PLC0415 (the driver is not needed to extract)

    return server.ServerHome(home=settings.home, cache=settings.cache)


def connection(settings: Settings) -> "server.Connection":
    """How to reach the Neo4j in use: the one that the settings name, else the managed one.

    Raises `NotRunningError` when that is the managed one and it is not up.
    """
    from graph import server  # noqa: PLC0415

    if settings.neo4j_uri:
        return server.Connection(
            uri=settings.neo4j_uri, user=settings.neo4j_user, password=settings.neo4j_password, browser_url=""
        )
    found = server.status(server_home(settings)).connection
    if found is None:
        raise NotRunningError(
            f"no Neo4j is running in {settings.home}: start it with `dramatis up`, or name another in "
            "DRAMATIS_NEO4J_URI"
        )
    return found


def keyring(settings: Settings) -> Keyring:
    """The API keys of the home."""
    return Keyring(settings.home / "access.sqlite")


def door(settings: Settings) -> Door:
    """Who is let in to the API at the address of the settings."""
    return Door(keyring(settings), on_loopback=is_loopback(settings.host))


def jobs(
    settings: Settings, *, vocabulary: Vocabulary, connection: "server.Connection", extractor: "Extracts | None"
) -> "Jobs":
    """The jobs of the home, which are done with this extractor, else with worker processes."""
    from api.jobs.doing import Means  # noqa: PLC0415 (needs the driver)
    from api.jobs.queue import Jobs  # noqa: PLC0415
    from graph.store import Store  # noqa: PLC0415

    apart = workers(settings)
    means = Means(
        vocabulary=vocabulary,
        extractor=extractor or apart,
        language_of=cache(language_identifier),
        allow_private_addresses=settings.allow_private_addresses,
    )
    return Jobs(
        settings.home,
        means=means,
        open_store=partial(Store.open, uri=connection.uri, user=connection.user, password=connection.password),
        stop=apart.close,
        waiting=settings.queue,
        upload=settings.max_upload,
    )


@contextmanager
def store(settings: Settings, *, prepares: bool = False) -> "Iterator[Store]":
    """A connection to the graph. Raises `LayoutError` where another version of Dramatis wrote it.

    Who `prepares` it, which brings an older one up, asks for that first.
    """
    from graph.store import Store  # noqa: PLC0415 (the driver is not needed to extract)

    known = connection(settings)
    with Store.open(uri=known.uri, user=known.user, password=known.password) as opened:
        if not prepares:
            opened.check_layout()
        yield opened
