"""Ids: the same text gives the same ids, on any machine, in any order. No clock, no randomness.

An id says what it identifies by its prefix (`iso:RUS`, `person:sergei-lavrov`, `r-…`). Digests are BLAKE2b of the
parts, 80 bits: among the 10^8 sentences of a few million articles a collision has a chance of about 10^-8.
"""

import hashlib
import re
import unicodedata
from json.encoder import encode_basestring

from ontology.model import Article, Span

_AFTER_A_NAME = frozenset({"jr", "sr", "ii", "iii", "iv"})

DIGEST_BYTES = 10
"""Of an id made from its parts; written as twice as many hexadecimal digits."""


def digest(*parts: str | int | None) -> str:
    """A hexadecimal digest of the parts that no other list of parts shares."""
    # as JSON, but for the encoder that json makes anew for each call: thousands of ids are made for an article
    encoded = ",".join("null" if p is None else encode_basestring(p) if isinstance(p, str) else str(p) for p in parts)
    return hashlib.blake2b(f"[{encoded}]".encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()


def slug(name: str) -> str:
    """The normalised form of a name: without accents, case, punctuation ("Sergei  Lavrov" is "sergei-lavrov").

    Letters of other scripts stay; a name without any letter or digit gives "-".
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain.casefold().replace("'", "").replace("’", "")).strip("-") or "-"


def article(
    *,
    text: str,
    id: str | None = None,  # noqa: A002 (the field's name)
    source: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Article:
    """The article with its identity: the given id (within its source), else its url, else its content."""
    version = digest(text, title, published, publisher, url)
    given = f"{source}/{id}" if source and id else id
    return Article(
        id=given or url or f"text:{digest(text)}",
        hash=version,
        text=text,
        title=title,
        published=published,
        language=language,
        publisher=publisher,
        url=url,
    )


def sentence_id(article_id: str, span: Span) -> str:
    """Article and span."""
    return "s-" + digest(article_id, span.start, span.end)


def report_id(article_id: str, trigger: Span, event_type: str) -> str:
    """Article, trigger span and event type: the id of an event in the extraction document."""
    return "r-" + digest(article_id, trigger.start, trigger.end, event_type)


def quotation_id(article_id: str, content: Span) -> str:
    """Article and the first span of what is said."""
    return "q-" + digest(article_id, content.start, content.end)


def quantity_id(report: str, span: Span, kind: str) -> str:
    """Report, span and kind."""
    return "n-" + digest(report, span.start, span.end, kind)


def event_id(*key: str | int | None) -> str:
    """The key under which reports agree."""
    return "e-" + digest(*key)


def country_id(iso: str) -> str:
    """A country, as an actor or as a place: its ISO 3166-1 alpha-3 code."""
    return f"iso:{iso}"


def wikidata_id(item: str) -> str:
    """An item of Wikidata, such as Q7184."""
    return f"wd:{item}"


def geonames_id(number: str) -> str:
    """A feature of GeoNames."""
    return f"geonames:{number}"


def person_id(name: str, country: str | None = None) -> str:
    """A person, by the fullest name that the article gives and the ISO code of the country that it tells of them."""
    return f"person:{slug(name)}.{country}" if country else f"person:{slug(name)}"


def person_name(record_id: str) -> tuple[str, ...]:
    """The words of a person's name by their id, without "jr" and the like at its end; none if it is no person."""
    prefix, _, rest = record_id.partition(":")
    words = rest.partition(".")[0].split("-") if prefix == "person" else []
    while len(words) > 1 and words[-1] in _AFTER_A_NAME:
        words.pop()
    return tuple(words)


def family_name(record_id: str) -> str | None:
    """The last word of a person's name, which all forms of it share; None if it is no person."""
    return next(reversed(person_name(record_id)), None)


def name_id(name: str) -> str:
    """Any other actor or place that is known by its name alone."""
    return f"name:{slug(name)}"


def generic_id(country: str, sector: str) -> str:
    """The generic actor of a country and sector: "Ukrainian troops" is UKR.MIL."""
    return f"generic:{country}.{sector}"


def unnamed_id(article_id: str, head: str) -> str:
    """An unnamed actor belongs to its article."""
    return f"unnamed:{digest(article_id, head.casefold())}"


def is_unnamed(record_id: str) -> bool:
    """Whether it is an actor or a place that belongs to one article, as that does not name it."""
    return record_id.startswith("unnamed:")
