"""Relations: who is what to whom, from titles, appositions, copulas, possessives and verbs of standing."""

from collections.abc import Callable, Iterator

from extraction.frames import FrameIndex, Match
from extraction.notes import Notes, RelationNote, TokenMention, notes
from extraction.parse import Doc, Token
from extraction.slots import Slots
from extraction.syntax import expand, prepositional_objects
from ontology.terms import RelationType

REQUIRES = ("doc.user_data.mentions", "doc.user_data.clusters")
ASSIGNS = ("doc.user_data.relations",)

_TITLE_DEPENDENCIES = frozenset({"compound", "nmod", "amod", "poss", "appos"})
_NOT_FACT = frozenset({"neg"})
_MODALS = frozenset({"would", "could", "may", "might", "should", "will", "shall", "can", "must"})


def build(index: FrameIndex) -> Callable[[Doc], Doc]:
    """The component that notes the relations that a document states as facts."""

    def relations(doc: Doc) -> Doc:
        found = notes(doc)
        slots = Slots(found.by_head)
        title_of = _titles(found)
        noted: dict[tuple[str, int, int], RelationNote] = {}
        for token in doc:
            for match in index.matches(token, slots.is_actor):
                for note in _read(token, match, found, slots, title_of.get(token.i)):
                    noted.setdefault((note.type, note.subject, note.object), note)
        found.relations = tuple(noted.values())
        return doc

    return relations


def _titles(found: Notes) -> dict[int, TokenMention]:
    """The mention of a person that each word before its name belongs to."""
    return {
        i: mention
        for mention in found.mentions
        if mention.kind == "name" and mention.label == "PERSON"
        for i in range(mention.start, mention.head)
    }


def _read(
    token: Token, match: Match, found: Notes, slots: Slots, titled: TokenMention | None
) -> Iterator[RelationNote]:
    if not isinstance(match.owner, RelationType):
        raise TypeError("the index holds something else than relations")
    if match.frame.part_of_speech == "verb":
        if not _is_fact(token):
            return
        subjects = slots.first_for(match, token, match.frame.actor_slots)
        objects = slots.first_for(match, token, match.frame.recipient_slots)
        title = None
    else:
        subjects = list(_bearers(token, found, titled))
        objects = _owners(token, match, found, slots, titled)
        title = _title_bounds(token, found)
    for subject in subjects:
        if subject.i not in found.by_head:
            continue
        for other in objects:
            if other.i != subject.i:
                yield RelationNote(match.owner.name, subject.i, other.i, title, token.i)


def _is_fact(verb: Token) -> bool:
    return not any(c.dep_ in _NOT_FACT or (c.dep_ == "aux" and c.lower_ in _MODALS) for c in verb.children)


def _bearers(noun: Token, found: Notes, titled: TokenMention | None) -> Iterator[Token]:
    """Who is what the noun says: the name that it is a title of, in apposition to or said of; else its own phrase."""
    doc = noun.doc
    if titled is not None and noun.dep_ in _TITLE_DEPENDENCIES:
        yield doc[titled.head]
        return
    if noun.dep_ == "appos":
        yield from expand(noun.head)
        return
    apposed = [c for c in noun.children if c.dep_ == "appos" and c.i in found.by_head]
    if apposed:
        yield from apposed
        return
    if noun.dep_ == "attr" and noun.head.lemma_ in {"be", "remain", "become"}:
        if _is_fact(noun.head):
            yield from (t for c in noun.head.children if c.dep_ == "nsubj" for t in expand(c))
        return
    if noun.i in found.by_head:
        yield noun


def _owners(noun: Token, match: Match, found: Notes, slots: Slots, titled: TokenMention | None) -> list[Token]:
    """Whose: by the frame's slots, and of a title the nearest name before it ("Russian foreign minister")."""
    if titled is not None:
        before = [noun.doc[i] for i in range(noun.i - 1, titled.start - 1, -1) if i in found.name_at]
        if before:
            return before[:1]
        after = [t for t in prepositional_objects(noun.doc[titled.head], "of") if _is_known(t, found)]
        if after:  # "Foreign Minister Lina Haddad of Jordan"
            return after
    for slot in match.frame.recipient_slots:
        if slot == "possessive":
            fillers = [t for c in noun.children if c.dep_ == "poss" for t in expand(c)]
        elif slot == "compound":
            fillers = [c for c in noun.lefts if c.i in found.name_at and c.dep_ in {"compound", "amod", "nmod"}]
        elif slot in {"subject", "object"}:
            fillers = []
        else:
            fillers = prepositional_objects(noun, slot)
        known = [t for t in fillers if _is_known(t, found)]
        if known:
            return known
    return []


def _is_known(token: Token, found: Notes) -> bool:
    """Whether the token heads a mention or stands in a name of the lexicon: "State" of a title does neither."""
    name = found.name_at.get(token.i)
    return token.i in found.by_head or (name is not None and name.known is not None)


def _title_bounds(noun: Token, found: Notes) -> tuple[int, int]:
    """The title as text: the noun with the plain words before it and "of State" after it."""
    start = noun.i
    while start > noun.sent.start:
        before = noun.doc[start - 1]
        is_part = before.dep_ in {"compound", "amod", "nmod"} and before.i not in found.name_at and not before.is_punct
        if not is_part or before.ent_type_ in {"GPE", "NORP"}:
            break
        start -= 1
    end = noun.i + 1
    after = noun.doc[end : end + 2]
    if len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in {"state", "staff", "defence", "defense"}:
        end += 2
    return start, end
