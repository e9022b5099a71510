"""What in the reading of an event tells how sure it is: who was found, how near, by what word, how deep."""

from extraction.notes import Candidate, Notes
from extraction.parse import Token
from extraction.syntax import depth

NO_ACTOR = "no actor"
NO_RECIPIENT = "no recipient"
SEVERAL_ACTORS = "several actors"
ACTOR_IS_A_THING = "a thing as actor"
RECIPIENT_IS_A_THING = "a thing as recipient"
RECIPIENT_IS_A_PLACE = "a mere place as recipient"
RECIPIENT_IS_A_PRONOUN = "a pronoun as recipient"
RECIPIENT_HAS_A_NAME = "a name as recipient"
RECIPIENT_APART = "the recipient apart from the word"
NOUN = "told by a noun"
PARTICIPLE = "told by a participle at a noun"
SENSE_BY_CONTEXT = "the word taken by what stands beside it"
CONTENT = "another act as its content"
READ_OTHERWISE = "turned into another type"
BY_LIKENESS = "a word known by its likeness alone"
DEEP = "deep in the sentence"
QUOTED = "in somebody's words"
GROUNDS = (
    NO_ACTOR,
    NO_RECIPIENT,
    SEVERAL_ACTORS,
    ACTOR_IS_A_THING,
    RECIPIENT_IS_A_THING,
    RECIPIENT_IS_A_PLACE,
    RECIPIENT_IS_A_PRONOUN,
    RECIPIENT_HAS_A_NAME,
    RECIPIENT_APART,
    NOUN,
    PARTICIPLE,
    SENSE_BY_CONTEXT,
    CONTENT,
    READ_OTHERWISE,
    BY_LIKENESS,
    DEEP,
    QUOTED,
)
"""All that there are, in the order in which they are told."""

_DEPTH = 3
_NAMES = frozenset({"name", "metonym"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})


def grounds(event: Candidate, found: Notes, *, is_quoted: bool) -> tuple[str, ...]:
    """Those that hold of an event with its sides, in their order; `is_quoted` says that the text gives it to somebody.

    Kept cheap: it is asked for each event.
    """
    held = {*_of_actors(event, found), *_of_recipients(event, found), *_of_word(event)}
    if is_quoted:
        held.add(QUOTED)
    return tuple(ground for ground in GROUNDS if ground in held)


def _of_actors(event: Candidate, found: Notes) -> list[str]:
    if not event.actors:
        return [NO_ACTOR]
    held = [SEVERAL_ACTORS] if len(event.actors) > 1 else []
    if any(t.i not in found.by_head for t in event.actors):
        held.append(ACTOR_IS_A_THING)
    return held


def _of_recipients(event: Candidate, found: Notes) -> list[str]:
    if not event.recipients:
        return [] if event.match.frame.mutual and len(event.actors) > 1 else [NO_RECIPIENT]
    words = (event.token, *(content.token for content in event.contents))
    held = [] if any(_is_near(t, word) for t in event.recipients for word in words) else [RECIPIENT_APART]
    for token in event.recipients:
        index = found.by_head.get(token.i)
        if index is None:
            held.append(RECIPIENT_IS_A_THING)
            continue
        kind = found.mentions[index].kind
        if kind == "pronoun":
            held.append(RECIPIENT_IS_A_PRONOUN)
        elif kind in _NAMES:
            held.append(RECIPIENT_HAS_A_NAME)
        if index in found.placed:
            held.append(RECIPIENT_IS_A_PLACE)
    return held


def _of_word(event: Candidate) -> list[str]:
    frame = event.match.frame
    held = []
    if frame.part_of_speech == "noun":
        held.append(NOUN)
    if event.token.dep_ in {"acl", "amod"}:
        held.append(PARTICIPLE)
    if frame.objects or frame.subjects or frame.object_kind or frame.not_objects:
        held.append(SENSE_BY_CONTEXT)
    if event.match.alike:
        held.append(BY_LIKENESS)
    if event.contents:
        held.append(CONTENT)
    if event.type != event.match.owner.name:
        held.append(READ_OTHERWISE)
    if depth(event.top) >= _DEPTH:
        held.append(DEEP)
    return held


def _is_near(token: Token, word: Token) -> bool:
    """Whether it stands at the word itself, or behind a preposition of it."""
    head = token.head
    return head is word or (head.head is word and head.dep_ in _PREPOSITIONS)
