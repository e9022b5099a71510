"""The sieves of coreference over names and nominals, each precise enough to go before the next."""

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extraction.notes import TokenMention
from ontology.identity import slug

_NOMINAL_WINDOW = 8
"""Sentences back within which "the minister" may be a minister named before."""


class Clusters:
    """Mentions and which of them are one (union-find; a cluster is known by its earliest mention)."""

    def __init__(self, doc: Doc, mentions: Sequence[TokenMention]) -> None:
        self.doc = doc
        self.mentions = mentions
        self.sentence_of = _sentence_numbers(doc, mentions)
        self._parent = list(range(len(mentions)))

    def root(self, index: int) -> int:
        """The earliest mention of the cluster that a mention is in."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, first: int, second: int) -> None:
        """Makes the clusters of two mentions one."""
        a, b = sorted((self.root(first), self.root(second)))
        self._parent[b] = a

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
        return self.doc[self.mentions[index].head]


def _sentence_numbers(doc: Doc, mentions: Sequence[TokenMention]) -> list[int]:
    starts = [0] * len(doc)
    for number, sentence in enumerate(doc.sents):
        for i in range(sentence.start, sentence.end):
            starts[i] = number
    return [starts[m.head] for m in mentions]


def link_names(clusters: Clusters) -> None:
    """The same entry of the lexicon; the same name; a person's last name and full name; an acronym and its name."""
    by_known: dict[tuple[str, str], int] = {}
    by_name: dict[tuple[str, str], int] = {}
    persons: list[tuple[tuple[str, ...], int]] = []
    acronyms: dict[str, int] = {}
    for index, mention in enumerate(clusters.mentions):
        if mention.kind != "name":
            continue
        if mention.known is not None:
            kind = "country" if mention.known[0] in {"country", "demonym"} else mention.known[0]
            clusters.join(by_known.setdefault((kind, mention.known[1]), index), index)
        words = tuple(slug(mention.name).split("-"))
        if mention.label == "PERSON":
            _link_person(clusters, persons, words, index)
            continue
        clusters.join(by_name.setdefault((_kind(mention), "-".join(words)), index), index)
        if mention.known is None and len(words) > 2:
            acronyms.setdefault("".join(w[0] for w in words if w not in {"of", "the", "for", "and"}), index)
        elif mention.known is None and mention.name.isupper() and len(words) == 1 and words[0] in acronyms:
            clusters.join(acronyms[words[0]], index)


def _kind(mention: TokenMention) -> str:
    return "place" if mention.label in {"GPE", "LOC", "FAC"} else mention.label


def _link_person(
    clusters: Clusters, persons: list[tuple[tuple[str, ...], int]], words: tuple[str, ...], index: int
) -> None:
    """To the last person whose name ends in the same word and agrees in what else is given."""
    for other, earlier in reversed(persons):
        if other[-1] == words[-1] and (set(words) <= set(other) or set(other) <= set(words)):
            clusters.join(earlier, index)
            break
    persons.append((words, index))


def link_appositions(clusters: Clusters, by_head: dict[int, int]) -> None:
    """A name and what it is said to be: "Kirby, a Pentagon spokesman"; "Ali is the minister"."""
    for index in range(len(clusters.mentions)):
        head = clusters.head(index)
        other: Token | None = None
        if head.dep_ == "appos":
            other = head.head
        elif head.dep_ == "attr" and head.head.lemma_ == "be" and not any(c.dep_ == "neg" for c in head.head.children):
            other = next((c for c in head.head.children if c.dep_ == "nsubj"), None)
        if other is None or other.i not in by_head:
            continue
        pair = (clusters.mentions[index], clusters.mentions[by_head[other.i]])
        if _may_be_apposed(*pair) and head.morph.get("Number", []) == other.morph.get("Number", []):
            clusters.join(index, by_head[other.i])


def _may_be_apposed(first: TokenMention, second: TokenMention) -> bool:
    kinds = {first.kind, second.kind}
    if kinds == {"name", "nominal"}:
        name = first if first.kind == "name" else second
        return name.label == "PERSON" or name.label == "ORG"
    return kinds == {"name"} and first.label == second.label == "PERSON" and first.name == second.name


def link_nominals(clusters: Clusters) -> None:
    """The nearest actor that was spoken of as "the minister" before, or bears that as a title."""
    last_by_noun: dict[str, int] = {}
    for index, mention in enumerate(clusters.mentions):
        if mention.kind == "name" and mention.label == "PERSON":
            for word in clusters.doc[mention.start : mention.head]:
                last_by_noun[word.lemma_.lower()] = index
        elif mention.kind == "nominal" and mention.noun is not None:
            head = clusters.head(index)
            noun = mention.noun.split()[-1]
            earlier = last_by_noun.get(noun)
            near = (
                earlier is not None and clusters.sentence_of[index] - clusters.sentence_of[earlier] <= _NOMINAL_WINDOW
            )
            if earlier is not None and near and _is_definite(head) and _agree(clusters, earlier, index):
                clusters.join(earlier, index)
            last_by_noun[noun] = index


def _is_definite(head: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in {"the", "this", "that", "these", "those"} for c in head.children)


def _agree(clusters: Clusters, earlier: int, later: int) -> bool:
    """Number must be the same, and the later one must not add what the earlier one lacks ("the Turkish troops")."""
    first, second = clusters.head(earlier), clusters.head(later)
    if first.morph.get("Number", []) != second.morph.get("Number", []):
        return False
    added = {c.lower_ for c in second.children if c.dep_ in {"amod", "compound", "nmod", "poss"}}
    before = clusters.mentions[earlier]
    return added <= {t.lower_ for t in clusters.doc[before.start : before.end]}
