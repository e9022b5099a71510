"""Reads the lines below the text: events, relations, quotations, places and times, each by the phrases it quotes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

from ontology.interval import IntervalError, days
from ontology.model import QuotationKind, Span
from ontology.terms import Vocabulary
from tests.golden.gold import (
    Country,
    Entity,
    GoldAttribution,
    GoldEvent,
    GoldPlace,
    GoldQuantity,
    GoldQuotation,
    GoldRelation,
    GoldTime,
    Mark,
)
from tests.golden.phrases import Line, Phrase, Text

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"(?:#(\d+|\*))?|[^\s"]+')
_EVENT_KEYS = frozenset({"or", "actor", "recipient", "aux", "place", "time", "inherited", "by", "count", "context"})
_KINDS = ("direct", "indirect", "mixed")

Token = str | Phrase


class StatementError(ValueError):
    """A line that says something impossible or is not well formed."""


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """What the lines refer to."""

    text: Text
    marks: tuple[Mark, ...]
    entities: Mapping[str, Entity]
    vocabulary: Vocabulary

    def places(self, line: str) -> list[GoldPlace]:
        """`"phrase" ISO3|-|? Name`; `"phrase"#*` stands for every place of it that is not marked as an actor."""
        phrase, code, *name = tokens(line)
        acting = {mark.span for mark in self.marks if mark.kind in {"metonym", "name"}}
        spans = self.text.find_all(_phrase(phrase), among=lambda span: span not in acting)
        return [GoldPlace(span, country(_word(code)), " ".join(map(_word, name))) for span in spans]

    def time(self, line: str) -> GoldTime:
        """`"phrase" value`, the value an ISO 8601 date or interval, or `?`."""
        phrase, value = tokens(line)
        if value == "?":
            return GoldTime(self.text.find(_phrase(phrase)), None)
        try:
            days(_word(value))
        except IntervalError as error:
            raise StatementError(str(error)) from error
        return GoldTime(self.text.find(_phrase(phrase)), _word(value))

    def event(self, line: str, places: list[GoldPlace], times: list[GoldTime]) -> GoldEvent:
        """`TYPE[-mode|-?] "trigger"`, then or, actor, recipient, aux, place, time or inherited, by, count, context."""
        head, first, *rest = tokens(line)
        event_type, mode = self._type(_word(head))
        trigger = self.text.find(_phrase(first))
        near = self.text.line_at(trigger.start)
        fields: dict[str, list[Token]] = {}
        key = ""
        for token in rest:
            if isinstance(token, str) and token in _EVENT_KEYS:
                key = token
                if key in fields and key not in {"or", "count"}:
                    raise StatementError(f"{key!r} is there twice")
                fields.setdefault(key, [])
            elif key:
                fields[key].append(token)
            else:
                raise StatementError(f"{token} stands where one of {', '.join(sorted(_EVENT_KEYS))} should")
        (auxiliary,) = map(_word, fields.get("aux", ["-"]))
        if auxiliary != "-" and auxiliary not in self.vocabulary.auxiliaries:
            raise StatementError(f"{auxiliary!r} is no auxiliary of the ontology")
        contexts, open_contexts = self._contexts(fields.get("context"))
        return GoldEvent(
            type=event_type,
            mode=None if mode in {"", "?"} else mode,
            mode_scored=mode != "?",
            trigger=trigger,
            alternatives=tuple(self.text.find(_phrase(each), near=near) for each in fields.get("or", [])),
            actors=self._participants(fields.get("actor", []), near),
            recipients=self._participants(fields.get("recipient", []), near),
            auxiliary=None if auxiliary == "-" else auxiliary,
            place=self._one(fields.get("place"), near, places, "place"),
            time=self._one(fields.get("time", fields.get("inherited")), near, times, "time"),
            time_is_inherited="inherited" in fields,
            attribution=self._attribution(fields.get("by"), trigger),
            quantities=tuple(self._quantities(fields.get("count", []), near)),
            contexts=contexts,
            open_contexts=open_contexts,
        )

    def relation(self, line: str, places: list[GoldPlace]) -> GoldRelation:
        """`type subject object [title "words"] in "evidence"`.

        An object in quotation marks is the name of a place; one with `?` is only inferred, and may be left open.
        """
        kind, subject, target, *rest = tokens(line)
        if kind not in self.vocabulary.relation_types:
            raise StatementError(f"{kind!r} is no relation of the ontology")
        named = dict(zip(rest[::2], rest[1::2], strict=True))
        if not named.keys() <= {"title", "in"} or "in" not in named:
            raise StatementError('what comes after the object is title "…", and in "…", which must not be missing')
        if isinstance(target, Phrase) and target.words not in {place.name for place in places}:
            raise StatementError(f"{target} is the name of none of the places")
        known = self.vocabulary.relation_types[_word(kind)]
        source = self._entity(_word(subject))
        end = target.words if isinstance(target, Phrase) else self._entity(target.removesuffix("?"))
        for entity, allowed in ((source, known.domain), (None if isinstance(target, Phrase) else end, known.range)):
            if not self._classes(entity) & set(allowed):
                raise StatementError(f"{entity or target} is none of {', '.join(allowed)}, which {kind} asks for")
        return GoldRelation(
            type=known.name,
            subject=source,
            object=end,
            to_place=isinstance(target, Phrase),
            is_open=isinstance(target, str) and target.endswith("?"),
            title=_phrase(named["title"]).words if "title" in named else None,
            evidence=self.text.find(_phrase(named["in"])),
        )

    def quotation(self, line: str) -> GoldQuotation:
        """`direct|indirect|mixed speaker|- "cue"|- : "content" …`."""
        kind, speaker, cue, colon, *content = tokens(line)
        if kind not in _KINDS or colon != ":" or not content:
            raise StatementError(f"a quotation reads: {'|'.join(_KINDS)} speaker cue : content")
        spans = tuple(self.text.find(_phrase(each)) for each in content)
        return GoldQuotation(
            kind=cast("QuotationKind", kind),
            speaker=None if speaker == "-" else self._entity(_word(speaker)),
            cue=None if cue == "-" else self._cue(_phrase(cue), spans),
            content=spans,
        )

    def _cue(self, cue: Phrase, content: tuple[Span, ...]) -> Span:
        """The nearest place of the words that is outside of all the content."""

        def outside(span: Span) -> bool:
            return not any(each.start < span.end and span.start < each.end for each in content)

        return min(
            (self.text.nearest(cue, each, among=outside) for each in content),
            key=lambda span: min(max(span.start - each.end, each.start - span.end) for each in content),
        )

    def _type(self, head: str) -> tuple[str, str]:
        event_type, _, mode = head.partition("-")
        known = self.vocabulary.event_types.get(event_type)
        if known is None:
            raise StatementError(f"{event_type!r} is no event type of the ontology")
        if mode not in {"", "?"} and mode not in known.modes:
            raise StatementError(f"{event_type} has no mode {mode!r}")
        return event_type, mode

    def _participants(self, phrases: list[Token], near: Line) -> tuple[Mark, ...]:
        actors = {mark.span: mark for mark in self.marks if mark.entities}
        return tuple(
            actors[self.text.find(_phrase(each), near=near, among=lambda span: span in actors)] for each in phrases
        )

    def _one[T: _Spanned](self, given: list[Token] | None, near: Line, known: list[T], what: str) -> T | None:
        if given is None:
            return None
        (phrase,) = given
        by_span = {each.span: each for each in known}
        try:
            return by_span[self.text.find(_phrase(phrase), near=near, among=lambda span: span in by_span)]
        except ValueError as error:
            raise StatementError(f"the {what} {error}") from error

    def _attribution(self, given: list[Token] | None, trigger: Span) -> GoldAttribution | None:
        if given is None:
            return None
        source, cue = given
        span = self.text.nearest(_phrase(cue), trigger)
        return GoldAttribution(None if source == "-" else self._entity(_word(source)), span)

    def _quantities(self, given: list[Token], near: Line) -> Iterator[GoldQuantity]:
        for kind, value, phrase in zip(given[::3], given[1::3], given[2::3], strict=True):
            if kind not in self.vocabulary.quantity_kinds:
                raise StatementError(f"{kind!r} is no kind of quantity of the ontology")
            yield GoldQuantity(_word(kind), float(_word(value)), self.text.find(_phrase(phrase), near=near))

    def _contexts(self, given: list[Token] | None) -> tuple[frozenset[str] | None, frozenset[str]]:
        """The contexts, and those with `?`, which are open; `-` says that there are none."""
        if given is None:
            return None, frozenset()
        words = [] if given == ["-"] else [_word(each) for each in given]
        for word in words:
            if word.removesuffix("?") not in self.vocabulary.contexts:
                raise StatementError(f"{word!r} is no context of the ontology")
        is_open = {word for word in words if word.endswith("?")}
        return frozenset(words) - is_open, frozenset(word.removesuffix("?") for word in is_open)

    def _classes(self, entity: str | None) -> set[str]:
        """What an entity is; a place where it is None."""
        if entity is None:
            return {"Place"}
        return {"Actor", *self.vocabulary.ancestors(self.entities[entity].type)}

    def _entity(self, name: str) -> str:
        if name not in self.entities:
            raise StatementError(f"{name!r} is none of the entities")
        return name


def country(code: str) -> Country:
    """A code, `-` for none, `?` for one that is not scored."""
    if not re.fullmatch(r"[A-Z]{3}|-|\?", code):
        raise StatementError(f"{code!r} is no ISO 3166-1 alpha-3 code, - or ?")
    return Country(code if len(code) == 3 else None, code != "?")


def tokens(line: str) -> list[Token]:
    """The words and the quoted phrases of a line."""
    return [_token(match) for match in _TOKEN.finditer(line)]


def _token(match: re.Match[str]) -> Token:
    words, nth = match.groups()
    if words is None:
        return match[0]
    return Phrase(words.replace('\\"', '"'), None if nth == "*" else int(nth or 0))


def _word(token: Token) -> str:
    if isinstance(token, Phrase):
        raise StatementError(f"{token} stands where a word should")
    return token


def _phrase(token: Token) -> Phrase:
    if isinstance(token, str):
        raise StatementError(f"{token} stands where a phrase in quotation marks should")
    return token
