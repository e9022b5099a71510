"""What loading and removing articles does, inside one transaction.

Knows no driver: `run` puts one statement to Neo4j. How what is touched is written and derived is `graph.writing`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from graph import reading
from graph.additions import ADDITIONS_KEPT
from graph.cypher import GRAPH_ID, Statements
from graph.duplicates.stored import set_aside_so_far
from graph.layout import LAYOUT, layout, refuse_other, refuse_unknown
from graph.query import Run
from graph.writing import Writing
from ontology.model import Extraction
from ontology.terms import Vocabulary

Outcome = Literal["stored", "unchanged", "replaced"]

AT_ONCE = 100
"""So many stored articles are written again in one transaction: more of them may not fit into Neo4j's memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What all of it is done with; `at_once` stored articles are written again in one transaction at most."""

    statements: Statements
    vocabulary: Vocabulary
    at_once: int = AT_ONCE


@dataclass(frozen=True, slots=True)
class Version:
    """The hash of a stored article, and the article that it repeats."""

    hash: str
    repeats: str | None


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one article. A replaced one was there in another version.

    `repeats` is the article that it repeats, as far as it is there by now.
    """

    article_id: str
    outcome: Outcome
    repeats: str | None = None


def load(run: Run, extractions: Sequence[Extraction], means: Means) -> tuple[Loaded, ...]:
    """Loads extractions that have been checked. An article that is there in this version already is passed over.

    Raises `TooManyError` where others are to be set aside first, as they repeat what these change.
    """
    article_ids = sorted({extraction.article.id for extraction in extractions})
    stored = versions(run, article_ids, means.statements)
    plan = _plan(extractions, stored)
    if plan.changed:
        # Another writer may have come in between; what is read after the lock is what the writing goes by.
        _lock(run, means)
        stored = versions(run, article_ids, means.statements)
        plan = _plan(extractions, stored)
    originals = {one: version.repeats for one, version in stored.items()}
    if plan.changed:
        writing = Writing(run, means.statements, means.vocabulary)
        originals |= writing.replace(plan.replaced, plan.changed, at_once=means.at_once, persons_at_once=means.at_once)
        _count(run, means, writing)
    return tuple(replace(each, repeats=originals.get(each.article_id)) for each in plan.outcomes)


def load_again(run: Run, extractions: Sequence[Extraction], means: Means) -> tuple[Loaded, ...]:
    """Loads what stored articles say when they are read again, by another extractor or ontology.

    Replaced are those of which something else is said now; the others stay those of the version that said so first,
    but their events are derived anew, since types may have other scores. Left as they are: articles that have gone or
    been corrected in the meantime. Raises `TooManyError` as `load` does.
    """
    _lock(run, means)
    stored = versions(run, [extraction.article.id for extraction in extractions], means.statements)
    still = {
        e.article.id: e for e in extractions if e.article.id in stored and stored[e.article.id].hash == e.article.hash
    }
    writing = Writing(run, means.statements, means.vocabulary)
    before = {extraction.article.id: extraction for extraction in writing.stored(sorted(still))}
    changed = [still[one] for one in sorted(still) if _says(before[one]) != _says(still[one])]
    originals = {one: version.repeats for one, version in stored.items()}
    replaced = [extraction.article.id for extraction in changed]
    if changed:
        originals |= writing.replace(replaced, changed, at_once=means.at_once, persons_at_once=means.at_once)
    writing.derive_again(sorted(still.keys() - set(replaced)))
    if writing.wrote:
        _count(run, means, writing)
    return tuple(
        Loaded(one, "replaced" if one in replaced else "unchanged", originals.get(one))
        for one in (extraction.article.id for extraction in extractions)
    )


def remove(run: Run, article_ids: Collection[str], means: Means) -> tuple[str, ...]:
    """Removes what the articles said and what only they supported. Gives the ids of those that were there, sorted.

    Raises `TooManyError` as `load` does.
    """
    if not versions(run, article_ids, means.statements):
        return ()
    _lock(run, means)
    there = tuple(sorted(versions(run, article_ids, means.statements)))
    if there:
        writing = Writing(run, means.statements, means.vocabulary)
        writing.replace(there, (), at_once=means.at_once, persons_at_once=means.at_once)
        _count(run, means, writing)
    return there


def set_aside(run: Run, article_ids: Collection[str], means: Means) -> None:
    """Leaves articles as they are, but for what they repeat: until they are settled they are compared with no other."""
    _lock(run, means)
    there = sorted(versions(run, article_ids, means.statements))
    if there:
        writing = Writing(run, means.statements, means.vocabulary)
        writing.replace(there, list(writing.stored(there)), aside=there)
        _count(run, means, writing)


def settle(run: Run, means: Means) -> bool:
    """Finishes some of what was left for later, and says whether there was any.

    Articles that were set aside are compared, the earliest first; then persons who turned out to be others are told
    apart, by the last name.
    """
    if not set_aside_so_far(run, means.statements.duplicates) and not _unsettled(run, means):
        return False
    _lock(run, means)
    earliest = set_aside_so_far(run, means.statements.duplicates)[: means.at_once]
    families = [] if earliest else _unsettled(run, means)[:1]
    if earliest or families:
        writing = Writing(run, means.statements, means.vocabulary)
        writing.replace(earliest, list(writing.stored(earliest)), unsettled=families, persons_at_once=means.at_once)
        _count(run, means, writing)
    return True


def _unsettled(run: Run, means: Means) -> list[str]:
    return [record["family"] for record in run(means.statements.people.unsettled, {})]


def _says(extraction: Extraction) -> Extraction:
    """What it says, whoever read it; time expressions are not stored."""
    return replace(extraction, times=(), reading=None)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done: `changed` is written, after what the `replaced` said has gone."""

    outcomes: tuple[Loaded, ...]
    changed: tuple[Extraction, ...]
    replaced: tuple[str, ...]


