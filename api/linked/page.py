"""The page that a person gets at an IRI: facts, sentences and links, and nothing that runs."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import unquote

import pyoxigraph

from api.linked.described import Cited, Described, Value
from api.linked.forms import FORMS
from graph.resources.finding import KINDS
from graph.resources.resource import MOST_ARTICLES, MOST_EVENTS, Resource

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Nothing is loaded from anywhere, whatever an article holds."""

_MOST = 200
"""Values of one property that are shown."""
_LONGEST = 80
"""Characters of a phrase that stands for what it was read in."""
_WEB = re.compile(r"https?://")


def page(resource: Resource, *, base: str) -> str:
    """The whole page. Its links are to the same server, whatever the base is."""
    described = Described(resource, base=base)
    kind, encoded = described.kind_and_id(described.iri) or ("", "")
    title = described.name(described.iri) or unquote(encoded)
    template = Template((files("api.linked") / "page.html").read_text(encoding="utf-8"))
    others = [form for form in FORMS if form.written]
    note = f"The latest {MOST_ARTICLES} articles and {MOST_EVENTS} events that speak of it; a dump has all of them."
    return template.substitute(
        title=escape(title),
        kind=escape(kind),
        iri=escape(described.iri),
        alternates="\n".join(
            f'<link rel="alternate" type="{form.media_type}" href="?format={form.name}">' for form in others
        ),
        forms="As " + ", ".join(f'<a href="?format={form.name}">{form.name}</a>' for form in others),
        note="" if resource.complete else f"<p>{note}</p>",
        facts="\n".join(_facts(described)),
        sentences=_section("Sentences", [_sentence(cited, described) for cited in described.sentences]),
        pointing=_section("What points to it", ["<dl>", *_pointing(described), "</dl>"] if described.pointing else []),
    )


def _section(title: str, parts: list[str]) -> str:
    return "\n".join([f"<h2>{title}</h2>", *parts]) if parts else ""


def _facts(described: Described) -> Iterator[str]:
    for predicate, values in described.facts.items():
        yield f"<dt>{escape(_words(predicate))}</dt>"
        yield from _shown((_value(value, described) for value in values), len(values))


def _pointing(described: Described) -> Iterator[str]:
    for predicate, subjects in described.pointing.items():
        yield f"<dt>{escape(_words(predicate))}</dt>"
        yield from _shown((_link(subject, described) for subject in subjects), len(subjects))


def _shown(values: Iterable[str], count: int) -> Iterator[str]:
    for number, value in enumerate(values):
        if number == _MOST:
            yield f"<dt></dt><dd>and {count - _MOST} more</dd>"
            return
        yield f"<dd>{value}</dd>" if number == 0 else f"<dt></dt><dd>{value}</dd>"


def _value(value: Value, described: Described) -> str:
    if isinstance(value, pyoxigraph.NamedNode):
        return _link(value.value, described)
    return f"<p>{escape(value.value)}</p>"


def _sentence(cited: Cited, described: Described) -> str:
    text = "".join(f"<mark>{escape(piece)}</mark>" if mark else escape(piece) for piece, mark in cited.pieces)
    told = "; ".join(_link(teller, described) for teller in cited.told if _has_page(teller, described))
    return (
        f"<blockquote>{text}</blockquote>\n<p>{_link(cited.article, described)}, "
        f"{_link(cited.sentence, described, 'sentence')}{': ' if told else ''}{told}</p>"
    )


def _has_page(iri: str, described: Described) -> bool:
    found = described.kind_and_id(iri)
    return found is not None and found[0] in KINDS


def _link(iri: str, described: Described, words: str | None = None) -> str:
    """To the page of a record of ours on this server, else to where the IRI leads."""
    ours = described.kind_and_id(iri)
    if ours is not None:
        kind, encoded = ours
        told = words or described.name(iri) or _told(kind, iri, described) or f"{kind} {unquote(encoded)}"
        return f'<a href="/id/{escape(kind)}/{escape(encoded)}">{escape(told)}</a>'
    shown = escape(words or described.name(iri) or _words(iri))
    return f'<a href="{escape(iri)}" rel="nofollow noreferrer">{shown}</a>' if _WEB.match(iri) else shown


def _told(kind: str, iri: str, described: Described) -> str | None:
    """What tells one report, quotation or sentence from another."""
    event_type, words = described.event_type(iri), described.words(iri)
    if event_type:
        return f"{kind}: {_words(event_type)}"
    if words is None:
        return None
    return f"{kind}: {words if len(words) <= _LONGEST else f'{words[:_LONGEST]}…'}"


def _words(iri: str) -> str:
    """The last part of an IRI, as words: `hasActor` is "has actor"."""
    local = re.split(r"[#/]", iri.rstrip("/#"))[-1]
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).lower() if re.fullmatch(r"[a-z]+([A-Z][a-z]+)+", local) else local
