"""The cast of an article: who its phrases stand for, gathered as the statements name them."""

from bisect import bisect_left
from collections import defaultdict

from extraction import parse
from extraction.facts import Facts, Resolved
from extraction.names import Name
from extraction.notes import Notes, TokenMention
from extraction.parse import Doc, Token
from extraction.places import ResolvedPlace, Setting
from extraction.resolve import Resolver
from extraction.spans import Text
from extraction.syntax import phrase
from extraction.words import word_set
from ontology.model import ActorDescription, Mention, MentionKind, PlaceDescription, PlaceReference, Span

_BEFORE_A_PLACE = word_set(
    """the north south east west northern southern eastern western northeastern northwestern southeastern southwestern
    north-eastern north-western south-eastern south-western central upper lower inner outer greater"""
)


class Cast:
    """Actors and places of one document, with their mentions."""

    def __init__(self, doc: Doc, found: Notes, text: Text, resolver: Resolver) -> None:
        self._doc = doc
        self._found = found
        self._text = text
        self._resolver = resolver
        self._resolved: dict[str, Resolved] = {}
        self._first: dict[str, tuple[int, int]] = {}
        self._mentions: defaultdict[str, dict[tuple[int, int], Mention]] = defaultdict(dict)
        self._places: dict[str, ResolvedPlace] = {}
        self._place_mentions: defaultdict[str, set[Span]] = defaultdict(set)
        self._place_heads = sorted(found.mentions[index].head for index in found.place_of)
        for index, mention in enumerate(found.mentions):
            if index not in found.placed:
                for each in found.several.get(index, (index,)):
                    self._add(found.actor_of[each], self._span(mention), self._kind(index))
            elif index in found.place_of:
                self._add_place(found.place_of[index], text.span(*_name_bounds(mention, doc)))

    def participant(self, token: Token) -> tuple[str, Span]:
        """The id of the actor that a phrase stands for, and the phrase's span.

        A phrase that is no mention itself stands for the first actor that it names ("Russia's actions"), else for a
        matter of its own.
        """
        index = self._found.by_head.get(token.i)
        start, end = phrase(token)
        span = self._text.span(start, end)
        if index is not None and not self._is_unnamed_place(index):
            mention = self._found.mentions[index]
            actor = self._found.actor_of[index]
            whole = self._span(mention) if mention.kind == "pronoun" else span
            self._add(actor, self._span(mention), self._kind(index), mentioned=index not in self._found.placed)
            if index in self._found.placed:
                self.place_reference(token)
            return actor.id, whole
        self.place_reference(token)
        inner = self._inside(start, end)
        if inner is None:
            inner = self._resolver.of_matter(span.text, self._found.article.id)
            self._add(inner, span, "nominal")
        return inner.id, span

    def participants(self, token: Token) -> tuple[tuple[str, Span], ...]:
        """The same for each of those that a phrase stands for: "the pair" are two."""
        index = self._found.by_head.get(token.i)
        members = self._found.several.get(index, ()) if index is not None else ()
        if index is None or not members:
            return (self.participant(token),)
        span = self._span(self._found.mentions[index])
        return tuple((self._found.actor_of[member].id, span) for member in members)

    def matter(self, token: Token) -> tuple[str, Span]:
        """The same for a phrase that stands for nobody but itself: a town of the state that acts there."""
        span = self._text.span(*phrase(token))
        actor = self._resolver.of_matter(span.text, self._found.article.id)
        self._add(actor, span, "nominal")
        return actor.id, span

    def named(self, token: Token) -> tuple[str, Span]:
        """The same for a token that may stand inside a name that only modifies: the country in "Russian minister"."""
        name = self._found.name_at.get(token.i)
        if token.i in self._found.by_head or name is None:
            return self.participant(token)
        actor = self._of_name(name)
        return actor.id, self._text.span(name.start, name.end)

    def is_pronoun(self, token: Token) -> bool:
        """Whether a token is a pronoun, which stands for somebody rather than for where they are."""
        index = self._found.by_head.get(token.i)
        return index is not None and self._found.mentions[index].kind == "pronoun"

    def type_of(self, actor: str) -> str:
        """The class of an actor that was named before."""
        return self._resolved[actor].type

    def place_reference(self, token: Token) -> PlaceReference | None:
        """The place that a phrase names, None if it names none: Syria is one, "Syrians" are its people."""
        index = self._found.by_head.get(token.i)
        place = self._found.place_of.get(index) if index is not None else None
        if index is None or place is None:
            return None
        mention = self._found.mentions[index]
        if mention.known is not None and mention.known[0] == "demonym":
            return None
        span = self._text.span(*_name_bounds(mention, self._doc))
        self._add_place(place, span)
        return PlaceReference(place.id, span)

    def has_place_within(self, tokens: parse.Span) -> bool:
        """Whether any phrase among the tokens may name a place."""
        heads = self._place_heads
        return bisect_left(heads, tokens.start) < bisect_left(heads, tokens.end)

    def acts_for_its_state(self, token: Token) -> bool:
        """Whether a phrase is a capital that does something, rather than where something is."""
        index = self._found.by_head.get(token.i)
        if index is None or index in self._found.placed:
            return False
        known = self._found.mentions[index].known
        return known is not None and known[0] == "capital"

    def names_place(self, token: Token) -> bool:
        """Whether a phrase calls a place by its name, one that no table has too: "Marib province"."""
        index = self._found.by_head.get(token.i)
        place = self._found.place_of.get(index) if index is not None else None
        if index is None or place is None:
            return False
        mention = self._found.mentions[index]
        return not place.is_unnamed or any(t.pos_ == "PROPN" for t in self._doc[mention.start : mention.end])

    def mentioned_in(self, content: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
        """Ids of the actors that some token bounds speak of, sorted."""
        heads = self._found.by_head
        inside = (heads[i] for start, end in content for i in range(start, end) if i in heads)
        return tuple(sorted({self._found.actor_of[m].id for m in inside if m not in self._found.placed}))

    def cited(self) -> list[Span]:
        """Every span of a mention."""
        of_actors = [mention.span for mentions in self._mentions.values() for mention in mentions.values()]
        return [*of_actors, *(span for spans in self._place_mentions.values() for span in spans)]

    def actors(self) -> tuple[ActorDescription, ...]:
        """The actors, in the order of their first mentions."""
        described = [self._describe(actor) for actor in self._resolved.values()]
        return tuple(sorted(described, key=lambda a: (self._first[a.id], a.id)))

    def places(self) -> tuple[PlaceDescription, ...]:
        """The places, in the order of their first mentions."""
        described = [
            PlaceDescription(
                id=p.id,
                name=p.name,
                country=p.country,
                latitude=p.latitude,
                longitude=p.longitude,
                confidence=p.confidence,
                reason=p.reason,
                mentions=tuple(sorted(self._place_mentions[p.id])),
            )
            for p in self._places.values()
        ]
        return tuple(sorted(described, key=lambda p: (p.mentions[0], p.id)))

    def _describe(self, actor: Resolved) -> ActorDescription:
        mentions = self._mentions[actor.id]
        return ActorDescription(
            id=actor.id,
            name=actor.name,
            type=actor.type,
            country=actor.country,
            sector=actor.sector,
            aliases=actor.aliases,
            confidence=actor.confidence,
            reason=actor.reason,
            mentions=tuple(mentions[bounds] for bounds in sorted(mentions)),
        )

    def _add(self, actor: Resolved, span: Span, kind: MentionKind, *, mentioned: bool = True) -> None:
        """Notes an actor, and a mention unless it only says where or is of a thing, of which the statements tell.

        Of two ways to the same actor the surer one describes it, whichever comes first.
        """
        before = self._resolved.get(actor.id)
        if before is None or (actor.confidence, actor.reason) > (before.confidence, before.reason):
            self._resolved[actor.id] = actor
        bounds = (span.start, span.end)
        self._first[actor.id] = min(bounds, self._first.get(actor.id, bounds))
        if mentioned and actor.type != self._resolver.matter and bounds not in self._mentions[actor.id]:
            self._mentions[actor.id][bounds] = Mention(span, kind)

    def _add_place(self, place: ResolvedPlace, span: Span) -> None:
        self._places.setdefault(place.id, place)
        self._place_mentions[place.id].add(span)

    def _span(self, mention: TokenMention) -> Span:
        return self._text.span(mention.start, mention.end)

    def _kind(self, index: int) -> MentionKind:
        mention = self._found.mentions[index]
        stands_for = mention.known is not None and mention.known[0] in {"capital", "seat", "place"}
        return "metonym" if mention.kind == "name" and stands_for else mention.kind

    def _is_somebody(self, index: int) -> bool:
        """Whether a phrase around it may stand for it: "their colleagues" are not them, "the bridge" is nobody."""
        return self._found.mentions[index].kind != "pronoun" and not self._is_unnamed_place(index)

    def _is_unnamed_place(self, index: int) -> bool:
        """Whether a mention is a place of which nothing tells what it is called; it is nobody."""
        place = self._found.place_of.get(index)
        return index in self._found.placed and place is not None and place.is_unnamed

    def _inside(self, start: int, end: int) -> Resolved | None:
        """The first actor that a phrase names inside."""
        for i in range(start, end):
            index = self._found.by_head.get(i)
            if index is not None and self._is_somebody(index):
                actor = self._found.actor_of[index]
                self._add(actor, self._span(self._found.mentions[index]), self._kind(index))
                return actor
            name = self._found.name_at.get(i)
            if name is not None:
                return self._of_name(name)
        return None

    def _of_name(self, name: Name) -> Resolved:
        """The actor of a name that only modifies: "Russian" in "Russian forces" is Russia."""
        words = self._doc[name.start : name.end].text
        facts = Facts((words,), name.label, name.known, (), (), words, plural=False)
        actor = self._resolver.actor(facts, self._found.article.id, Setting())
        self._add(actor, self._text.span(name.start, name.end), "metonym" if actor.metonym else "name")
        return actor


def _name_bounds(mention: TokenMention, doc: Doc) -> tuple[int, int]:
    """The tokens of a place's name, without what is around it; of a place without a name the whole phrase."""
    if mention.kind != "name":
        return mention.start, mention.end
    length = len(mention.name)
    for start in range(mention.start, mention.end):
        span = doc.char_span(doc[start].idx, doc[start].idx + length)
        if span is not None and span.text == mention.name:
            return start - _said_before(doc, start, mention.start), span.end
    return mention.head, mention.head + 1


def _said_before(doc: Doc, name: int, start: int) -> int:
    """How many words before a place's name belong to it: "the Tigris", "northern Mali", "the upper Rhine"."""
    before = name
    while before > start and doc[before - 1].lower_ in _BEFORE_A_PLACE:
        before -= 1
    return name - before