def _plan(extractions: Sequence[Extraction], stored: Mapping[str, Version]) -> _Plan:
    """Of an article that is given twice the later version holds."""
    outcomes: list[Loaded] = []
    before = {one: version.hash for one, version in stored.items()}
    hashes = dict(before)
    last: dict[str, Extraction] = {}
    for extraction in extractions:
        article = extraction.article
        known = hashes.get(article.id)
        outcome: Outcome = "stored" if known is None else "unchanged" if known == article.hash else "replaced"
        outcomes.append(Loaded(article.id, outcome))
        hashes[article.id] = article.hash
        last[article.id] = last[article.id] if outcome == "unchanged" and article.id in last else extraction
    changed = tuple(last[one] for one in sorted(last) if before.get(one) != last[one].article.hash)
    replaced = tuple(extraction.article.id for extraction in changed if extraction.article.id in stored)
    return _Plan(tuple(outcomes), changed, replaced)


def bring_up(run: Run, means: Means) -> bool:
    """Writes some articles of an older graph again, in the order of their ids. Says whether there is more to do.

    How far it has come is written with them. Raises `LayoutError` where the graph cannot be brought up, and
    `TooManyError` as `load` does.
    """
    graph = next(iter(run(means.statements.graph, {"graph": GRAPH_ID})), None)
    if graph is None or layout(graph["schema"]) == LAYOUT:
        return False
    refuse_unknown(layout(graph["schema"]))
    if _locked(run, means) == LAYOUT:
        return False
    [graph] = run(means.statements.graph, {"graph": GRAPH_ID})
    query = reading.article_ids()
    page = {"after": graph["brought_up_to"] or "", "limit": means.at_once}
    some = [query.row(record) for record in run(query.cypher, page)]
    if some:
        writing = Writing(run, means.statements, means.vocabulary)
        writing.replace(some, list(writing.stored(some)), at_once=means.at_once, persons_at_once=means.at_once)
        _count(run, means, writing)
    run(
        means.statements.bring_up,
        {"graph": GRAPH_ID, "schema": None if some else LAYOUT, "to": some[-1] if some else None},
    )
    return bool(some)


def _lock(run: Run, means: Means) -> None:
    """Raises `LayoutError` where another version of Dramatis has written to the graph in the meantime."""
    refuse_other(_locked(run, means))


def _count(run: Run, means: Means, writing: Writing) -> None:
    """The graph is of another version from now on."""
    run(means.statements.count, {"graph": GRAPH_ID, "events": sorted(writing.new_events), "kept": ADDITIONS_KEPT})


def _locked(run: Run, means: Means) -> int:
    [graph] = run(means.statements.lock, {"graph": GRAPH_ID, "schema": LAYOUT})
    return layout(graph["schema"])


def versions(run: Run, article_ids: Collection[str], statements: Statements) -> dict[str, Version]:
    """Of those articles that are there the version, by their ids."""
    records = run(statements.hashes, {"articles": list(article_ids)})
    return {record["id"]: Version(record["hash"], record["repeats"]) for record in records}
