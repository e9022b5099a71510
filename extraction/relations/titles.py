"""Titles: the words that say what somebody is, before a name, after it, or by themselves."""

from extraction.notes import Notes, TokenMention
from extraction.parse import Token

_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_AFTER_OF = frozenset({"state", "staff", "defence", "defense", "war", "justice", "commons", "lords", "mission"})
_COUNTRIES = frozenset({"GPE", "NORP"})


_RANKS = frozenset({"acting", "assistant", "associate", "chief", "deputy", "lead", "senior", "vice"})
"""Words that belong to an office over the name of its field: "deputy Middle East director"."""


def titled(found: Notes) -> dict[int, TokenMention]:
    """The mention of a person that each word before its name belongs to."""
    return {
        i: mention
        for mention in found.mentions
        if mention.kind == "name" and mention.label == "PERSON"
        for i in range(mention.start, mention.head)
    }


def title_bounds(noun: Token, found: Notes) -> tuple[int, int]:
    """The title as text: the noun with the plain words before it and "of State" after it."""
    doc = noun.doc
    start = noun.i
    while start > noun.sent.start:
        before = doc[start - 1]
        name = found.name_at.get(before.i)
        is_office = name is not None and name.label != "PERSON" and noun.i < name.end  # "Supreme Allied Commander"
        is_part = before.dep_ in _MODIFIERS and (name is None or is_office) and not before.is_punct
        hyphen = before.text == "-" and not before.whitespace_ and start - 2 >= noun.sent.start
        if hyphen and doc[start - 2].i not in found.name_at:
            start -= 2
            continue
        if not is_part or before.ent_type_ in _COUNTRIES:
            break
        start -= 1
    start = min((c.i for c in noun.lefts if c.lower_ in _RANKS), default=start) if start > noun.left_edge.i else start
    end = noun.i + 1
    after = doc[end : end + 2]
    if len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in _AFTER_OF:
        end += 2
    return start, end
