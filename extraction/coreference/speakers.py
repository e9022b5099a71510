"""Whose "I" and "we" are: inside somebody's words they are the speaker, or the speaker's side."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extraction.coreference.clusters import Clusters, country_within
from extraction.coreference.kinds import Kinds
from extraction.notes import Said, TokenMention
from extraction.words import word_set

_ONE = word_set("i me my mine myself")
_SIDE = word_set("we us our ours ourselves")
_GROUPS = frozenset({"ORG", "GPE", "NORP"})


def link_speakers(clusters: Clusters, said: Sequence[Said]) -> None:
    """Links "I" within quoted words; what is told indirectly ("said he") is left to salience."""
    ones = _heads(clusters, _ONE)
    for quotation in said:
        speaker = _speaker(clusters, quotation)
        if speaker is None:
            continue
        if quotation.kind == "direct":
            for start, end in quotation.content:
                clusters.spoken_by.update(dict.fromkeys(range(start, end), speaker))
        for index in _within(clusters, quotation, ones):
            clusters.join(speaker, index, f"the speaker, {clusters.text(speaker)!r}")


def link_sides(clusters: Clusters, said: Sequence[Said], kinds: Kinds) -> None:
    """Links "we" within quoted words, once it is known who "he" is that says it."""
    sides = _heads(clusters, _SIDE)
    for quotation in said:
        speaker = _speaker(clusters, quotation)
        words = list(_within(clusters, quotation, sides)) if speaker is not None else []
        side = side_of(clusters, speaker, kinds) if speaker is not None and words else None
        if side is not None:
            for index in words:
                clusters.join(side, index, f"the side of the speaker, {clusters.text(side)!r}")


def _speaker(clusters: Clusters, quotation: Said) -> int | None:
    """The mention of whoever speaks, if the words are quoted."""
    quoted = quotation.kind != "indirect" and quotation.source is not None
    return clusters.by_head.get(quotation.source) if quoted and quotation.source is not None else None


def _heads(clusters: Clusters, words: frozenset[str]) -> list[int]:
    """Where the mentions by such words stand, in the order of the text."""
    return sorted(i for i, index in clusters.by_head.items() if clusters.mentions[index].name.lower() in words)


def _within(clusters: Clusters, quotation: Said, heads: Sequence[int]) -> Iterator[int]:
    """The mentions of the quoted words among some, but for those that are linked already."""
    for start, end in quotation.content:
        for i in heads[bisect_left(heads, start) : bisect_left(heads, end)]:
            index = clusters.by_head[i]
            if not clusters.is_linked(index):
                yield index


def side_of(clusters: Clusters, speaker: int, kinds: Kinds) -> int | None:
    """The group that speaks, or for which the speaker does: "union leader Ana Ruiz", "who leads Free Mali"."""
    own = clusters.mentions[speaker]
    if own.label in _GROUPS or "Plur" in clusters.head(speaker).morph.get("Number", []):
        return speaker
    root = clusters.root(speaker)
    for index, mention in enumerate(clusters.mentions):
        if mention.kind != "pronoun" and clusters.root(index) == root:
            side = _group_within(clusters, index, kinds) or _group_of_sector(clusters, index, speaker, kinds)
            if side is not None:
                return side
    return None


def _group_of_sector(clusters: Clusters, index: int, speaker: int, kinds: Kinds) -> int | None:
    """The nearest group before the speech that the speaker's role belongs to: of a colonel the army."""
    mention = clusters.mentions[index]
    words = [token.text for token in clusters.doc[mention.start : mention.head]]
    sector = kinds.sector_of_person(mention, words)
    if sector is None:
        return None
    near = (i for i in range(speaker, -1, -1) if clusters.mentions[i].kind != "pronoun")
    groups = (i for i in near if _is_group(clusters.mentions[i], kinds))
    of_sector = (i for i in groups if kinds.sector_of_group(clusters.mentions[i]) == sector)
    country = country_within(clusters, index) or kinds.country_of_person(mention)
    return next((i for i in of_sector if _is_of_country(clusters, i, country)), None)


def _is_of_country(clusters: Clusters, index: int, country: str | None) -> bool:
    """Whether no name in a group's phrase is that of another side: "the army" may be anybody's."""
    mention = clusters.mentions[index]
    names = [i for i in range(mention.start, mention.end) if i in clusters.name_at]
    return mention.kind == "nominal" and all(clusters.nation_at.get(i) == country for i in names)


def _group_within(clusters: Clusters, index: int, kinds: Kinds) -> int | None:
    """The group that a phrase names besides its head, as a mention of its own or by a word of another's."""
    mention = clusters.mentions[index]
    head = clusters.head(index)
    for token in clusters.doc[mention.start : head.right_edge.i + 1]:
        other = clusters.by_head.get(token.i)
        if other is not None and other != index and _is_group(clusters.mentions[other], kinds):
            return other
        if token.i < head.i and token.dep_ in {"compound", "nmod"}:
            named = _named_before(clusters, token.lower_, index, kinds)
            if named is not None:
                return named
    return None


def _named_before(clusters: Clusters, word: str, index: int, kinds: Kinds) -> int | None:
    """The group named before that a word alone can mean: "union" in "union leader"."""
    for earlier in range(index - 1, -1, -1):
        mention = clusters.mentions[earlier]
        if (
            mention.kind != "pronoun"
            and _is_group(mention, kinds)
            and mention.name.lower().rsplit(maxsplit=1)[-1] == word
        ):
            return earlier
    return None


def _is_group(mention: TokenMention, kinds: Kinds) -> bool:
    if mention.kind == "nominal":
        return not mention.label and not kinds.is_person(mention)
    return mention.label in _GROUPS
