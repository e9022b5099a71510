"""The reference as a Markdown page."""

import re
from collections.abc import Iterable, Iterator

from ontology.reference import Entry, Section, Sentence, Words

_DEEPEST = 6
_ABOUT = (
    "Version {version}. Written by `dramatis ontology --format md` from the Turtle files, not by hand: "
    "`make reference` writes it anew. [extending-ontology.md](extending-ontology.md) tells how to add to it."
)


def page(sections: Iterable[Section], *, version: str) -> str:
    """The whole page, ending in a newline."""
    found = tuple(sections)
    lines = [
        "# The ontology",
        "",
        _ABOUT.format(version=version),
        "",
        *(f"- [{section.title}](#{_anchor(section.title)}) ({len(section.entries)})" for section in found),
    ]
    for section in found:
        lines += ["", f"## {section.title}", "", section.about]
        for entry in section.entries:
            lines += _entry(entry, level=3)
    return "\n".join(lines) + "\n"


def _entry(entry: Entry, *, level: int) -> Iterator[str]:
    yield from ("", f"{'#' * min(level, _DEEPEST)} {entry.name}", "", _plain(entry.term.definition), "")
    yield from (f"- {name}: {_plain(value)}" for name, value in (*entry.facts, ("iri", f"<{entry.term.iri}>")))
    if entry.kind != "mode":  # the words that set a mode stand with its type
        yield from _list("Words", map(_words, entry.words))
    yield from _list("Examples", map(_sentence, entry.examples))
    yield from _list("Near misses", map(_sentence, entry.near_misses))
    if entry.readings:
        links = (f"[{reading.name}](#{_anchor(reading.name)})" for reading in entry.readings)
        yield from ("", f"Readings: {', '.join(links)}")
    for part in entry.parts:
        yield from _entry(part, level=level + 1)


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield from ("", f"{title}:", "", *lines)


def _words(words: Words) -> str:
    how = f" *({_plain('; '.join(words.conditions))})*" if words.conditions else ""
    return f"{words.part_of_speech}: {_plain(', '.join(words.words))}{how}"


def _sentence(sentence: Sentence) -> str:
    return f"{_plain(sentence.text)} *{_plain(sentence.reading)}*"


def _plain(text: str) -> str:
    """The text with what Markdown would take for its own escaped; an IRI in angle brackets stays a link."""
    return text if text.startswith("<http") else re.sub(r"([\\`*_<>\[\]|])", r"\\\1", text)


def _anchor(heading: str) -> str:
    """As GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
