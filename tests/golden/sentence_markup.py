"""Reads the annotated sentences: files of short texts, each with its day of publication and what it tells of.

docs/gold.md describes the form. Only who takes part in an event or vouches for it is marked.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ontology import identity
from ontology.terms import Vocabulary
from tests.golden import markup
from tests.golden.gold import Country, Entity, Gold, GoldError
from tests.golden.marked_text import MarkedText
from tests.golden.markup import Lines

SENTENCES = Path(__file__).parent / "sentences"

_STATEMENTS = {
    "events": re.compile(r'(?=[A-Z]{3,}(?:-[a-z?-]+)? ")'),
    "places": re.compile(r'place (?=")'),
    "times": re.compile(r'time (?=")'),
}
_END = "@ 0000-00-00"
_DAY = re.compile(r"@ (\d{4}-\d\d-\d\d)")
_COUNTRY = re.compile(r"([A-Z]{3})(?:\.(\w+))?")


def read_all(vocabulary: Vocabulary, names: Iterable[str] = ()) -> list[Gold]:
    """The short texts of all files or of those that are named, in the order of the files. Raises `GoldError`."""
    wanted = set(names)
    paths = sorted(path for path in SENTENCES.glob("*.txt") if not wanted or path.stem in wanted)
    return [
        gold for path in paths for gold in parse(path.read_text(encoding="utf-8"), path=path, vocabulary=vocabulary)
    ]


def parse(source: str, *, path: Path, vocabulary: Vocabulary) -> Iterator[Gold]:
    """The short texts of one file; `path` is for their names and for messages. Raises `GoldError`."""
    day, count = "", 0
    block: Lines = []
    for number, line in enumerate([*source.split("\n"), _END], 1):
        if line.startswith("@"):
            begins = _DAY.fullmatch(line.strip())
            if begins is None:
                raise GoldError(f"{path.name}:{number}: a text begins with @ and its day of publication")
            if day:
                count += 1
                yield _gold(block, day=day, count=count, path=path, vocabulary=vocabulary)
            day, block = begins[1], []
        elif day and line.strip():
            block.append((number, line))
        elif line.strip() and not line.startswith("# "):
            raise GoldError(f"{path.name}:{number}: no day of publication stands before this line")


def _gold(block: Lines, *, day: str, count: int, path: Path, vocabulary: Vocabulary) -> Gold:
    sections: dict[str, Lines] = {}
    for number, line in block:
        section, words = _section(line)
        sections.setdefault(section, []).append((number, words))
    marked = markup.read_text(sections.pop("text", []), path)
    article = identity.article(text=marked.text.text, id=f"golden/{path.stem}-{count}", published=day, language="en")
    return markup.annotated(article, marked, _entities(marked), sections, path=path, vocabulary=vocabulary)


def _section(line: str) -> tuple[str, str]:
    for section, beginning in _STATEMENTS.items():
        if found := beginning.match(line):
            return section, line[found.end() :]
    return "text", line


def _entities(marked: MarkedText) -> dict[str, Entity]:
    """Those whom marks stand for, named by the first of them: `NOR` is a state, `NOR.police` of that country."""
    made: dict[str, Entity] = {}
    for mark in sorted(marked.marks, key=lambda mark: mark.kind == "pronoun"):
        for name in (each for reading in mark.readings for each in reading):
            of_country = _COUNTRY.fullmatch(name)
            code = of_country[1] if of_country else None
            is_state = of_country is not None and of_country[2] is None
            made.setdefault(
                name,
                Entity(
                    name, "Country" if is_state else "Organization", Country(code, code is not None), mark.span.text
                ),
            )
    return made
