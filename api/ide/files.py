"""The files of GraphiQL: from Maven Central like the managed Neo4j, checked against pinned digests, kept in the cache.

So nothing is loaded from other hosts while the API serves, and it works without a network once they are there.
GraphiQL and React are under the MIT licence.
"""

import hashlib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from jgo.maven import MavenContext

from ontology.errors import DramatisError

_GROUP = "org.webjars.npm"
_SECONDS = 30


class IdeUnavailableError(DramatisError):
    """GraphiQL's files are neither in the cache nor to be had."""


@dataclass(frozen=True, slots=True)
class File:
    """One file inside a jar, and the SHA-256 of its content."""

    artifact: str
    version: str
    path: str
    sha256: str


FILES: Mapping[str, File] = MappingProxyType(
    {
        "react.js": File(
            artifact="react",
            version="18.2.0",
            path="umd/react.production.min.js",
            sha256="4b4969fa4ef3594324da2c6d78ce8766fbbc2fd121fff395aedf997db0a99a06",
        ),
        "react-dom.js": File(
            artifact="react-dom",
            version="18.2.0",
            path="umd/react-dom.production.min.js",
            sha256="21758ed084cd0e37e735722ee4f3957ea960628a29dfa6c3ce1a1d47a2d6e4f7",
        ),
        "graphiql.js": File(
            artifact="graphiql",
            version="2.4.7",
            path="graphiql.min.js",
            sha256="9ff2ca6842eea42d47fcf53a8e8cfec9b7912474f6c4275e904b7a39830e3995",
        ),
        "graphiql.css": File(
            artifact="graphiql",
            version="2.4.7",
            path="graphiql.min.css",
            sha256="3ac6ccf8b4077271478b4887ec050ab9e66f0dc101a32ff3e2127b8f1d5ca6c3",
        ),
    }
)
"""By the names under which they are served."""


def folder(cache: Path) -> Path:
    """Where they are kept."""
    return cache / "graphiql"


def are_there(cache: Path) -> bool:
    """Whether all of them are in the cache, unaltered."""
    return all(_is_intact(folder(cache) / name, file) for name, file in FILES.items())


def fetch(cache: Path) -> None:
    """Has them in the cache; downloads 4 MB the first time. Raises `IdeUnavailableError`."""
    if are_there(cache):
        return
    try:
        folder(cache).mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder(cache)) as staging:
            context = MavenContext(repo_cache=Path(staging), timeout=_SECONDS)
            for name, file in FILES.items():
                made = Path(staging) / name
                made.write_bytes(_content(file, context))
                if not _is_intact(made, file):
                    raise IdeUnavailableError(f"what came as {file.artifact} {file.version} is not what is pinned")
                made.replace(folder(cache) / name)
    except (OSError, RuntimeError, KeyError, zipfile.BadZipFile) as error:
        raise IdeUnavailableError(
            f"GraphiQL cannot be downloaded from Maven Central ({error}): connect to the network and start again"
        ) from error


def _content(file: File, context: MavenContext) -> bytes:
    jar = context.project(_GROUP, file.artifact).at_version(file.version).artifact().resolve()
    with zipfile.ZipFile(jar) as opened:
        return opened.read(f"META-INF/resources/webjars/{file.artifact}/{file.version}/{file.path}")


def _is_intact(path: Path, file: File) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
