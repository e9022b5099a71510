"""All relations of a document, by the nouns, verbs and prepositions that state them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from extraction.frames import Match, relation_index
from extraction.notes import Notes, RelationNote, TokenMention
from extraction.parse import Doc, Token
from extraction.relations.bearers import bearers, included, meant
from extraction.relations.facts import is_asked, is_fact, is_so
from extraction.relations.holders import holder, is_known, side
from extraction.relations.joining import Joins
from extraction.relations.owners import Owner, owners
from extraction.relations.ranks import ranks
from extraction.relations.states import state_of
from extraction.relations.tenure import Tenure, of_noun, of_phrase
from extraction.relations.titles import title_bounds, titled
from extraction.slots import Slots
from extraction.syntax import grammatical_subjects, is_passive, patients, prepositional_objects
from ontology.terms import RelationType, Vocabulary

_ROLE = "subject"
"""The slot of a noun's frame at which whoever the noun itself speaks of stands."""
_FELLOW = "fellow"
"""The slot of those who do it with the subject: "the army and *the militia* shelled the camp"."""
_STATE = "state"
"""The slot of an office that is of the state that the text speaks of where it names no other."""
_OF_VERB = 0.7
_PLURAL = frozenset({"NNS", "NNPS"})
_BEFORE_PARTICIPLE = frozenset({"npadvmod", "amod", "compound", "nsubj"})
_OF_STATE = 0.5


