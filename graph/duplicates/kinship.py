"""Which article repeats which, and what families they form."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from graph.duplicates.likeness import ENOUGH, bands, similarity
from ontology.interval import IntervalError, days
from ontology.model import Signature

Order = tuple[bool, datetime, str]


@dataclass(frozen=True, slots=True)
class Link:
    """The article that another repeats, and how similar they are."""

    original: str
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article as it is compared with others, and what it repeats so far.

    `original_published` is the day of what it repeats; without a `signature` it is compared with nothing.
    """

    article: str
    published: str | None
    signature: Signature | None = None
    link: Link | None = None
    original_published: str | None = None

    @property
    def order(self) -> Order:
        """Articles are in the order of their publication, those without a day last; on one day in that of their ids."""
        return _order(self.article, self.published)


def links(seekers: Sequence[Copy], settled: Sequence[Copy], *, new: Iterable[str]) -> dict[str, Link | None]:
    """What each of the seekers repeats, and those of the settled articles that now repeat one of the new ones instead.

    The settled ones have their links already, which only an earlier article can change.
    """
    like = _alike(seekers, settled)
    found: dict[str, Link | None] = {one.article: _earliest(like[one.article], before=one.order) for one in seekers}
    arrived = set(new)
    for one in settled:
        new_ones = [(other, how) for other, how in like[one.article] if other.article in arrived]
        known = _order(one.link.original, one.original_published) if one.link else one.order
        if link := _earliest(new_ones, before=known):
            found[one.article] = link
    return found


def families(originals: Mapping[str, str | None], copies: Mapping[str, Copy]) -> list[tuple[str, ...]]:
    """The articles that are joined by what they repeat, each family in the order of its articles."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for article in originals:
        members[_first(article, originals)].append(article)
    return [tuple(sorted(family, key=lambda one: copies[one].order)) for _, family in sorted(members.items())]


def _alike(seekers: Sequence[Copy], settled: Sequence[Copy]) -> defaultdict[str, list[tuple[Copy, float]]]:
    """To each article those that are similar enough; settled ones are not compared with one another again."""
    like: defaultdict[str, list[tuple[Copy, float]]] = defaultdict(list)
    for one, other in _sharing(seekers, settled):
        if one.signature and other.signature and (how := similarity(one.signature, other.signature)) >= ENOUGH:
            like[one.article].append((other, how))
            like[other.article].append((one, how))
    return like


def _sharing(seekers: Sequence[Copy], settled: Sequence[Copy]) -> Iterator[tuple[Copy, Copy]]:
    """The pairs of a seeker and a copy that agree on a band, each once."""
    held: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    copies = [*settled, *seekers]
    for position, copy in enumerate(copies):
        sharing: set[int] = set()
        for band in enumerate(bands(copy.signature) if copy.signature else ()):
            if position >= len(settled):
                sharing.update(held[band])
            held[band].append(position)
        yield from ((copies[other], copy) for other in sorted(sharing))


def _earliest(like: Iterable[tuple[Copy, float]], *, before: Order) -> Link | None:
    earlier = [(other, how) for other, how in like if other.order < before]
    if not earlier:
        return None
    original, how = min(earlier, key=lambda found: found[0].order)
    return Link(original.article, how)


def _first(article: str, originals: Mapping[str, str | None]) -> str:
    while (original := originals[article]) is not None:
        article = original
    return article


def _order(article: str, published: str | None) -> Order:
    moment = _moment(published) if published else None
    return moment is None, moment or datetime.max.replace(tzinfo=UTC), article


def _moment(published: str) -> datetime | None:
    """When a day, or a part of one, begins; None where the text is no date. Without a zone it is taken for UTC."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        try:
            moment = datetime.combine(days(published)[0], datetime.min.time())
        except IntervalError:
            return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
