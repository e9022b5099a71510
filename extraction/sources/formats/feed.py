"""RSS and Atom: each entry is an article, with its content, or else its summary, as the text."""

import html
import io
import re
import urllib.parse
import xml.sax
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import feedparser

from extraction.sources import beginning, checks, dates, page
from extraction.sources.limits import too_large
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError, Unread
from ontology import identity

_MOST_BYTES = 16_000_000
"""A feed with hundreds of whole articles has a few million."""
_MARKED_UP = ("text/html", "application/xhtml+xml")
_PLAIN = "text/plain"
_SIGNATURE = re.compile(r"\n\nThe post [^\n]+ (?:appeared first|first appeared) on [^\n]+$")
"""What WordPress puts below each entry."""
_WEB = ("http://", "https://")


def _read(stream: BinaryIO, name: str, defaults: Defaults) -> Iterator[Item]:
    content = stream.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        yield too_large(name, _MOST_BYTES)
        return
    feed = _parsed(content, defaults)
    version = feed.get("version")  # missing where there is nothing at all
    if not version or not feed.entries:
        yield Unread(name, "this feed has no entries" if version else "this is neither an RSS nor an Atom feed")
        return
    for number, entry in enumerate(feed.entries, 1):
        yield _item(dict(entry), f"{name}, entry {number}", feed.feed, defaults)
    fault = feed.get("bozo_exception")
    if isinstance(fault, xml.sax.SAXException):
        reason = f"the feed is not well-formed XML ({fault.getMessage()}): its entries may have lost something"
        raise SourceError(name, reason)


def _parsed(content: bytes, defaults: Defaults) -> Any:
    """The feed. Given as a stream, since feedparser takes anything else for an address or a path that it may open."""
    known = {"content-location": defaults.url or "", "content-type": f"application/xml; charset={defaults.charset}"}
    return feedparser.parse(
        io.BytesIO(content),
        response_headers=known if defaults.charset else {"content-location": known["content-location"]},
        sanitize_html=False,  # the reader of pages takes the text and nothing else
        resolve_relative_uris=False,
    )


def _item(entry: Mapping[str, Any], name: str, feed: Mapping[str, Any], defaults: Defaults) -> Item:
    text = _text(entry)
    if not text:
        return Unread(name, "holds no text")
    link = _link(entry, feed)
    published = _date(entry) or defaults.published
    article = identity.article(
        text=checks.sound(text),
        id=_id(entry, link),
        source=defaults.source,
        title=_title(entry),
        published=checks.publication_date(published, name) if published else None,
        publisher=_title(entry.get("source", {})) or _title(feed),
        url=link,
    )
    return Found(name, article)


def _text(entry: Mapping[str, Any]) -> str | None:
    """The first of the entry's contents, and then its summary, that has a text."""
    for told in [*entry.get("content", ()), entry.get("summary_detail")]:
        value = told.get("value") if told else None
        if value and told["type"] == _PLAIN:
            return str(value)
        if value and told["type"] in _MARKED_UP and (text := page.text_of(value)):
            return _SIGNATURE.sub("", text)
    return None


def _link(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> str | None:
    """The entry's address on the web; one that is short stands for one on the feed's site."""
    try:
        link = urllib.parse.urljoin(feed.get("link", ""), entry.get("link", ""))
    except ValueError:
        return None
    return checks.sound(link) if entry.get("link") and link.startswith(_WEB) else None


def _id(entry: Mapping[str, Any], link: str | None) -> str | None:
    """The id that is the entry's own everywhere: an IRI. A bare number is one in its feed only, so the link is it."""
    stated = entry.get("id")
    return checks.sound(stated) if stated and (":" in stated or not link) else link


def _date(entry: Mapping[str, Any]) -> str | None:
    for key in ("published", "updated"):
        if date := dates.of_feed(entry.get(key, "")):
            return date
    return None


def _title(titled: Mapping[str, Any]) -> str | None:
    """The title of a feed or an entry, without mark-up: in plain ones, too, entities are often escaped twice."""
    title = titled.get("title") or ""
    if titled.get("title_detail", {}).get("type") in _MARKED_UP:
        title = page.words_of(title)
    return checks.sound(" ".join(html.unescape(title).split())) or None


def _begins(head: bytes) -> bool:
    return beginning.first_tag(head) in {"rss", "feed", "rdf:rdf", "!doctype rss", "!doctype feed"}


READER = Reader(
    name="feed",
    suffixes=(".rss", ".atom", ".xml"),
    media_types=("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
    begins=_begins,
    read=_read,
    count=lambda _: None,
)
