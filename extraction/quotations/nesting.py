"""Which attributions inside others are kept, and which of them holds a token."""

from collections.abc import Iterable, Sequence

from extraction.notes import Said
from extraction.parse import Doc
from extraction.quotations.drafts import Draft


def unnested(length: int, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that stand inside the content of another, unless they are speech with a clause.

    "She said he was *hoping* for peace" gives one attribution, "she said he had *said* that …" two.
    """
    kept = list(drafts)
    inside = bytearray(length)
    for draft in kept:
        for start, end in [*draft.clause, *draft.quotes]:
            inside[start:end] = b"\x01" * (end - start)
    return [d for d in kept if d.cue is None or not inside[d.cue[0]] or _speaks_for_itself(d, inside)]


def _speaks_for_itself(draft: Draft, inside: bytearray) -> bool:
    return _is_clear_speech(draft) or _is_called(draft) or _is_told_of(draft, inside)


def _is_called(draft: Draft) -> bool:
    """Whether somebody else calls it so: "said he was recalled in what *a spokesman* called a prudent step"."""
    return (
        draft.hit is not None
        and draft.speaker is not None
        and draft.speaker.pos_ != "PRON"
        and draft.construction == "object"
        and any(c.dep_ == "dobj" and c.lower_ == "what" for c in draft.hit.token.lefts)
    )


def _is_told_of(draft: Draft, inside: bytearray) -> bool:
    """Whether the other is about it: "rejected *the army's* claim that they fled"; not "repeated *his* claim"."""
    who = draft.speaker
    return draft.construction == "noun clause" and who is not None and who.pos_ != "PRON" and bool(inside[who.i])


def _is_clear_speech(draft: Draft) -> bool:
    return (
        draft.hit is not None
        and "quote" in draft.hit.slots
        and draft.construction in {"clause", "quotation", "according"}
    )


def distinct(said: Iterable[Said]) -> list[Said]:
    """The quotations, one for each first piece of content, by which a quotation is known: the surest."""
    surest: dict[tuple[int, int], Said] = {}
    for one in said:
        other = surest.get(one.content[0])
        if other is None or one.confidence > other.confidence:
            surest[one.content[0]] = one
    return list(surest.values())


def holders(doc: Doc, said: Sequence[Said]) -> list[int | None]:
    """For each token of a document the index of the innermost quotation whose content holds it."""
    innermost: list[int | None] = [None] * len(doc)
    for index in sorted(range(len(said)), key=lambda i: (-_size(said[i]), i)):
        for start, end in said[index].content:
            innermost[start:end] = [index] * (end - start)
    return innermost


def _size(said: Said) -> int:
    return sum(end - start for start, end in said.content)
