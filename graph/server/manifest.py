"""The jars that make up the server, as the committed `neo4j.lock` pins them: coordinates, sizes, sha256."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

LOCK_NAME = "neo4j.lock"
_SERVER = ("org.neo4j", "neo4j")
_PLUGINS = "org.neo4j.procedure"


@dataclass(frozen=True, slots=True)
class Jar:
    """One pinned jar: Maven coordinates, sha256 in lower-case hexadecimal, size in bytes."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str
    size: int

    @property
    def coordinates(self) -> str:
        """The coordinates as `group:artifact:version[:classifier]`."""
        parts = (self.group, self.artifact, self.version, self.classifier)
        return ":".join(part for part in parts if part)

    @property
    def filename(self) -> str:
        """The file's name in a Maven repository; unique within the manifest."""
        classifier = f"-{self.classifier}" if self.classifier else ""
        return f"{self.artifact}-{self.version}{classifier}.jar"

    @property
    def is_plugin(self) -> bool:
        """Whether Neo4j is to look for procedures in it."""
        return self.group == _PLUGINS


def parse(text: str) -> tuple[Jar, ...]:
    """Read a manifest: one jar a line, `sha256 size group:artifact:version[:classifier]`, `#` for comments.

    Raises:
        ValueError: a line is not of that form, naming the line.

    """
    jars = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        try:
            sha256, size, coordinates = line.split()
            group, artifact, version, *classifier = coordinates.split(":")
            jars.append(Jar(group, artifact, version, "".join(classifier), sha256, int(size)))
        except ValueError as error:
            raise ValueError(f"line {number} of the manifest is not 'sha256 size coordinates': {line}") from error
    return tuple(jars)


def render(jars: Iterable[Jar]) -> str:
    """Write a manifest, sorted by coordinates; `parse` reads it back."""
    lines = [f"{jar.sha256} {jar.size} {jar.coordinates}" for jar in sorted(jars, key=lambda jar: jar.coordinates)]
    return "\n".join([*_HEADER, *lines, ""])


def locked() -> tuple[Jar, ...]:
    """The jars of the committed manifest."""
    return parse((files("graph.server") / LOCK_NAME).read_text(encoding="utf-8"))


def neo4j_version() -> str:
    """The version of the server that the manifest pins."""
    return next(jar.version for jar in locked() if (jar.group, jar.artifact) == _SERVER)


def sha256_of(path: Path) -> str:
    """The sha256 of a file, in lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_intact(jar: Jar, folder: Path) -> bool:
    """Whether the folder holds the jar, whole and unchanged."""
    path = folder / jar.filename
    return path.is_file() and path.stat().st_size == jar.size and sha256_of(path) == jar.sha256


_HEADER = (
    "# The jars of the managed Neo4j, on Maven Central: sha256, size in bytes, group:artifact:version[:classifier].",
    "# Made by `python -m graph.server.relock` from the versions named there; not edited by hand.",
)
