"""Phrases that name a post: "the Russian president" is whoever held it on the day of the article."""

import re
from collections.abc import Iterable
from datetime import date

from extraction.coreference.clusters import Clusters
from extraction.facts import Held
from extraction.lexicon import Lexicon, Post
from extraction.once import once
from extraction.parse import Token
from extraction.titles import LONGEST, body, longest_title
from extraction.words import word_set

_SILENT = word_set("the of 's ’s ' ’ - current incumbent sitting embattled powerful")
"""Words of a phrase that leave open who is meant."""
_AFTER = frozenset({"appos", "case", "cc", "conj", "npadvmod", "punct"})
"""What may hang on the noun of a post: no relative clause."""
_BESIDE = frozenset({"in", "at", "on", "to", "with", "after", "about", "over"})
"""Prepositions that the parser hangs on a noun and that say nothing of it, unless they bring another time."""
_TIMES = word_set("time era war century year decade day period")
_YEAR = re.compile(r"(?:1[89]|20)\d\ds?")


def link_posts(clusters: Clusters, lexicon: Lexicon, published: date | None) -> None:
    """Lets phrases of posts stand for their holders, one actor with these where the text names them."""
    if published is None:
        return
    first: dict[str, int] = {}
    for index, mention in enumerate(clusters.mentions):
        if mention.known is not None and mention.known[0] == "person":
            first.setdefault(mention.known[1], index)
    for index, mention in enumerate(clusters.mentions):
        if mention.kind != "nominal" or not lexicon.posts.ends_title(clusters.head(index).text):
            continue
        found = _holder(clusters, index, lexicon, published)
        if found is None or not _may_be(clusters, index, found.person, lexicon):
            continue
        reason = f"who was {found.titles[0]} of {_name(found.of, lexicon)} on {published.isoformat()}"
        clusters.held[index] = Held(found.person, reason)
        clusters.join(first.setdefault(found.person, index), index, reason)


def _holder(clusters: Clusters, index: int, lexicon: Lexicon, day: date) -> Post | None:
    mention, head = clusters.mentions[index], clusters.head(index)
    if head.tag_ not in {"NN", "NNP"} or any(c.dep_ == "det" and c.lower_ != "the" for c in head.lefts):
        return None
    if _years(head.sent[0]) - {str(day.year)}:
        return None  # the sentence may tell of another time
    ends = [end for end in (head.i + 1, head.i + 3, head.i + 4) if end <= mention.end]
    starts = range(max(mention.start, head.i - LONGEST + 1), head.i + 1)
    title = longest_title(clusters.doc, [(start, end) for start in starts for end in ends], lexicon.posts)
    if title is None:
        return None
    inside = range(mention.start, mention.end)
    names = dict.fromkeys(n for i in inside if (n := clusters.name_at.get(i)) and not title[0] <= i < title[1])
    bodies = {body(name) for name in names}
    spoken = {i for name in names for i in range(name.start, name.end)}.union(range(*title))
    rest = (clusters.doc[i] for i in inside if i not in spoken)
    after = (c for c in head.rights if c.i not in spoken)
    of = next(iter(bodies)) if len(bodies) == 1 else None
    if of is None or not _says_no_more(rest, after, spoken):
        return None
    return lexicon.posts.holder(clusters.doc[title[0] : title[1]].text, of, day)


@once
def _years(first: Token) -> frozenset[str]:
    """The years and decades that the sentence with such a first word names."""
    return frozenset(t.text for t in first.sent if _YEAR.fullmatch(t.text))


def _says_no_more(rest: Iterable[Token], after: Iterable[Token], spoken: set[int]) -> bool:
    """Whether the other words of a phrase, and what hangs on its noun, let nobody but the holder be meant."""
    return all(t.lower_ in _SILENT or t.is_space for t in rest) and all(
        c.dep_ in _AFTER
        or (c.lower_ == "of" and all(o.i in spoken for o in c.rights))
        or (c.lower_ in _BESIDE and not any(o.lemma_.lower() in _TIMES for o in c.rights))
        for c in after
    )


def _may_be(clusters: Clusters, index: int, person: str, lexicon: Lexicon) -> bool:
    """Whether the names of the same actor can be that person's: "Cameron, the British prime minister"."""
    root = clusters.root(index)
    words = set(lexicon.persons[person].name.casefold().split())
    names = (m for i, m in enumerate(clusters.mentions) if m.kind == "name" and clusters.root(i) == root)
    return all(m.known[1] == person if m.known is not None else set(m.name.casefold().split()) <= words for m in names)


def _name(of: str, lexicon: Lexicon) -> str:
    if of in lexicon.organisations:
        return lexicon.organisations[of].name
    return lexicon.countries[of.removeprefix("iso:")].name
