"""`dramatis ontology --check`: whether the examples of the ontology are read as they say."""

from collections.abc import Iterable, Iterator

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.settings import Settings
from ontology import identity
from ontology import vocabulary as ontology
from ontology.expected import Wanted, is_read, read_in, wanted
from ontology.model import Extraction
from ontology.reference import Entry
from ontology.reference.wording import sentence
from ontology.terms import Vocabulary

FAILED = 1
_DAY = "2014-03-30"
"""On which the examples appear, so that their times are known."""


def check(vocabulary: Vocabulary, settings: Settings, *, of: Entry | None) -> None:
    """Tells which examples are read otherwise; of a term, else of the user's own folders, else all there are.

    Raises `typer.Exit` with 1 if any is, and `typer.BadParameter` if there is none to read.
    """
    chosen = tuple(_chosen(vocabulary, settings, of))
    if not chosen:
        whose = f"{of.name} has" if of else "the folders of DRAMATIS_ONTOLOGY have"
        raise typer.BadParameter(f"{whose} no example: give a term a dram:example with its dram:text")
    with standard_error().status("reading the examples"):
        read = _read(chosen, vocabulary, settings)
        wrong = [told for one in chosen if (told := _wrong(one, read[one.example.text]))]
    print("".join(f"{told}\n\n" for told in wrong), end="")
    counted = "1 example" if len(chosen) == 1 else f"{len(chosen)} examples"
    if wrong:
        standard_error().print(f"{counted}, {len(wrong)} not as expected", markup=False)
        raise typer.Exit(FAILED)
    print(f"{counted}, all as expected")


def _chosen(vocabulary: Vocabulary, settings: Settings, of: Entry | None) -> Iterable[Wanted]:
    everything = tuple(wanted(vocabulary))
    if of is not None:
        owners = {part.name for part in of.whole()}
        return (one for one in everything if one.owner in owners)
    others = set(wanted(ontology.load())) if settings.ontology else set[Wanted]()
    return (one for one in everything if one not in others)


def _read(chosen: Iterable[Wanted], vocabulary: Vocabulary, settings: Settings) -> dict[str, Extraction]:
    texts = dict.fromkeys(one.example.text for one in chosen)
    articles: Iterator[Extraction] = bootstrap.extractor(settings, vocabulary).extract(
        identity.article(text=text, published=_DAY) for text in texts
    )
    return dict(zip(texts, articles, strict=True))


def _wrong(one: Wanted, extraction: Extraction) -> str:
    """What is told of an example that is read otherwise, or is read right though it is known to fail; else nothing."""
    right, known = is_read(one, extraction), one.example.known_failure
    if right == (known is None):
        return ""
    if right:
        return f"{one.owner}: {one.example.text}\n  is read as expected: take its dram:knownFailure away"
    read = [sentence(each).reading for each in read_in(extraction, one.kind)] or ["nothing"]
    return "\n".join(
        (
            f"{one.owner}, {one.kind}: {one.example.text}",
            f"  expected  {sentence(one.example).reading}",
            *(f"  read      {each}" for each in read),
        )
    )
