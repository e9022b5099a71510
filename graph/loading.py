"""What loading and removing articles does, inside one transaction.

Knows no driver: `run` puts one statement to Neo4j. How what is touched is written and derived is `graph.writing`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from graph.cypher import GRAPH_ID, Statements
from graph.duplicates.stored import set_aside_so_far
from graph.query import Run
from graph.writing import Writing
from ontology.model import SCHEMA_VERSION, Extraction
from ontology.terms import Vocabulary

Outcome = Literal["stored", "unchanged", "replaced"]

AT_ONCE = 100
"""So many stored articles are written again in one transaction: more of them may not fit into Neo4j's memory."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one article. A replaced one was there in another version.

    `repeats` is the article that it repeats, as far as it is there by now.
    """

    article_id: str
    outcome: Outcome
    repeats: str | None = None


def load(
    run: Run,
    extractions: Sequence[Extraction],
    *,
    statements: Statements,
    vocabulary: Vocabulary,
    at_once: int = AT_ONCE,
) -> tuple[Loaded, ...]:
    """Loads extractions that have been checked. An article that is there in this version already is passed over.

    Raises `TooManyError` where others are to be set aside first, as they repeat what these change.
    """
    article_ids = sorted({extraction.article.id for extraction in extractions})
    stored = _stored(run, article_ids, statements)
    plan = _plan(extractions, stored)
    if plan.changed:
        # Another writer may have come in between; what is read after the lock is what the writing goes by.
        _lock(run, statements)
        stored = _stored(run, article_ids, statements)
        plan = _plan(extractions, stored)
    originals = {one: version.repeats for one, version in stored.items()}
    if plan.changed:
        run(statements.count, {"graph": GRAPH_ID})
        originals |= Writing(run, statements, vocabulary).replace(plan.replaced, plan.changed, at_once=at_once)
    return tuple(replace(each, repeats=originals.get(each.article_id)) for each in plan.outcomes)


def remove(
    run: Run,
    article_ids: Collection[str],
    *,
    statements: Statements,
    vocabulary: Vocabulary,
    at_once: int = AT_ONCE,
) -> tuple[str, ...]:
    """Removes what the articles said and what only they supported. Gives the ids of those that were there, sorted.

    Raises `TooManyError` as `load` does.
    """
    if not _stored(run, article_ids, statements):
        return ()
    _lock(run, statements)
    there = tuple(sorted(_stored(run, article_ids, statements)))
    if there:
        run(statements.count, {"graph": GRAPH_ID})
        Writing(run, statements, vocabulary).replace(there, (), at_once=at_once)
    return there


def set_aside(run: Run, article_ids: Collection[str], *, statements: Statements, vocabulary: Vocabulary) -> None:
    """Leaves articles as they are, but for what they repeat: until they are settled they are compared with no other."""
    _lock(run, statements)
    there = sorted(_stored(run, article_ids, statements))
    if there:
        run(statements.count, {"graph": GRAPH_ID})
        writing = Writing(run, statements, vocabulary)
        writing.replace(there, list(writing.stored(there)), aside=there)


def settle(run: Run, *, statements: Statements, vocabulary: Vocabulary, at_once: int = AT_ONCE) -> bool:
    """Compares some of the articles that were set aside, the earliest first. Says whether there were any."""
    if not set_aside_so_far(run, statements.duplicates):
        return False
    _lock(run, statements)
    earliest = set_aside_so_far(run, statements.duplicates)[:at_once]
    if earliest:
        run(statements.count, {"graph": GRAPH_ID})
        writing = Writing(run, statements, vocabulary)
        writing.replace(earliest, list(writing.stored(earliest)))
    return True


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done: `changed` is written, after what the `replaced` said has gone."""

    outcomes: tuple[Loaded, ...]
    changed: tuple[Extraction, ...]
    replaced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Version:
    """The hash of a stored article, and the article that it repeats."""

    hash: str
    repeats: str | None


def _plan(extractions: Sequence[Extraction], stored: Mapping[str, _Version]) -> _Plan:
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


def _lock(run: Run, statements: Statements) -> None:
    run(statements.lock, {"graph": GRAPH_ID, "schema": SCHEMA_VERSION})


def _stored(run: Run, article_ids: Collection[str], statements: Statements) -> dict[str, _Version]:
    records = run(statements.hashes, {"articles": list(article_ids)})
    return {record["id"]: _Version(record["hash"], record["repeats"]) for record in records}
