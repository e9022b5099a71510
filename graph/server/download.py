"""Fetching pinned jars from a Maven repository, letting nothing through that is not what the manifest says."""

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING

from graph.server.errors import DownloadError
from graph.server.manifest import Jar, is_intact
from graph.server.progress import Progress, ProgressListener

if TYPE_CHECKING:
    from jgo.maven import MavenContext

# Most jars are small, so the time goes into waiting for answers rather than into bytes.
_AT_ONCE = 16
_TRIES = 3


def fetch(
    jars: Sequence[Jar],
    *,
    into: Path,
    context: "MavenContext",
    what: str,
    on_progress: ProgressListener,
) -> None:
    """Download jars, check each against its sha256, and only then move it into the folder `into`.

    The context's repository cache is the staging folder; it must be on the file system of `into`. A jar that
    is moved is whole, so a download that ends early leaves only whole jars, and the next one fetches the rest.
    Progress counts the bytes of whole jars.

    Raises:
        DownloadError: the repository cannot be reached, does not have a jar, or gives another one.

    """
    total = sum(jar.size for jar in jars)
    done = 0
    on_progress(Progress(what, done, total))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        pending = {pool.submit(_fetch_one, jar, into=into, context=context): jar for jar in jars}
        try:
            for finished in as_completed(pending):
                finished.result()
                done += pending[finished].size
                on_progress(Progress(what, done, total))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _fetch_one(jar: Jar, *, into: Path, context: "MavenContext") -> None:
    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact(jar.classifier)
    staged = context.repo_cache / artifact.component.path_prefix
    reason: Exception | None = None
    for _ in range(_TRIES):
        # Whatever an earlier try left is not to be taken for a whole file.
        shutil.rmtree(staged, ignore_errors=True)
        try:
            path = artifact.resolve()
        except OSError as error:
            # The resolver's network errors are OSErrors too, but only the disk's carry a number.
            if error.errno is not None:
                raise DownloadError(
                    f"{jar.filename} could not be stored in {into} ({error.strerror}): make room or choose "
                    "another cache folder, then try again."
                ) from error
            reason = error
        except RuntimeError as error:
            raise DownloadError(
                f"Maven Central does not give {jar.coordinates}, a part of Neo4j: try again later, or use a "
                "Neo4j of your own through DRAMATIS_NEO4J_URI."
            ) from error
        else:
            if is_intact(jar, path.parent):
                path.replace(into / jar.filename)
                return
            reason = None
    if reason is None:
        raise DownloadError(
            f"What came as {jar.filename} is not the file that neo4j.lock pins, {_TRIES} times over: look for "
            "a proxy that alters downloads, then try again."
        )
    raise DownloadError(
        "Neo4j could not be downloaded, Maven Central cannot be reached: connect to the network and try again, "
        "or use a Neo4j of your own through DRAMATIS_NEO4J_URI."
    ) from reason
