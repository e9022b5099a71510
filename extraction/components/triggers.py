"""Triggers: the words that tell of an event or govern one, and which of them governs which."""

from collections.abc import Callable, Sequence

from extraction.frames import FrameIndex, Match, Owner
from extraction.likeness import Likeness
from extraction.misread import is_misread
from extraction.notes import Candidate, Notes, notes
from extraction.parse import Doc, Token
from extraction.syntax import (
    SUBJECTS,
    TRANSPARENT_NOUNS,
    attributed,
    coordinated_with,
    direct_objects,
    grammatical_subjects,
    infinitives,
    patients,
    see_through,
    speakers,
)
from ontology.terms import EventType, Operator

REQUIRES = ("token.dep", "token.head", "token.lemma", "doc.user_data.mentions")
ASSIGNS = ("doc.user_data.candidates",)

_MAX_CLIMB = 8
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "pobj", "dobj", "nsubjpass", "acl", "attr", "oprd"})
_WHEN = frozenset({"after", "as", "before", "since", "until", "when", "while"})
_NAMES = frozenset({"PERSON", "ORG", "GPE"})
_NOT_TOLD_IN = frozenset({"DATE", "FAC", "ORG", "PERSON", "TIME"})


def build(index: FrameIndex, likeness: Likeness | None = None) -> Callable[[Doc], Doc]:
    """The component that notes the candidates of a document; `likeness` guesses at verbs that no frame has."""

    def triggers(doc: Doc) -> Doc:
        found = notes(doc)
        mentioned = found.somebody
        candidates: dict[int, Candidate] = {}
        taken: set[int] = set()
        held: dict[int, int] = {}  # what is asked for, refused: whatever hangs on it is governed by the verb

        def is_actor(token: Token) -> bool:
            return token.i in mentioned

        for token in doc:
            if token.i in found.unread.events or _is_name(token, found) or attributed(token) is not None:
                continue
            match = _match(token, index, likeness, is_actor)
            if match is None:
                continue
            objects = _claimed(token, match, index, is_actor)
            taken |= objects
            if isinstance(match.owner, Operator) and match.owner.silent:
                continue
            candidates[token.i] = _candidate(token, match)
            taken.update(part.i for part in match.parts)
            if _is_matrix(match.owner):
                held |= {i: token.i for i in objects if _asks(doc[i], index, is_actor)}
        kept = {i: c for i, c in candidates.items() if i not in taken}
        for candidate in kept.values():
            candidate.governor = _governor(candidate.token, kept, held)
        found.candidates = tuple(kept.values())
        return doc

    return triggers


def _is_name(token: Token, found: Notes) -> bool:
    """Whether a word is part of a name or a date: "the Office for *Coordination*", "*March* 31"."""
    name = found.name_at.get(token.i)
    if (token.i in found.somebody and token.ent_type_ in _NAMES) or (name is not None and name.known is not None):
        return True
    return token.pos_ == "PROPN" and token.ent_type_ in _NOT_TOLD_IN


def _match(
    token: Token, index: FrameIndex, likeness: Likeness | None, is_actor: Callable[[Token], bool]
) -> Match | None:
    """The frame that a word is read by, if any."""
    match = _best(token, index.matches(token, is_actor), index, is_actor)
    if match is None and likeness is not None and token.pos_ == "VERB":
        match = likeness.match(token, is_actor)
    if match is None or _is_told_by_noun(token, match, index, is_actor):
        return None
    return None if match.frame.part_of_speech == "adjective" and not _is_judgement(token) else match


def _claimed(token: Token, match: Match, index: FrameIndex, is_actor: Callable[[Token], bool]) -> set[int]:
    """The words that a frame takes for its object, and that tell of nothing else then.

    Of a general verb it is the object that tells what is done: "is in *talks*", "sent a *request*".
    """
    if not match.frame.objects:
        return set()
    claimed = {t.i for o in direct_objects(token) for t in (o, see_through(o))}
    if match.particle is not None:  # "is under *investigation*"
        claimed.update(t.i for t in match.particle.children if t.lemma_.lower() in match.frame.objects)
    if match.frame.object_kind == "infinitive" and not _is_matrix(match.owner):
        claimed.update(t.i for t in infinitives(token))
    if isinstance(match.owner, Operator) and not match.owner.silent and match.frame.object_kind is None:
        return {i for i in claimed if not _is_event(token.doc[i], index, is_actor)}
    return claimed


def _is_event(noun: Token, index: FrameIndex, is_actor: Callable[[Token], bool]) -> bool:
    match = index.match(noun, is_actor)
    return match is not None and isinstance(match.owner, EventType)


def _asks(noun: Token, index: FrameIndex, is_actor: Callable[[Token], bool]) -> bool:
    """Whether what hangs on a noun is its content: calls for talks, an offer to help; no role in a murder."""
    match = index.match(noun, is_actor)
    return match is not None and _is_matrix(match.owner)


def _best(token: Token, found: Sequence[Match], index: FrameIndex, is_actor: Callable[[Token], bool]) -> Match | None:
    """The first frame that holds; "launch a drone strike" is no strike of workers, since the object says more.

    That is so of general verbs only: "cut military aid" is a cut.
    """
    if not found:
        return None
    is_general = any(isinstance(match.owner, Operator) for match in found)
    for match in found:
        if "speaker" in match.frame.actor_slots and not _is_judged_by_others(token, match):
            continue  # a judgement or a demand is somebody's
        is_judged = "speaker" in match.frame.actor_slots
        is_told = bool(match.frame.subjects) or is_judged or not is_general
        if not match.frame.objects or is_told or _is_matrix(match.owner):
            return match  # to seek "military aid" is to ask for it
        if not _is_longer(token, match, index, is_actor):
            return match
    return None


