"""Titles of posts in a text, and the last names that they settle: "Prime Minister Cameron" of a day in 2014."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from extraction.lexicon import Lexicon, Post, Posts
from extraction.names import Name
from extraction.parse import Doc, Token

LONGEST = 4
"""Words that the title of a post has at most: "chancellor of the exchequer"."""
_FORMER = frozenset({"former", "ex", "then"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})


def longest_title(doc: Doc, bounds: Iterable[tuple[int, int]], posts: Posts) -> tuple[int, int] | None:
    """Of stretches of tokens the longest that is the title of a post."""
    longest = sorted(bounds, key=lambda b: b[0] - b[1])
    return next((b for b in longest if posts.is_title(doc[b[0] : b[1]].text)), None)


def body(name: Name) -> str | None:
    """The id of the country or organisation that a name in a phrase of a post names."""
    if name.known is None or name.known[0] not in {"country", "demonym", "organisation"}:
        return None
    return name.known[1]


def with_holders(doc: Doc, names: Sequence[Name], lexicon: Lexicon, published: date | None) -> list[Name]:
    """The names; a last name after the title of a post, by which nobody is known, is that of its holder.

    On the day of publication, or some day before if the title says "former"; of the country or body before the title.
    Where several fit, the day is not known, or the text names in full somebody unknown of that last name, nobody is.
    """
    if published is None:
        return list(names)
    at = {name.end: name for name in names}
    others = {doc[n.end - 1].text for n in names if n.label == "PERSON" and n.known is None and n.end - n.start > 1}

    def held(name: Name) -> Name:
        if name.label != "PERSON" or name.known is not None or name.start == doc[name.start].sent.start:
            return name
        if doc[name.end - 1].text in others:
            return name
        found = {
            post.person
            for post in _posts(doc, name, at, lexicon.posts, published)
            if _is_named(doc[name.start : name.end].text, post, lexicon)
        }
        return replace(name, known=("person", found.pop())) if len(found) == 1 else name

    return [held(name) for name in names]


def _posts(doc: Doc, name: Name, at: dict[int, Name], posts: Posts, day: date) -> Iterator[Post]:
    """Those that the title before a name may mean."""
    starts = range(max(doc[name.start].sent.start, name.start - LONGEST), name.start)
    title = longest_title(doc, [(start, name.start) for start in starts], posts)
    if title is None:
        return
    start = title[0]
    if start and doc[start - 1].tag_ == "POS":
        start -= 1
    owner = at.get(start)
    start = start if owner is None else owner.start
    before = doc[start - 1] if start else None
    is_former = before is not None and before.lower_ in _FORMER
    if before is not None and not is_former and _modifies(before, doc, title, name):
        return
    of = None if owner is None else body(owner)
    text = doc[title[0] : title[1]].text
    found = posts.past(text, day) if is_former else posts.holders(text, day)
    yield from (post for post in found if owner is None or post.of == of)


def _modifies(token: Token, doc: Doc, title: tuple[int, int], name: Name) -> bool:
    """Whether a word before a title makes another one of it: "Deputy Prime Minister"."""
    return token.dep_ in _MODIFIERS and title[0] <= token.head.i < name.end


def _is_named(text: str, post: Post, lexicon: Lexicon) -> bool:
    person = lexicon.persons[post.person]
    words = {word for alias in person.aliases for word in alias.text.casefold().split()}
    return set(text.casefold().split()) <= words
