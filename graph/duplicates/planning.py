"""What a write does to the families of articles that repeat one another.

Planned before anything is written: what the write touches is compared, linked and resolved anew, with the same result
as doing so with all articles. A stored article that now has other people or reports of others is written again with
those that come, so nothing else needs to know how to change one.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType

from graph.duplicates import stored
from graph.duplicates.kinship import Copy, families, links
from graph.duplicates.resolution import needed, resolution
from graph.duplicates.statements import Duplicates
from graph.duplicates.wording import of_extraction
from graph.query import Row, Run
from ontology.identity import is_unnamed
from ontology.model import Extraction, Repetition

type Known = Callable[[Iterable[str]], Mapping[str, str]]
"""Gives of some actors those who turn out to be others, and whom."""


class TooManyError(RuntimeError):
    """More articles are to be written again than one transaction should hold.

    `aside` are those that can be set aside first: no other has anything of them.
    """

    def __init__(self, aside: Sequence[str]) -> None:
        super().__init__(f"{len(aside)} articles that repeat others must be set aside first")
        self.aside = tuple(aside)


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


def plan(
    run: Run,
    statements: Duplicates,
    *,
    gone: Collection[str],
    now: Sequence[Extraction],
    known: Known,
    aside: Collection[str] = (),
    at_once: int | None = None,
) -> Plan:
    """What follows when the articles `gone` leave and those of `now` come; some may do both.

    `known` says who is whom among those with a name. Those `aside` are compared with none. Raises `TooManyError` where
    more than `at_once` are to be written again, unless others have something of each.
    """
    leaving = sorted(gone)
    new = {extraction.article.id: _arriving(extraction, aside) for extraction in now}
    orphans = stored.orphans(run, statements, leaving)
    seekers = [*new.values(), *orphans]
    seeking = {one.article for one in orphans}
    settled = [one for one in stored.similar(run, statements, seekers, leaving=leaving) if one.article not in seeking]
    found = links(seekers, settled, new=new)

    originals = {link.original for link in found.values() if link}
    touched = {*gone, *(one for one in (*found, *originals) if one not in new)}
    staying = {one.article: one for one in stored.families(run, statements, touched) if one.article not in gone}
    copies = {**staying, **new}
    linked = {one: found.get(one, copies[one].link) for one in copies}
    joined = families({one: link.original if link else None for one, link in linked.items()}, copies)
    together = [family for family in joined if len(family) > 1 or family[0] in staying]
    if not together:
        return Plan()

    inside = set(chain.from_iterable(together))
    wordings = stored.wordings(run, statements, sorted(staying))
    wordings |= {e.article.id: of_extraction(e) for e in now if e.article.id in inside}
    after = [resolution([wordings[one] for one in family], linked) for family in together]
    made = Plan(
        after=MappingProxyType(_as_known(dict(chain.from_iterable(each.items() for each in after)), known)),
        before=MappingProxyType({r.article: r for r in stored.repetitions(run, statements, sorted(staying))}),
        article_of=MappingProxyType({r: one.article for one in wordings.values() for r in one.reports.values()}),
    )
    if at_once is not None and len(made.rewritten) > at_once:
        among = [[wordings[one] for one in family if one in staying] for family in together]
        free = set(made.rewritten).difference(*map(needed, among))
        if free:
            raise TooManyError([one for family in together for one in family if one in free])
    return made


def _arriving(extraction: Extraction, aside: Collection[str]) -> Copy:
    article = extraction.article
    signature = None if article.id in aside else extraction.signature
    return Copy(article=article.id, published=article.published, signature=signature)


def _as_known(after: Mapping[str, Repetition], known: Known) -> dict[str, Repetition]:
    """The same with those who are unnamed in one article as whom the name that another gives them turns out to be."""
    others = known({actor for each in after.values() for _, actor in each.actors})
    return {
        one: replace(each, actors=tuple((said, others.get(actor, actor)) for said, actor in each.actors))
        for one, each in after.items()
    }


def _has(of: Repetition) -> tuple[tuple[tuple[str, str], ...], ...]:
    """What it has of others; who a person with a name is does not follow from words that are repeated."""
    return of.reports, tuple(pair for pair in of.actors if is_unnamed(pair[0])), of.places


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