class RelationFinder:
    """Finds relations. Built once: holds the words of all frames."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._index = relation_index(vocabulary)
        self._ranks = ranks(vocabulary.relation_types)
        self._joins = Joins(vocabulary.relation_types.values(), self._ranks)

    def find(self, doc: Doc, found: Notes) -> tuple[RelationNote, ...]:
        """The relations that the document states as facts, each at its first words for the same two phrases."""
        slots = Slots(found.by_head, names=found.name_at)
        title_of = titled(found)
        noted: dict[tuple[tuple[str, ...], int, int], RelationNote] = {}
        tied: set[tuple[int, int]] = set()  # of "President Ruiz of Chile" the title has told it
        listed: set[int] = set()  # nouns whose members are named
        for token in doc:
            is_joint = self._joins.is_one(token)
            matches: Sequence[Match] = () if is_joint else self._index.matches(token, slots.is_actor)
            if not (is_joint or matches) or token.i in found.unread.actors:
                continue
            if is_joint:
                notes = self._joins.find(token, found)
            else:
                ordered = sorted(matches, key=lambda match: self._ranks[match.owner.name])
                notes = _stated(token, ordered, found, slots, title_of.get(token.i))
            for note in (_of_phrases(note, doc, found) for note in notes if note.object not in listed):
                ends = (note.subject, note.object)
                if note.subject != note.object and not (is_joint and ends in tied):
                    key = (note.types, *ends)
                    noted[key] = _with_title(noted.get(key), note)
                    tied.add(ends)
                    if note.title is not None and included(token, found):
                        listed.add(token.i)
        told = _told_of(found)
        return tuple(n for n in noted.values() if {found.by_head.get(n.subject), found.by_head.get(n.object)} <= told)


def _with_title(first: RelationNote | None, later: RelationNote) -> RelationNote:
    """The first of two notes of the same, with the title and times that only the later has: "served as mayor"."""
    if first is None:
        return later
    if first.title is not None or later.title is None:
        return first
    return replace(later, since=later.since or first.since, until=later.until or first.until)


def _told_of(found: Notes) -> set[int | None]:
    """The mentions of those for whom more stands than a pronoun; None for names inside of other phrases.

    Whoever is only "we" or "my" is nobody to a reader.
    """
    told: set[int | None] = {None, *found.several}
    for cluster in found.clusters:
        if any(found.mentions[i].kind != "pronoun" for i in cluster):
            told.update(cluster)
    return told


def _stated(
    token: Token, matches: Iterable[Match], found: Notes, slots: Slots, of_title: TokenMention | None
) -> Iterator[RelationNote]:
    """What a word states by the frames that hold there, those that say most first."""
    notes: list[RelationNote] = []
    for match in matches:
        frame = match.frame
        if frame.part_of_speech == "noun" and _ROLE in (*frame.actor_slots, *frame.recipient_slots):
            notes += _by_role(token, match, found, of_title)
        else:
            notes += _by_clause(token, match, found, slots)
    yield from _united(notes)


def _united(notes: list[RelationNote]) -> Iterator[RelationNote]:
    """Of the relations that one word may tell of the same two the first that fits them: "belong to" a club, a state."""
    by_ends: dict[tuple[int, int], RelationNote] = {}
    for note in notes:
        other = by_ends.setdefault((note.subject, note.object), note)
        if other is not note:
            by_ends[note.subject, note.object] = replace(other, types=(*other.types, *note.types))
    yield from by_ends.values()


def _of_phrases(note: RelationNote, doc: Doc, found: Notes) -> RelationNote:
    """The note with the phrases of the sentence that its pronouns stand for: "the rebels and *their* allies"."""
    subject, other = _phrase_for(doc[note.subject], found), _phrase_for(doc[note.object], found)
    same = (subject, other) == (note.subject, note.object)
    return note if same else replace(note, subject=subject, object=other)


def _phrase_for(token: Token, found: Notes) -> int:
    """The phrase of the sentence by which it is plain who is meant: of "his brother, Ali Haddad" the name.

    Of a pronoun it is the last phrase before it that stands for the same and is none itself.
    """
    index = found.by_head.get(token.i)
    actor = None if index is None or index in found.several else found.actor_of.get(index)
    if index is None or actor is None or found.mentions[index].kind == "name":
        return token.i
    start = token.sent.start
    if found.mentions[index].kind == "nominal":
        beside = next((c for c in token.rights if c.dep_ == "appos" and c.i in found.by_head), token)
        named, same = found.by_head[beside.i], found.actor_of.get(found.by_head[beside.i])
        is_same = same is not None and same.id == actor.id
        return beside.i if is_same and found.mentions[named].kind == "name" else token.i
    for i in range(index - 1, -1, -1):
        mention = found.mentions[i]
        if mention.head < start:
            break
        same = found.actor_of.get(i)
        if mention.kind != "pronoun" and same is not None and same.id == actor.id and mention.end <= token.i:
            return mention.head
    return token.i


def _by_clause(token: Token, match: Match, found: Notes, slots: Slots) -> Iterator[RelationNote]:
    """What a verb, an adjective, or a noun of no person states: "leads", "is loyal to", "its base in Oslo"."""
    verb = token.head if match.frame.part_of_speech == "adjective" else token
    if match.frame.part_of_speech != "noun" and (not is_fact(verb) or is_asked(verb)):
        return
    tenure = of_phrase((token,), found)
    subjects = slots.first_for(match, token, match.frame.actor_slots) or _around(token, match, found)
    objects = _others(token, match, found, slots)
    if _is_symmetric(match):  # sides, which stand together or against each other
        subjects = [side(t, found) for t in subjects]
        objects = [side(t, found) for t in objects]
    if token.tag_ == "VBN" and token.dep_ == "amod":
        subjects, objects = _around_participle(token, match, subjects, objects, found)
    if token.dep_ == "relcl" and token.tag_ == "VBZ" and not is_passive(token):
        subjects = [t for t in subjects if t.i <= token.i][:1]  # "Ruiz, who heads the bank, and Soto": one of them
    if token.dep_ == "acl" and is_passive(token) and (beside := _before_comma(token, found)) is not None:
        objects = [beside if t is token.head else t for t in objects]
        subjects = [beside if t is token.head else t for t in subjects]
    if token.dep_ in {"acl", "relcl"}:  # "Tessa is a town held by rebels"
        subjects, objects = ([named for t in those for named in meant(t, found)] for those in (subjects, objects))
    if _FELLOW in match.frame.recipient_slots:
        objects = []
        for one, other in _fellows(subjects, token, found):
            yield _note(match, one, other, token, tenure, _OF_VERB)
    for subject in subjects:
        for other in objects:
            if is_known(subject, found) and is_known(other, found):
                yield _note(match, subject, other, token, tenure, _OF_VERB)


def _fellows(subjects: Sequence[Token], verb: Token, found: Notes) -> Iterator[tuple[Token, Token]]:
    """Each two of those who do it together; nobody who do it to each other, or of whom only one may have done it."""
    is_mutual = any(t.lower_ in {"each", "other", "another"} for o in patients(verb) for t in o.subtree)
    is_either = any(c.lower_ in {"or", "nor"} for t in subjects for c in t.children)
    if not (is_mutual or is_either):
        yield from combinations([t for t in subjects if is_known(t, found)], 2)


def _others(token: Token, match: Match, found: Notes, slots: Slots) -> list[Token]:
    """Whom a verb, an adjective or a noun of no person states something of, beside its subject."""
    others = [holder(t, found) for t in slots.first_for(match, token, match.frame.recipient_slots)]
    if others or match.frame.part_of_speech != "verb":
        return others
    slots_of_objects = product(match.frame.recipient_slots, match.objects(token))
    hung_lower = (t for slot, o in slots_of_objects for t in prepositional_objects(o, slot))
    return [whose for t in hung_lower if (whose := holder(t, found)) is not t]  # "freed the town from rebel control"


def _is_symmetric(match: Match) -> bool:
    return isinstance(match.owner, RelationType) and match.owner.symmetric


def _before_comma(participle: Token, found: Notes) -> Token | None:
    """Whom "…, led by" right after a comma is told of, where the parser hangs it on what is nobody.

    "The pact between *the government of Mali*, led by Keita, and the rebels".
    """
    comma = participle.i - 1
    if participle.head.i in found.by_head or comma <= 0 or participle.doc[comma].text != ",":
        return None
    return next((participle.doc[m.head] for m in found.mentions if m.end == comma and m.kind != "pronoun"), None)


def _around_participle(
    participle: Token, match: Match, subjects: Sequence[Token], objects: list[Token], found: Notes
) -> tuple[Sequence[Token], list[Token]]:
    """Both sides of "the *rebel*-held *town*", "*Iran*-backed *fighters*" and "the *Riga*-based *bank*"."""
    before = [c for c in participle.lefts if c.dep_ in _BEFORE_PARTICIPLE]
    noun = participle.head
    if subjects:
        return subjects, objects
    those = [noun] if noun.i in found.somebody else _named_by(noun)
    return (those, before) if match.frame.actor_slots[0] == "object" else (before, those)


def _named_by(noun: Token) -> list[Token]:
    """The name that goes with a noun: "the rebel-held town of Tessa"; a noun without one stands for nothing known."""
    return [noun] if noun.pos_ == "PROPN" else [t for t in prepositional_objects(noun, "of") if t.pos_ == "PROPN"]


def _around(noun: Token, match: Match, found: Notes) -> Sequence[Token]:
    """Whoever does what the verb above a noun says: "has its base in Oslo", "flew in support of the rebels"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else noun.head
    governed = noun.dep_ == "dobj" or above != noun.head
    if match.frame.part_of_speech != "noun" or not governed or above.pos_ != "VERB" or not is_fact(above):
        return []
    if any(said.cue is not None and said.cue[0] <= above.i < said.cue[1] for said in found.said):
        return []  # "condemned the attack on the camp"
    return grammatical_subjects(above)


