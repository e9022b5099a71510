"""One term with all that the ontology says of it, for a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ontology.reference import Entry, Sentence, Words


def card(entry: Entry) -> Group:
    """Its definition and facts, then words, examples and rules."""
    return Group(*_parts(entry))


def _parts(entry: Entry) -> Iterator[RenderableType]:
    yield Text.assemble((entry.name, "bold cyan"), f"  {entry.kind}")
    yield Text(entry.term.definition)
    yield Text(f"\niri: {entry.term.iri}", style="dim")
    yield from (Text.assemble((f"{name}: ", "dim"), value) for name, value in entry.facts)
    if entry.parts:
        yield _heading("modes" if entry.kind == "event type" else "narrower classes")
        for part in entry.parts:
            summary = f" {part.summary}" if part.summary else ""
            yield _indented(Text.assemble((part.name, "cyan"), (summary, "green"), f"  {part.term.definition}"))
    if entry.words:
        yield _heading("words")
        yield from map(_words, entry.words)
    yield from _sentences("examples", entry.examples)
    yield from _sentences("near misses", entry.near_misses)
    if entry.readings:
        yield _heading("readings")
        for reading in entry.readings:
            yield _indented(Text.assemble((reading.name, "cyan"), f"  {dict(reading.facts)['rule']}"))


def _words(words: Words) -> Group:
    told = Text.assemble((f"{words.part_of_speech}: ", "dim"), ", ".join(words.words))
    how = [_indented(Text("; ".join(words.conditions), style="green"), by=4)] if words.conditions else []
    return Group(_indented(told), *how)


def _sentences(title: str, sentences: Iterable[Sentence]) -> Iterator[RenderableType]:
    for n, sentence in enumerate(sentences):
        if n == 0:
            yield _heading(title)
        yield _indented(Text(sentence.text))
        yield _indented(Text(sentence.reading, style="green"), by=4)


def _heading(title: str) -> Text:
    return Text(f"\n{title}", style="bold")


def _indented(text: Text, *, by: int = 2) -> Padding:
    return Padding(text, (0, 0, 0, by), expand=False)
