"""Things that a text speaks of beside actors: what "it" and "they" often mean when they mean nobody."""

import math
from collections import defaultdict

from extraction.coreference.clusters import Clusters
from extraction.coreference.weights import Weights
from extraction.parse import Token

_ROLES = {"nsubj": 1.0, "nsubjpass": 1.0, "dobj": 0.0, "pobj": -0.5, "attr": 0.0, "conj": -0.5}
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})


class Things:
    """The nouns of a document that name nobody, by sentence."""

    def __init__(self, clusters: Clusters) -> None:
        self._clusters = clusters
        self._by_sentence: defaultdict[int, list[Token]] = defaultdict(list)
        for number, sentence in enumerate(clusters.doc.sents):
            for token in sentence:
                if _is_thing(token) and token.i not in clusters.by_head:
                    self._by_sentence[number].append(token)

    def best(self, index: int, *, plural: bool, weights: Weights) -> float:
        """The score of the thing that a pronoun most likely means, comparable with that of an entity."""
        sentence = self._clusters.sentence_of[index]
        position = self._clusters.mentions[index].head
        best = -math.inf
        rank = 0
        for distance in (0, 1):
            for thing in reversed(self._by_sentence.get(sentence - distance, ())):
                if thing.i >= position or ("Plur" in thing.morph.get("Number", [])) != plural:
                    continue
                score = (
                    _ROLES[thing.dep_]
                    + distance * weights.thing_further
                    + weights.rank * math.log(1 + rank)
                    + weights.thing
                )
                best = max(best, score)
                rank += 1
        return best


def _is_thing(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.dep_ in _ROLES and token.ent_type_ not in _TIMES