def _by_role(token: Token, match: Match, found: Notes, of_title: TokenMention | None) -> Iterator[RelationNote]:
    """What a noun that somebody is states: "the head of the bank", "his sister", "their employer"."""
    if not is_so(token) or is_asked(token):
        return
    is_object = _ROLE not in match.frame.actor_slots
    slots = match.frame.actor_slots if is_object else match.frame.recipient_slots
    those = [t for t in bearers(token, found, of_title) if t.i in found.by_head]
    if not those:
        return
    whose = owners(token, match, slots, found, of_title)
    if not whose and len(those) == 1 and _STATE not in slots:
        return
    tenure = of_noun(token, found)
    title = title_bounds(token, found)
    if not whose and len(those) > 1 and _is_symmetric(match):
        those, whose = those[:1], [Owner(t) for t in those[1:]]  # "Mali and Chad, old rivals"
    for bearer in those:
        ends = whose
        if (
            not ends
            and _STATE in slots
            and token.tag_ not in _PLURAL
            and (state := state_of(bearer, found)) is not None
        ):
            ends = [Owner(state, _OF_STATE)]
        for other in ends:
            if is_object:
                yield _note(match, other.token, bearer, token, tenure, other.confidence)
            else:
                yield _note(
                    match, bearer, other.token, token, tenure, other.confidence, title=title, stands=other.stands
                )


def _note(
    match: Match,
    subject: Token,
    other: Token,
    trigger: Token,
    tenure: Tenure,
    confidence: float,
    *,
    title: tuple[int, int] | None = None,
    stands: tuple[int, int] | None = None,
) -> RelationNote:
    if not isinstance(match.owner, RelationType):
        raise TypeError("the index holds something else than relations")
    return RelationNote(
        types=(match.owner.name,),
        subject=subject.i,
        object=other.i,
        trigger=trigger.i,
        title=title,
        stands=stands,
        since=tenure.since,
        until=tenure.until,
        confidence=confidence,
    )
