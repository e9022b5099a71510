"""Who speaks about whom, and how: quotations by their speaker and by whom they name.

Only what somebody is known to have said counts, directly or indirectly, in the articles that tell of the events that
were asked for, without those that repeat another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import SHOWN, Analysis
from graph.analytics.shapes.projection import ActorNode
from graph.analytics.shapes.said import SAID, Said
from graph.described import ActorId, Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Who speaks, about whom."""

    speaker: Annotated[ActorId | None, "Only what this actor says."] = None
    about: Annotated[ActorId | None, "Only what is said about this actor."] = None
    first: Annotated[int, Bounds(1, 200), "How many pairs at most."] = 20


@dataclass(frozen=True, slots=True)
class SpokenKind:
    """How many quotations are of a kind."""

    kind: Annotated[str, "direct, indirect or mixed."]
    count: Annotated[int, "How many."]


@dataclass(frozen=True, slots=True)
class SpokenCue:
    """How many quotations come with words of a class."""

    cue: Annotated[str, "What the words say of the speech: speech, charge, judgement and so on."]
    count: Annotated[int, "How many."]


@dataclass(frozen=True, slots=True)
class SpokenAbout:
    """What one says about another."""

    speaker: Annotated[ActorNode, "Who speaks."]
    about: Annotated[ActorNode, "About whom."]
    count: Annotated[int, "In how many quotations."]
    kinds: Annotated[tuple[SpokenKind, ...], "Of which kinds they are, the most frequent first."]
    cues: Annotated[tuple[SpokenCue, ...], "With which words they are told, the most frequent first."]
    score: Annotated[float | None, "The mean score of the events told in them, -10 to 10; none where there are none."]
    quotations: Annotated[tuple[str, ...], f"The ids of quotations, at most {SHOWN}."]


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks about whom."""

    pairs: Annotated[tuple[SpokenAbout, ...], "That of most quotations first."]


def analyse(said: Said, params: Params) -> Speakers:
    """Who speaks of oneself speaks about nobody else, and is left out."""
    found: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for quotation, about in zip(said.spoken_quotation.tolist(), said.spoken_actor.tolist(), strict=True):
        speaker = int(said.speakers[quotation])
        asked = (params.speaker in (None, said.actors[speaker].id), params.about in (None, said.actors[about].id))
        if speaker != about and all(asked):
            found[speaker, about].append(quotation)
    ranked = sorted(found, key=lambda pair: (-len(found[pair]), pair))[: params.first]
    return Speakers(tuple(_pair(said, speaker, about, sorted(found[speaker, about])) for speaker, about in ranked))


def _pair(said: Said, speaker: int, about: int, quotations: list[int]) -> SpokenAbout:
    scores = said.scores[quotations]
    known = scores[~np.isnan(scores)]
    return SpokenAbout(
        speaker=said.actors[speaker],
        about=said.actors[about],
        count=len(quotations),
        kinds=tuple(SpokenKind(*each) for each in _counted(said.kinds[at] for at in quotations)),
        cues=tuple(SpokenCue(*each) for each in _counted(said.cues[at] for at in quotations)),
        score=float(known.mean()) if len(known) else None,
        quotations=tuple(said.quotations[at] for at in quotations[:SHOWN]),
    )


def _counted(some: Iterable[str | None]) -> list[tuple[str, int]]:
    return sorted(Counter(filter(None, some)).items(), key=lambda each: (-each[1], each[0]))


ANALYSIS = Analysis("speakers", SAID, Params, Speakers, analyse)
