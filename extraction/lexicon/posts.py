"""Who held which post when: of "the Russian president" in an article of a known day, the person."""

import calendar
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from extraction.lexicon.aliases import plain

_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Post:
    """That a person held a post. `titles` are words for it, the usual one first; `of` is a country's or group's id.

    `since` and `until` are the first and last day that may belong to the time, None where it is open.
    """

    person: str
    titles: tuple[str, ...]
    of: str
    since: date | None
    until: date | None

    @property
    def id(self) -> str:
        """What two rows of the same time in the same post have in common."""
        return f"{self.person} {self.titles[0]} {self.of} {self.since}"

    def is_held(self, day: date) -> bool:
        """Whether the post is held on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Posts:
    """All posts by title. `canonical` gives the usual form of a title: "prime minister" for "premier"."""

    def __init__(self, posts: Iterable[Post], canonical: Callable[[str], str]) -> None:
        self._canonical = canonical
        found: defaultdict[str, dict[str, Post]] = defaultdict(dict)
        for post in posts:
            for title in post.titles:
                found[_form(canonical(title))][post.id] = post
        self._by_title: Mapping[str, tuple[Post, ...]] = {title: tuple(p.values()) for title, p in found.items()}
        self._words = frozenset(title.rsplit(maxsplit=1)[-1] for title in self._by_title)

    def ends_title(self, word: str) -> bool:
        """Whether a title may end in this word: a quick look before a longer one."""
        return word.casefold() in self._words or self._canonical(word) != word

    def is_title(self, title: str) -> bool:
        """Whether anybody held a post of this title."""
        return _form(self._canonical(title)) in self._by_title

    def holders(self, title: str, day: date) -> Iterator[Post]:
        """Who held posts of this title on a day, of whatever country or organisation."""
        return (post for post in self._by_title.get(_form(self._canonical(title)), ()) if post.is_held(day))

    def past(self, title: str, day: date) -> Iterator[Post]:
        """Who held posts of this title before a day, and no longer then."""
        found = self._by_title.get(_form(self._canonical(title)), ())
        return (post for post in found if post.until is not None and post.until < day)

    def holder(self, title: str, of: str, day: date) -> Post | None:
        """Who alone held the post on a day; None if nobody is known or, as when it passed on, several."""
        found = {post.person: post for post in self.holders(title, day) if post.of == of}
        return next(iter(found.values())) if len(found) == 1 else None


def first_day(text: str) -> date | None:
    """The first day of an ISO day or month; None if it is neither."""
    found = _DAY.fullmatch(text)
    return _date(found, 1) if found is not None else None


def last_day(text: str) -> date | None:
    """The last day of an ISO day or month; None if it is neither."""
    found = _DAY.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= 12 or not int(found[1]):
        return None
    return _date(found, calendar.monthrange(int(found[1]), int(found[2]))[1])


def _date(found: re.Match[str], day: int) -> date | None:
    try:
        return date(int(found[1]), int(found[2]), int(found[3] or day))
    except ValueError:
        return None


def _form(title: str) -> str:
    return plain(title).casefold()
