"""Parts what two say in one sentence: "Oslo demanded that it end, and Bern urged both sides to talk"."""

from collections.abc import Iterable

from extraction.parse import Token
from extraction.quotations.drafts import CueHit, Draft, trimmed


def part_statements(drafts: Iterable[Draft], cues: Iterable[CueHit]) -> None:
    """Ends a clause before the next statement, which the parser coordinates with it.

    It is one where a cue with a subject of its own follows a comma and is coordinated with the verb of the clause.
    """
    by_cue = {draft.hit.token.i: draft for draft in drafts if draft.hit is not None and len(draft.clause) == 1}
    for hit in cues:
        start = _start_of_statement(hit.token)
        draft = by_cue.get(hit.token.head.head.i) if start is not None else None
        if draft is None or start is None or not draft.clause[0][0] < start < draft.clause[0][1]:
            continue
        piece = trimmed(hit.token.doc, draft.clause[0][0], start)
        if piece is not None:
            draft.clause[:] = [piece]


def _start_of_statement(verb: Token) -> int | None:
    """Where the statement begins: at the comma before "and", if the verb has a subject and no "that"."""
    clause = verb.head
    if verb.dep_ != "conj" or clause.dep_ != "ccomp" or any(c.dep_ == "mark" for c in verb.children):
        return None
    if not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts):
        return None
    comma = verb.left_edge.i - 2
    is_parted = comma > clause.i and verb.doc[comma].text == "," and verb.doc[comma + 1].dep_ == "cc"
    return comma if is_parted else None
