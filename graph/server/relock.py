"""Makes `neo4j.lock` anew: `python -m graph.server.relock`, after a change of the versions below.

Resolves what the named artifacts need on Maven Central, downloads it and writes down every jar's sha256 and
size. Takes a few minutes and the network.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from jgo.maven import Dependency, MavenContext

from graph.server.manifest import LOCK_NAME, Jar, render, sha256_of

# The server, its browser, APOC core, and the libraries that APOC uses but does not declare.
ROOTS = (
    "org.neo4j:neo4j:5.26.30",
    "org.neo4j.client:neo4j-browser:5.24.0",
    "org.neo4j.procedure:apoc-core:5.26.19",
    "org.neo4j.procedure:apoc-common:5.26.19",
    "com.jayway.jsonpath:json-path:2.10.0",
    "com.fasterxml.woodstox:woodstox-core:7.1.1",
    "org.hdrhistogram:HdrHistogram:2.2.2",
)


def resolve(context: MavenContext) -> tuple[Jar, ...]:
    """Every jar that the roots need to run, downloaded into the context's repository cache and hashed."""
    roots = [context.create_dependency(root) for root in ROOTS]
    for root in roots:
        root.scope = "compile"
    found, further = context.resolver.resolve(roots)
    return tuple({jar.coordinates: jar for jar in map(_pin, _needed([*found, *further]))}.values())


def _needed(dependencies: Iterable[Dependency]) -> Iterable[Dependency]:
    return (dependency for dependency in dependencies if dependency.scope in {"compile", "runtime"})


def _pin(dependency: Dependency) -> Jar:
    path = dependency.artifact.resolve()
    return Jar(
        group=dependency.groupId,
        artifact=dependency.artifactId,
        version=dependency.version,
        classifier=dependency.classifier,
        sha256=sha256_of(path),
        size=path.stat().st_size,
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        jars = resolve(MavenContext(repo_cache=Path(folder), timeout=60))
    (Path(__file__).parent / LOCK_NAME).write_text(render(jars), encoding="utf-8")
