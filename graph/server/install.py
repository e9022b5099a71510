"""Having the server: every jar of the manifest in the cache, whole and verified."""

import shutil
from pathlib import Path

from graph.server.download import fetch
from graph.server.exclusion import exclusive
from graph.server.home import ServerHome
from graph.server.manifest import Jar, is_intact, locked, neo4j_version
from graph.server.progress import ProgressListener, silent

_ANSWER_SECONDS = 30


def missing(home: ServerHome) -> tuple[Jar, ...]:
    """The jars of the manifest that the cache lacks, or holds damaged."""
    return tuple(jar for jar in locked() if not is_intact(jar, home.jars))


def install(home: ServerHome, *, on_progress: ProgressListener = silent) -> None:
    """Bring the cache up to the manifest; a damaged or half-made installation is mended.

    Every jar is hashed each time, which takes a fraction of a second. Nothing is written outside the cache.

    Raises:
        DownloadError: a jar cannot be had.
        HomeError: the cache cannot be written to.

    """
    if not missing(home):
        return
    from jgo.maven import MavenContext  # noqa: PLC0415 (slow to import, and needed once)

    busy = home.cache.resolve() / "install.busy"
    with exclusive(busy, waiting_for="Waiting for another download of Neo4j", on_progress=on_progress):
        home.jars.mkdir(parents=True, exist_ok=True)
        staging = home.cache.resolve() / "partial"
        # Ours is the only download, so this is what a killed one left.
        shutil.rmtree(staging, ignore_errors=True)
        try:
            fetch(
                missing(home),
                into=home.jars,
                context=MavenContext(repo_cache=staging, timeout=_ANSWER_SECONDS),
                what=f"Downloading Neo4j {neo4j_version()}",
                on_progress=on_progress,
            )
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def class_path(home: ServerHome) -> tuple[Path, ...]:
    """The jars in the manifest's order, as Java is to search them."""
    return tuple(home.jars / jar.filename for jar in locked())


def plugin_jars(home: ServerHome) -> tuple[Path, ...]:
    """The jars among them that hold procedures."""
    return tuple(home.jars / jar.filename for jar in locked() if jar.is_plugin)
