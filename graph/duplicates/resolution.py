"""What the articles of a family have of one another: the same reports, and the same people and places."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.duplicates.kinship import Link
from graph.duplicates.wording import Spot, Wording
from ontology.identity import is_unnamed
from ontology.model import Repetition


def resolution(family: Sequence[Wording], links: Mapping[str, Link | None]) -> dict[str, Repetition]:
    """What each article of a family repeats, by the words of all of them, which are given in the family's order.

    A report repeats the first that has its type and stands in the same words. Who is unnamed in one article is who
    stands at the same spot in another: somebody with a name where any article has one, else whom the first of them
    has. So a reprint that lacks the paragraph which tells her name still speaks of her, whichever came first.
    """
    actors = _known([(one.article, one.actors) for one in family])
    places = _known([(one.article, one.places) for one in family])
    told: dict[tuple[str, Spot], str] = {}
    found: dict[str, Repetition] = {}
    for one in family:
        repeated = [(report, told[key]) for key, report in one.reports.items() if key in told]
        for key, report in one.reports.items():
            told.setdefault(key, report)
        link = links[one.article]
        found[one.article] = Repetition(
            article=one.article,
            original=link.original if link else None,
            similarity=link.similarity if link else None,
            reports=tuple(sorted(repeated)),
            actors=tuple(sorted(actors[one.article].items())),
            places=tuple(sorted(places[one.article].items())),
        )
    return found


def needed(family: Sequence[Wording]) -> set[str]:
    """The articles that others of the family have something of: without them, these would have it of another."""
    articles = [one.article for one in family]
    return {
        *_providers(articles, [one.reports for one in family]),
        *_providers(articles, [one.actors for one in family]),
        *_providers(articles, [one.places for one in family]),
    }


def _providers[K](articles: Sequence[str], held: Sequence[Mapping[K, str]]) -> Iterator[str]:
    best = _best(held)
    article_of: dict[tuple[K, str], str] = {}
    for article, keys in zip(articles, held, strict=True):
        for key, one in keys.items():
            article_of.setdefault((key, one), article)
    yield from (article_of[key, best[key]] for keys in held for key, one in keys.items() if best[key] != one)


def _known(family: Sequence[tuple[str, Mapping[Spot, str]]]) -> dict[str, dict[str, str]]:
    """To each article's unnamed ones whoever they turn out to be."""
    best = _best(spots for _, spots in family)
    known: dict[str, str] = {}
    of_article: dict[str, dict[str, str]] = {}
    for article, spots in family:
        votes: dict[str, Counter[str]] = {}
        for spot, one in spots.items():
            # The best at a spot has a name or is of an earlier article, whose unnamed ones are known by now.
            other = known.get(best[spot], best[spot])
            if is_unnamed(one) and other != one:
                votes.setdefault(one, Counter())[other] += 1
        of_article[article] = {one: _chosen(votes[one]) for one in votes}
        known.update(of_article[article])
    return of_article


def _best[K](articles: Iterable[Mapping[K, str]]) -> dict[K, str]:
    """Who stands at each spot: of those that have a name the first, else of all the first."""
    best: dict[K, str] = {}
    for spots in articles:
        for spot, one in spots.items():
            if spot not in best or (is_unnamed(best[spot]) and not is_unnamed(one)):
                best[spot] = one
    return best


def _chosen(votes: Counter[str]) -> str:
    """Somebody with a name before somebody without, then whom most spots have, then the first in order."""
    return min(votes, key=lambda one: (is_unnamed(one), -votes[one], one))