def _is_judged_by_others(token: Token, match: Match) -> bool:
    """Whether somebody says so, and not of himself: "said *it* had broken the law"."""
    if not speakers(token):
        return False
    subjects = grammatical_subjects(token) if match.frame.part_of_speech == "verb" and token.tag_ != "MD" else ()
    return not any(t.tag_ == "PRP" for t in subjects)


def _is_told_by_noun(verb: Token, match: Match, index: FrameIndex, is_actor: Callable[[Token], bool]) -> bool:
    """Whether a clause only goes on with a noun that tells of the same: "the sanctions *imposed* on Peru"."""
    if verb.dep_ not in {"acl", "relcl"} or not match.frame.objects or verb.head not in patients(verb):
        return False
    of_noun = index.match(verb.head, is_actor)
    return of_noun is not None and of_noun.owner == match.owner


def _is_longer(token: Token, match: Match, index: FrameIndex, is_actor: Callable[[Token], bool]) -> bool:
    """Whether the object of a verb is itself a compound that tells of something else."""
    for head in direct_objects(token):
        of_object = index.match(head, is_actor)
        if of_object is not None and of_object.owner != match.owner and of_object.parts:
            return True
    return False


def _candidate(token: Token, match: Match) -> Candidate:
    name = match.owner.name
    return Candidate(
        token=token, top=token, match=match, type=name, mode=match.frame.mode, contexts=match.frame.contexts
    )


def _is_judgement(token: Token) -> bool:
    """Whether the adjective is said of something: "the vote was illegal", "called the vote illegal"."""
    return token.dep_ in {"acomp", "oprd", "ccomp"} or (token.dep_ == "conj" and token.head.dep_ in {"acomp", "oprd"})


def _governor(token: Token, candidates: dict[int, Candidate], held: dict[int, int]) -> Candidate | None:
    """The nearest candidate whose complement the token is, through coordination, "rounds of" and prepositions.

    What hangs on an object that a verb has `held` is the verb's: "rejected calls *for talks*".
    """
    here = token
    modal = next((c for c in token.children if c.dep_ == "aux" and c.i in candidates), None)
    if modal is not None:  # "said that Oslo must leave": the leaving is what is demanded
        return candidates[modal.i]
    misread = next((c for c in token.lefts if c.i in candidates and is_misread(c)), None)
    if misread is not None:
        return candidates[misread.i]
    for _ in range(_MAX_CLIMB):
        head = here.head
        if head == here:
            return None
        if here.dep_ == "conj":
            here = coordinated_with(here)
            continue
        if here.dep_ == "pobj" and (head.head.lemma_.lower() in TRANSPARENT_NOUNS or _is_sum(head)):
            here = head.head
            continue
        if (
            here.dep_ == "acl" and here.tag_ == "VB" and head.dep_ == "dobj" and head.i not in candidates
        ):  # "urged [the colonel not to attack]"
            candidate = candidates.get(head.head.i)
            return candidate if candidate is not None and _absorbs(candidate) else None
        upper = head.head if here.dep_ in {"pobj", "pcomp"} and head.dep_ in {"prep", "agent", "dative"} else head
        if here.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in here.lefts):
            here = head  # "denied reports that troops had fired"
            candidate = candidates.get(here.head.i)
            if candidate is None or here.dep_ != "dobj":
                return None
            if not _casts_doubt(candidate):
                return None
            return candidate
        upper = next((c.token for c in (candidates.get(upper.head.i),) if c and upper in c.match.parts), upper)
        candidate = candidates.get(held.get(upper.i, upper.i))
        if candidate is None or not _governs(candidate, here, head):
            return None
        return candidate
    return None


def _is_sum(preposition: Token) -> bool:
    """Whether it brings what a sum is for: "announced ten million euros *in* aid"."""
    return preposition.lower_ == "in" and preposition.head.ent_type_ in {"MONEY", "QUANTITY"}


def _absorbs(candidate: Candidate) -> bool:
    return _is_matrix(candidate.match.owner)


def _is_matrix(owner: Owner) -> bool:
    """Whether what it governs is only its content: a demand, a promise."""
    return isinstance(owner, EventType) and owner.absorbs


def _casts_doubt(candidate: Candidate) -> bool:
    owner = candidate.match.owner
    return isinstance(owner, Operator) and owner.auxiliary is not None


def _governs(candidate: Candidate, complement: Token, through: Token) -> bool:
    owner = candidate.match.owner
    if complement.dep_ == "advcl":  # "appealed to the rebels to lay down their arms"
        infinitive = complement.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in complement.children)
        return infinitive and _absorbs(candidate)
    if complement.dep_ in {"csubj", "nsubj"} and "subject" in candidate.match.frame.recipient_slots:
        return _absorbs(candidate)  # "talks are out of the question"
    if complement.dep_ == "nsubj":  # "the talks ended"
        return isinstance(owner, Operator) and not direct_objects(candidate.token)
    if complement.dep_ not in _COMPLEMENTS or _is_meanwhile(complement):
        return False
    if complement.dep_ == "pcomp" and any(c.dep_ in SUBJECTS for c in complement.lefts):
        return False  # "agreed, with each side blaming the other"
    if complement.dep_ in {"pobj", "pcomp"} and through != candidate.token:
        slots = {*candidate.match.frame.recipient_slots, "to", "of", "for", "from", "in", "on", "over", "against"}
        return through.lower_ in slots or through == candidate.match.particle
    return isinstance(owner, Operator | EventType)


def _is_meanwhile(complement: Token) -> bool:
    """Whether what stands before a verb is no content of it, as that says when: "troops *left* after they agreed"."""
    verb = complement.head
    if complement.dep_ != "ccomp" or complement.i > verb.i:
        return False
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in _WHEN and complement.i < c.i for c in verb.lefts)
