"""What a write does to the families of articles that repeat one another, inside its transaction.

Planned before anything is written: what the write touches is compared, linked and resolved anew, with the same result
as doing so with all articles. A stored article that now has other people or reports of others is written again with
those that come, so nothing else needs to know how to change one.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType
from typing import Any

from graph.duplicates.kinship import Copy, Link, families, links
from graph.duplicates.likeness import bands
from graph.duplicates.resolution import resolution
from graph.duplicates.statements import BAND_PROPERTIES, Duplicates
from graph.duplicates.wording import Wording, of_extraction, wording
from graph.query import Row, Run
from ontology.model import Extraction, Repetition, Signature


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be of the families that a write touches; none of them is left out.

    `after` has each of their articles as it will be, `before` those that are stored and stay, as they are;
    `article_of` says where the reports stand that others repeat.
    """

    after: Mapping[str, Repetition] = field(default_factory=lambda: MappingProxyType({}))
    before: Mapping[str, Repetition] = field(default_factory=lambda: MappingProxyType({}))
    article_of: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def rewritten(self) -> tuple[str, ...]:
        """The stored articles that are to be written again, as they have other reports, people or places of others."""
        return tuple(one for one in sorted(self.before) if _has(self.before[one]) != _has(self.after[one]))

    @property
    def actors_elsewhere(self) -> frozenset[str]:
        """The unnamed actors who turn out to be others, which the article that leaves them unnamed is no witness to."""
        return frozenset(said for each in self.after.values() for said, _ in each.actors)

    @property
    def places_elsewhere(self) -> frozenset[str]:
        """The same of places."""
        return frozenset(said for each in self.after.values() for said, _ in each.places)

    @property
    def first_reports(self) -> list[str]:
        """The reports that others repeat."""
        return sorted({first for each in self.after.values() for _, first in each.reports})


def plan(run: Run, statements: Duplicates, *, gone: Collection[str], now: Sequence[Extraction]) -> Plan:
    """What follows when the articles `gone` leave and those of `now` come; some may do both."""
    leaving = sorted(gone)
    new = {extraction.article.id: _arriving(extraction) for extraction in now}
    orphans = [_copy(record) for record in run(statements.orphans, {"leaving": leaving})] if leaving else []
    seekers = [*new.values(), *orphans]
    known = {one.article for one in orphans}
    settled = [one for one in _similar(run, statements, seekers, leaving) if one.article not in known]
    found = links(seekers, settled, new=new)

    originals = {link.original for link in found.values() if link}
    touched = {*gone, *(one for one in (*found, *originals) if one not in new)}
    stored = {one.article: one for one in _families(run, statements, touched) if one.article not in gone}
    copies = {**stored, **new}
    linked = {one: found.get(one, copies[one].link) for one in copies}
    joined = families({one: link.original if link else None for one, link in linked.items()}, copies)
    together = [family for family in joined if len(family) > 1 or family[0] in stored]
    if not together:
        return Plan()

    inside = set(chain.from_iterable(together))
    wordings = _wordings(run, statements, sorted(stored))
    wordings |= {e.article.id: of_extraction(e) for e in now if e.article.id in inside}
    after = [resolution([wordings[one] for one in family], linked) for family in together]
    return Plan(
        after=MappingProxyType(dict(chain.from_iterable(each.items() for each in after))),
        before=MappingProxyType({r.article: r for r in _repetitions(run, statements, sorted(stored))}),
        article_of=MappingProxyType({r: one.article for one in wordings.values() for r in one.reports.values()}),
    )


@dataclass(frozen=True, slots=True)
class Changes:
    """The links to be taken away, by the article that has each, and the rows of those to be made."""

    unlinked: tuple[str, ...]
    links: tuple[Row, ...]
    report_links: tuple[Row, ...]


def changes(of: Plan, *, anew: Collection[str]) -> Changes:
    """What is to be changed when the articles `anew` have new nodes, which nothing is linked to yet."""
    unlinked: list[str] = []
    made: list[Row] = []
    reports: list[Row] = []
    for one, after in of.after.items():
        before = of.before.get(one) if one not in anew else None
        link = before.original if before and before.original not in anew else None
        if link is None or link != after.original:
            unlinked += [one] if link else []
            if after.original:
                made.append({"article": one, "original": after.original, "similarity": after.similarity})
        for report, first in after.reports:
            if before is None or of.article_of[first] in anew:
                reports.append({"report": report, "first": first})
    return Changes(tuple(unlinked), tuple(made), tuple(reports))


def _similar(run: Run, statements: Duplicates, seekers: Iterable[Copy], leaving: list[str]) -> list[Copy]:
    """The stored articles that share a band with any of the seekers."""
    signed = [bands(one.signature) for one in seekers if one.signature]
    if not signed:
        return []
    keys = dict(zip(BAND_PROPERTIES, (sorted(set(band)) for band in zip(*signed, strict=True)), strict=True))
    return [_copy(record) for record in run(statements.similar, {"leaving": leaving, **keys})]


def _families(run: Run, statements: Duplicates, articles: Collection[str]) -> list[Copy]:
    """The stored articles of the families that these are in."""
    return [_copy(r) for r in run(statements.families, {"articles": sorted(articles)})] if articles else []


def _wordings(run: Run, statements: Duplicates, articles: Sequence[str]) -> dict[str, Wording]:
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


def _repetitions(run: Run, statements: Duplicates, articles: Sequence[str]) -> list[Repetition]:
    return [repetition(record) for record in run(statements.repetitions, {"articles": articles})] if articles else []


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


def _arriving(extraction: Extraction) -> Copy:
    article = extraction.article
    return Copy(article=article.id, published=article.published, signature=extraction.signature)


def _copy(record: Mapping[str, Any]) -> Copy:
    signed, original = record["signature"], record["original"]
    return Copy(
        article=record["id"],
        published=record["published"],
        signature=Signature(signed["shingles"], tuple(signed["minima"])) if signed else None,
        link=Link(original["id"], original["similarity"]) if original else None,
        original_published=original["published"] if original else None,
    )


def _has(of: Repetition) -> tuple[tuple[tuple[str, str], ...], ...]:
    return of.reports, of.actors, of.places
