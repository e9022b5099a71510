"""What is stored of articles that may repeat one another: asked for inside a transaction, given as values."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from graph.duplicates.kinship import Copy, Link
from graph.duplicates.likeness import bands
from graph.duplicates.statements import BAND_PROPERTIES, Duplicates
from graph.duplicates.wording import Wording, wording
from graph.query import Run
from ontology.model import Repetition, Signature


def orphans(run: Run, statements: Duplicates, leaving: Sequence[str]) -> list[Copy]:
    """The articles that repeat one of those that leave, and stay themselves."""
    return [_copy(record) for record in run(statements.orphans, {"leaving": leaving})] if leaving else []


def similar(run: Run, statements: Duplicates, seekers: Iterable[Copy], *, leaving: Sequence[str]) -> list[Copy]:
    """The articles that share a band with any of the seekers, and stay."""
    signed = [bands(one.signature) for one in seekers if one.signature]
    if not signed:
        return []
    keys = dict(zip(BAND_PROPERTIES, (sorted(set(band)) for band in zip(*signed, strict=True)), strict=True))
    return [_copy(record) for record in run(statements.similar, {"leaving": leaving, **keys})]


def families(run: Run, statements: Duplicates, articles: Collection[str]) -> list[Copy]:
    """All articles of the families that these are in."""
    return [_copy(r) for r in run(statements.families, {"articles": sorted(articles)})] if articles else []


def wordings(run: Run, statements: Duplicates, articles: Sequence[str]) -> dict[str, Wording]:
    """What stands where in the articles, by their ids."""
    records = run(statements.wordings, {"articles": articles}) if articles else []
    return {
        record["article"]: wording(
            record["article"],
            sentences=[(start, text) for start, text in record["sentences"]],
            reports=[(one, kind, start, text) for one, kind, start, text in record["reports"]],
            actors=[(one, start, text) for one, start, text in record["actors"]],
            places=[(one, start, text) for one, start, text in record["places"]],
        )
        for record in records
    }


def repetitions(run: Run, statements: Duplicates, articles: Sequence[str]) -> list[Repetition]:
    """What the articles have of others so far, as far as that is written."""
    return [repetition(record) for record in run(statements.repetitions, {"articles": articles})] if articles else []


def set_aside_so_far(run: Run, statements: Duplicates) -> list[str]:
    """The articles that are compared with none for now, the earliest first."""
    copies = [Copy(article=record["id"], published=record["published"]) for record in run(statements.aside, {})]
    return [copy.article for copy in sorted(copies, key=lambda copy: copy.order)]


def repetition(record: Mapping[str, Any]) -> Repetition:
    """What is known of what an article has of others, of a record of the statement for it."""
    original = record["original"]
    return Repetition(
        article=record["article"],
        original=original["id"] if original else None,
        similarity=original["similarity"] if original else None,
        reports=_pairs(record["reports"]),
        actors=_pairs(record["actors"]),
        places=_pairs(record["places"]),
    )


def _pairs(given: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((one, other) for one, other in given))


def _copy(record: Mapping[str, Any]) -> Copy:
    signed, original = record["signature"], record["original"]
    return Copy(
        article=record["id"],
        published=record["published"],
        signature=Signature(signed["shingles"], tuple(signed["minima"])) if signed else None,
        link=Link(original["id"], original["similarity"]) if original else None,
        original_published=original["published"] if original else None,
    )
