import hashlib
from pathlib import Path

import pytest

from graph.server.manifest import Jar, is_intact, locked, neo4j_version, parse, render
from graph.server.relock import ROOTS

CONTENT = b"the bytes of a jar"
JAR = Jar("org.example", "thing", "1.0", "linux", hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))


def test_a_rendered_manifest_is_sorted_and_read_back() -> None:
    other = Jar("org.example", "other", "2.0", "", "ab" * 32, 7)

    text = render([JAR, other])
    assert parse(text) == (other, JAR)
    assert text.splitlines()[2:] == [
        f"{'ab' * 32} 7 org.example:other:2.0",
        f"{JAR.sha256} 18 org.example:thing:1.0:linux",
    ]


def test_a_line_that_is_no_jar_is_named() -> None:
    with pytest.raises(ValueError, match=r"line 2 .*: nonsense"):
        parse("# a comment\nnonsense\n")


def test_the_committed_manifest_is_what_render_writes_and_pins_what_is_asked_for() -> None:
    jars = locked()
    committed = (Path(__file__).parents[3] / "graph" / "server" / "neo4j.lock").read_text()

    assert render(jars) == committed
    assert set(ROOTS) <= {jar.coordinates for jar in jars}
    assert len({jar.filename for jar in jars}) == len(jars), "two jars would overwrite each other"
    assert [jar.artifact for jar in jars if jar.is_plugin] == ["apoc-common", "apoc-core"]
    assert neo4j_version() == "5.26.30"


@pytest.mark.parametrize(
    ("content", "intact"),
    [(CONTENT, True), (CONTENT[:-1], False), (CONTENT.upper(), False), (b"", False), (None, False)],
    ids=["whole", "short", "altered", "empty", "missing"],
)
def test_only_the_very_bytes_are_intact(tmp_path: Path, content: bytes | None, intact: bool) -> None:
    if content is not None:
        (tmp_path / JAR.filename).write_bytes(content)

    assert is_intact(JAR, tmp_path) is intact
