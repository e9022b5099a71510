"""Reads an annotated article: one file with its header, entities, marked text, and what the text says.

docs/gold.md describes the form. Whatever does not hold together is refused with file and line.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from extraction.sources import front_matter
from ontology import identity
from ontology.model import Article
from ontology.terms import Vocabulary
from tests.golden import marked_text
from tests.golden.gold import Entity, Gold, GoldAttribution, GoldError, GoldEvent, GoldQuotation
from tests.golden.marked_text import MarkedText, MarkError
from tests.golden.phrases import PhraseError
from tests.golden.statements import Reader, StatementError, country

ARTICLES = Path(__file__).parent / "articles"
SECTIONS = ("entities", "text", "events", "relations", "quotes", "places", "times")

Lines = list[tuple[int, str]]


def read_all(vocabulary: Vocabulary, names: Iterable[str] = ()) -> list[Gold]:
    """The annotated articles, all or those that are named, sorted by name. Raises `GoldError`."""
    wanted = set(names)
    paths = sorted(path for path in ARTICLES.glob("*.txt") if not wanted or path.stem in wanted)
    return [read(path, vocabulary) for path in paths]


def read(path: Path, vocabulary: Vocabulary) -> Gold:
    """The article of one file. Raises `GoldError`."""
    return parse(path.read_text(encoding="utf-8"), path=path, vocabulary=vocabulary)


def parse(source: str, *, path: Path, vocabulary: Vocabulary) -> Gold:
    """The article that a source says; `path` is for its name and for messages. Raises `GoldError`."""
    header, body = front_matter.split(source)
    if header.title is None or header.published is None:
        raise GoldError(f"{path.name}:1: the header needs a title and the day of publication")
    sections = _sections(body, path=path, first=source.count("\n") - body.count("\n") + 1)
    entities = {e.id: e for e in _each(sections["entities"], path, lambda line: [_entity(line, vocabulary)])}
    marked = read_text(sections["text"], path)
    _check_entities(marked, entities, sections["text"], path)
    article = identity.article(
        text=marked.text.text,
        id=f"golden/{path.stem}",
        title=header.title,
        published=header.published,
        language="en",
        publisher=header.publisher,
    )
    return annotated(article, marked, entities, sections, path=path, vocabulary=vocabulary)


def annotated(
    article: Article,
    marked: MarkedText,
    entities: dict[str, Entity],
    sections: Mapping[str, Lines],
    *,
    path: Path,
    vocabulary: Vocabulary,
) -> Gold:
    """An article with what the lines of the sections below its text say; a section may be missing."""
    reader = Reader(marked.text, marked.marks, entities, vocabulary)
    places = _each(sections.get("places", ()), path, reader.places)
    times = _each(sections.get("times", ()), path, lambda line: [reader.time(line)])
    quotes = _each(sections.get("quotes", ()), path, lambda line: [reader.quotation(line)])
    events = _each(sections.get("events", ()), path, lambda line: [reader.event(line, places, times)])
    relations = _each(sections.get("relations", ()), path, lambda line: [reader.relation(line, places)])
    return Gold(
        path=path,
        article=article,
        entities=entities,
        marks=marked.marks,
        furniture=marked.furniture,
        events=tuple(_attributed(event, quotes) for event in events),
        relations=tuple(relations),
        quotes=tuple(quotes),
        places=tuple(places),
        times=tuple(times),
        lines=marked.text.lines,
    )


def _sections(body: str, *, path: Path, first: int) -> dict[str, Lines]:
    """The lines of each section with their numbers in the file."""
    sections: dict[str, Lines] = {}
    current: Lines = []
    for number, line in enumerate(body.split("\n"), first):
        if line.startswith("## "):
            name = line.removeprefix("## ").strip()
            if name not in SECTIONS or name in sections:
                raise GoldError(
                    f"{path.name}:{number}: the sections are {', '.join(SECTIONS)}, each once, not {name!r}"
                )
            current = sections.setdefault(name, [])
        elif sections:
            current.append((number, line))
        elif line.strip():
            raise GoldError(f"{path.name}:{number}: there is no section yet that this line could belong to")
    if missing := [name for name in SECTIONS if name not in sections]:
        raise GoldError(f"{path.name}:1: the section {missing[0]!r} is missing")
    return sections


def _each[T](lines: Sequence[tuple[int, str]], path: Path, make: Callable[[str], list[T]]) -> list[T]:
    made: list[T] = []
    for number, line in lines:
        if line.strip():
            try:
                made.extend(make(line.strip()))
            except (StatementError, PhraseError, ValueError) as error:
                raise GoldError(f"{path.name}:{number}: {error}") from error
    return made


def read_text(lines: Lines, path: Path) -> MarkedText:
    """The text of an article from its marked lines. Raises `GoldError`."""
    try:
        return marked_text.read(lines)
    except MarkError as error:
        message, number = error.args
        raise GoldError(f"{path.name}:{number}: {message}") from error


def _attributed(event: GoldEvent, quotes: list[GoldQuotation]) -> GoldEvent:
    """An event that is told inside of a quotation is attributed to its speaker, unless the gold says otherwise."""
    if event.attribution is not None:
        return event
    for quote in quotes:
        if any(span.start <= event.trigger.start < span.end for span in quote.content):
            return replace(event, attribution=GoldAttribution(quote.speaker, quote.cue or quote.content[0]))
    return event


def _entity(line: str, vocabulary: Vocabulary) -> Entity:
    """`id Class ISO3|-|? Name`."""
    name, actor_class, code, title = line.split(maxsplit=3)
    if actor_class not in vocabulary.actor_classes:
        raise StatementError(f"{actor_class!r} is no class of actors of the ontology")
    return Entity(name, actor_class, country(code), title)


def _check_entities(marked: MarkedText, entities: dict[str, Entity], lines: Lines, path: Path) -> None:
    """Every entity that a mark names is one of the article's; every one but a country is spoken of by some phrase."""
    for mark in marked.marks:
        if unknown := [each for reading in mark.readings for each in reading if each not in entities]:
            naming = re.compile(rf"[| ]{re.escape(unknown[0])}[] ]")
            number = next(n for n, line in lines if naming.search(line))
            raise GoldError(f"{path.name}:{number}: {mark.span.text!r} stands for {unknown[0]!r}, which is no entity")
    spoken_of = {each for mark in marked.marks if mark.kind != "pronoun" for each in mark.entities}
    for entity in entities.values():
        if entity.id not in spoken_of and entity.type != "Country":
            raise GoldError(f"{path.name}:1: nothing in the text but pronouns is marked as {entity.id!r}")
