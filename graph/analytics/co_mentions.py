"""Who is named together with whom, in a sentence or in an article, and whether that is more than by chance.

The surprise is the normalised pointwise mutual information (G. Bouma, Normalized (pointwise) mutual information in
collocation extraction, 2009): 1 for two who are never named apart, 0 for two who meet as often as by chance. Counted
are the articles that tell of the events that were asked for, without those that repeat another.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import Annotated

from graph.analytics.shapes.analysis import SHOWN, Analysis
from graph.analytics.shapes.projection import ActorNode
from graph.analytics.shapes.said import SAID, Said
from graph.described import ActorId, Bounds, Choice


class Together(Choice):
    """How near two names stand."""

    SENTENCE = "sentence", "In one sentence."
    ARTICLE = "article", "In one article."


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """How near two names stand, and whose."""

    within: Annotated[Together, "Where they stand together."] = Together.SENTENCE
    actor: Annotated[ActorId | None, "Only who is named together with this one."] = None
    fewest: Annotated[int, Bounds(1, 1000), "How often at least they are named together."] = 2
    first: Annotated[int, Bounds(1, 200), "How many pairs at most."] = 20


@dataclass(frozen=True, slots=True)
class CoMention:
    """Two who are named together."""

    one: Annotated[ActorNode, "The one: the actor that was asked for, else the first by id."]
    other: Annotated[ActorNode, "The other."]
    together: Annotated[int, "How many sentences or articles name both."]
    of_one: Annotated[int, "How many name the one."]
    of_other: Annotated[int, "How many name the other."]
    surprise: Annotated[float, "From -1, hardly ever together, by 0, as by chance, to 1, never apart."]
    articles: Annotated[tuple[str, ...], f"The ids of articles that name them together, at most {SHOWN}."]


@dataclass(frozen=True, slots=True)
class CoMentions:
    """Who is named together."""

    total: Annotated[int, "How many sentences or articles there are that name anybody."]
    pairs: Annotated[tuple[CoMention, ...], "Those first who are named together most, then the most surprising."]


def analyse(said: Said, params: Params) -> CoMentions:
    """Counts each sentence or article once."""
    by_sentence = params.within is Together.SENTENCE
    units: defaultdict[int, set[int]] = defaultdict(set)
    article_of: dict[int, int] = {}
    for article, sentence, actor in zip(
        said.mention_article.tolist(), said.mention_sentence.tolist(), said.mention_actor.tolist(), strict=True
    ):
        unit = sentence if by_sentence else article
        units[unit].add(actor)
        article_of[unit] = article
    alone = Counter(actor for named in units.values() for actor in named)
    together: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for unit, named in units.items():
        for pair in combinations(sorted(named), 2):
            together[pair].append(article_of[unit])
    found = [
        _pair(said, params.actor, (one, other), articles, alone, len(units))
        for (one, other), articles in together.items()
        if len(articles) >= params.fewest and params.actor in (None, said.actors[one].id, said.actors[other].id)
    ]
    found.sort(key=lambda pair: (-pair.together, -pair.surprise, pair.one.id, pair.other.id))
    return CoMentions(len(units), tuple(found[: params.first]))


def _pair(
    said: Said, asked: str | None, pair: tuple[int, int], articles: list[int], alone: Counter[int], total: int
) -> CoMention:
    one, other = reversed(pair) if said.actors[pair[1]].id == asked else pair
    ids = sorted({said.articles[at] for at in articles})
    return CoMention(
        one=said.actors[one],
        other=said.actors[other],
        together=len(articles),
        of_one=alone[one],
        of_other=alone[other],
        surprise=_surprise(len(articles), alone[one], alone[other], total),
        articles=tuple(ids[:SHOWN]),
    )


def _surprise(both: int, one: int, other: int, total: int) -> float:
    if both == total:
        return 1.0  # what is always so is never apart, and says nothing else
    return log(both * total / (one * other)) / log(total / both)


ANALYSIS = Analysis("co-mentions", SAID, Params, CoMentions, analyse)
