"""The reference as one HTML page that needs nothing beside it."""

from collections.abc import Iterable
from html import escape
from importlib.resources import files
from string import Template

from ontology.reference import Entry, Section, Sentence, Words


def page(sections: Iterable[Section], *, version: str) -> str:
    """The whole page."""
    found = tuple(sections)
    template = Template((files("api.reference") / "page.html").read_text(encoding="utf-8"))
    return template.substitute(
        version=escape(version),
        contents="\n".join(map(_contents, found)),
        sections="\n".join(map(_section, found)),
    )


def _contents(section: Section) -> str:
    names = " ".join(f'<a href="#{_id(entry)}">{escape(entry.name)}</a>' for entry in section.entries)
    return f"<details><summary>{escape(section.title)} <small>{len(section.entries)}</small></summary>{names}</details>"


def _section(section: Section) -> str:
    entries = "\n".join(map(_entry, section.entries))
    return f"<section>\n<h2>{escape(section.title)}</h2>\n<p>{escape(section.about)}</p>\n{entries}\n</section>"


def _entry(entry: Entry) -> str:
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in entry.facts)
    words = "" if entry.kind == "mode" else "".join(map(_words, entry.words))  # they stand with its type
    readings = ", ".join(f'<a href="#{_id(reading)}">{escape(reading.name)}</a>' for reading in entry.readings)
    return "\n".join(
        part
        for part in (
            f'<article id="{_id(entry)}">',
            f"<h3>{escape(entry.name)} <small>{escape(entry.kind)}</small></h3>",
            f"<p>{escape(entry.term.definition)}</p>",
            f"<dl>{facts}<dt>iri</dt><dd><code>{escape(entry.term.iri)}</code></dd></dl>",
            f"<details><summary>words</summary><ul>{words}</ul></details>" if words else "",
            _sentences("examples", entry.examples),
            _sentences("near misses", entry.near_misses),
            f"<p>readings: {readings}</p>" if readings else "",
            *map(_entry, entry.parts),
            "</article>",
        )
        if part
    )


def _words(words: Words) -> str:
    how = f" <em>{escape('; '.join(words.conditions))}</em>" if words.conditions else ""
    return f"<li><small>{escape(words.part_of_speech)}</small> {escape(', '.join(words.words))}{how}</li>"


def _sentences(title: str, sentences: tuple[Sentence, ...]) -> str:
    items = "".join(f"<li>{escape(each.text)} <em>{escape(each.reading)}</em></li>" for each in sentences)
    return f"<p>{title}</p><ul>{items}</ul>" if items else ""


def _id(entry: Entry) -> str:
    return escape(entry.term.iri.rpartition("/")[2].replace("#", "-"))
