"""Mentions, which of them are one, and why."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extraction.facts import Held
from extraction.names import Name
from extraction.notes import TokenMention
from extraction.parse import Doc, Token


class Clusters:
    """Mentions and which of them are one (union-find; a cluster is known by its earliest mention).

    `reasons` says of a mention why it was joined to an earlier one. `several` gives the mentions that one stands for
    together: "the pair".
    """

    def __init__(
        self,
        doc: Doc,
        mentions: Sequence[TokenMention],
        by_head: Mapping[int, int],
        name_at: Mapping[int, Name] | None = None,
    ) -> None:
        self.doc = doc
        self.mentions = mentions
        self.by_head = by_head
        self.name_at = name_at or {}
        self.nation_at = {
            i: name.known[1].removeprefix("iso:")
            for i, name in self.name_at.items()
            if name.known is not None and name.known[0] in {"country", "demonym"}
        }
        """The ISO code of the country that a token names, by its own name or its adjective."""
        self._heads = [doc[mention.head] for mention in mentions]
        self.role_of = [head.dep_ for head in self._heads]
        """The dependency label of each mention's head."""
        self.sentence_of = _sentence_numbers(doc, mentions)
        self.reasons: dict[int, str] = {}
        self.several: dict[int, tuple[int, ...]] = {}
        self.held: dict[int, Held] = {}
        """Whom a mention means by the post that it names, for the mentions that do."""
        self.spoken_by: dict[int, int] = {}
        """Of a token within quoted words the mention of who speaks them."""
        self._parent = list(range(len(mentions)))

    def root(self, index: int) -> int:
        """The earliest mention of the cluster that a mention is in."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, antecedent: int, index: int, reason: str) -> None:
        """Makes the clusters of two mentions one; `reason` tells a reader why the second belongs to the first."""
        if antecedent != index:
            self.reasons.setdefault(index, reason)
        a, b = sorted((self.root(antecedent), self.root(index)))
        self._parent[b] = a

    def stand_for(self, index: int, members: tuple[int, ...], reason: str) -> None:
        """Lets a mention stand for several others at once."""
        self.several[index] = members
        self.reasons.setdefault(index, reason)

    def is_linked(self, index: int) -> bool:
        """Whether something is known of whom a mention stands for besides itself."""
        return index in self.reasons or index in self.several

    def members(self) -> dict[int, list[int]]:
        """The mentions of each cluster, by its root, in the order of the text."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for index in range(len(self.mentions)):
            found[self.root(index)].append(index)
        return found

    def as_tuples(self) -> tuple[tuple[int, ...], ...]:
        """The clusters in the order of their first mentions."""
        return tuple(tuple(m) for _, m in sorted(self.members().items()))

    def head(self, index: int) -> Token:
        """The head token of a mention."""
        return self._heads[index]

    def text(self, index: int) -> str:
        """A mention as it stands, for reasons that a person reads."""
        mention = self.mentions[index]
        return self.doc[mention.start : mention.end].text


def country_within(clusters: Clusters, index: int) -> str | None:
    """The country whose name or adjective stands before a phrase's head: "the Serbian premier", "Mali's army"."""
    mention = clusters.mentions[index]
    return next((clusters.nation_at[i] for i in range(mention.start, mention.head) if i in clusters.nation_at), None)


def _sentence_numbers(doc: Doc, mentions: Sequence[TokenMention]) -> list[int]:
    numbers = [0] * len(doc)
    for number, sentence in enumerate(doc.sents):
        for i in range(sentence.start, sentence.end):
            numbers[i] = number
    return [numbers[m.head] for m in mentions]
