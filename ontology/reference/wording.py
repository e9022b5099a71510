"""Frames, examples and readings in plain words."""

from collections.abc import Iterable

from ontology.reference.entries import Sentence, Words
from ontology.terms import Example, Frame, Reading

SIDES = ("actor", "recipient")
ENDS = ("from", "to")
SPEECH = ("speaker", "what is said")

_SLOTS = {
    "subject": "subject",
    "object": "object",
    "possessive": "possessive",
    "compound": "the word before",
    "nation": "a country's name before",
    "speaker": "whoever says so",
    "quote": "in quotation marks",
    "clause": "a clause",
    "infinitive": "an infinitive",
    "gerund": "a gerund",
    "complement": "a complement",
    "particle": "after the last word",
    "around": "the clause around",
    "body": "the noun before",
    "state": "the state spoken of",
    "noun": "the noun before",
    "name": "a person's name before",
    "after": "what follows",
    "fellow": "whoever does it with them",
}
"""Any other slot is a preposition."""

_ORDER = ("verb", "noun", "adjective", "word")

_OBJECT_KINDS = {
    "actor": "only if the object is somebody",
    "people": "only if the object is no state or organisation by its name",
    "person": "only if the object is somebody who is no state or organisation by its name",
    "thing": "only if the object is a thing",
    "deed": "only if a participle or a clause says what the object does",
    "clause": "only if the object is a clause with a subject of its own",
    "infinitive": "only with an infinitive",
    "none": "only without an object",
}


def all_words(frames: Iterable[Frame], roles: tuple[str, str] | None = None) -> tuple[Words, ...]:
    """The words of frames, verbs first."""
    ordered = sorted(frames, key=lambda frame: _ORDER.index(frame.part_of_speech))
    return tuple(words(frame, roles) for frame in ordered)


def words(frame: Frame, roles: tuple[str, str] | None = None) -> Words:
    """The words of a frame, with its slots if they are for `roles`: (actor, recipient) or the like."""
    conditions = [f"{role}: {slots(filled)}" for role, filled in _filled(frame, roles) if filled]
    if frame.objects:
        before = "of " if frame.part_of_speech == "noun" else ""
        conditions.append(f"only with the object {before}{listed(sorted(frame.objects), last='or')}")
    if frame.not_objects:
        conditions.append(f"not with the object {listed(sorted(frame.not_objects), last='or')}")
    if frame.object_kind is not None:
        conditions.append(_OBJECT_KINDS[frame.object_kind])
    if frame.subjects:
        conditions.append(f"only with the subject {listed(sorted(frame.subjects), last='or')}")
    if frame.no_clause:
        conditions.append("not with a clause that tells something")
    if frame.when_negated:
        conditions.append("only if it is negated")
    if frame.mode is not None:
        conditions.append(f"sets the mode {frame.mode}")
    if frame.contexts:
        conditions.append(f"sets the context {listed(frame.contexts)}")
    if frame.mutual:
        conditions.append("all sides are actors")
    return Words(frame.part_of_speech, frame.words, tuple(conditions))


def slots(names: Iterable[str]) -> str:
    """Where somebody stands, best first: "subject, by …"."""
    return ", ".join(_SLOTS.get(name, f"{name} …") for name in names)


def sentence(example: Example) -> Sentence:
    """An example with the reading that it expects, and why it does not get it yet where it does not."""
    failure = f"; not read so yet: {example.known_failure}" if example.known_failure else ""
    return Sentence(example.text, _expected(example) + failure)


def rule(reading: Reading) -> str:
    """What a reading does: "Under AGREE, ACCUSE-investigate becomes ACCUSE-investigate, future."."""
    given = [reading.gives_type or "", reading.gives_mode or ""]
    becomes = "-".join(part for part in given if part) or "what it is"
    conditions = []
    if reading.under:
        conditions.append(f"under {listed(sorted(reading.under), last='or')}")
    if reading.auxiliaries:
        conditions.append(f"if {listed(sorted(reading.auxiliaries))}")
    if reading.words:
        conditions.append(f"told by {listed(sorted(reading.words), last='or')}")
    if reading.actor_words:
        conditions.append(f"done by {listed(sorted(reading.actor_words), last='or')}")
    if reading.several:
        conditions.append("done by several nations")
    what = listed(sorted(reading.types), last="or") or "any event"
    if reading.modes:
        what += f" of the mode {listed(sorted(reading.modes), last='or')}"
    if reading.gives_auxiliary is not None:
        becomes += f", {reading.gives_auxiliary}"
    sentence = f"{' and '.join(conditions)}, {what} becomes {becomes}." if conditions else f"{what} becomes {becomes}."
    return sentence[:1].upper() + sentence[1:]


def listed(names: Iterable[str], *, last: str = "and") -> str:
    """Names as a list in a sentence: "a, b and c"."""
    *first, end = [*names] or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def score(number: float) -> str:
    """A score with its sign."""
    return f"{number:+g}" if number else "0"


def _filled(frame: Frame, roles: tuple[str, str] | None) -> list[tuple[str, tuple[str, ...]]]:
    return list(zip(roles, (frame.actor_slots, frame.recipient_slots), strict=True)) if roles else []


def _expected(example: Example) -> str:
    if example.type is None:
        return "nothing that is told as fact"
    what = f"{example.type}-{example.mode}" if example.mode else example.type
    sides = " → ".join(listed(side) for side in (example.actors, example.recipients) if side)
    told = f", {example.auxiliary}" if example.auxiliary else ""
    return f"{what}{told}: {sides}" if sides else f"{what}{told}"
