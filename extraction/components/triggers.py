"""Triggers: the words that tell of an event or govern one, and which of them governs which."""

from collections.abc import Callable, Sequence

from extraction.frames import FrameIndex, Match
from extraction.likeness import Likeness
from extraction.notes import Candidate, notes
from extraction.parse import Doc, Token
from extraction.syntax import (
    SUBJECTS,
    TRANSPARENT_NOUNS,
    coordinated_with,
    direct_objects,
    is_misread,
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


def build(index: FrameIndex, likeness: Likeness | None = None) -> Callable[[Doc], Doc]:
    """The component that notes the candidates of a document; `likeness` guesses at verbs that no frame has."""

    def triggers(doc: Doc) -> Doc:
        found = notes(doc)
        mentioned = found.somebody
        candidates: dict[int, Candidate] = {}
        taken: set[int] = set()

        def is_actor(token: Token) -> bool:
            return token.i in mentioned

        for token in doc:
            matches = index.matches(token, is_actor)
            if not (matches or (likeness is not None and token.pos_ == "VERB")) or token.i in found.unread.events:
                continue
            name = found.name_at.get(token.i)
            if (token.i in mentioned and token.ent_type_ in _NAMES) or (name is not None and name.known is not None):
                continue
            match = _best(token, matches, index, is_actor)
            if match is None and likeness is not None:
                match = likeness.match(token, is_actor)
            if match is None or (isinstance(match.owner, Operator) and match.owner.silent):
                continue
            if match.frame.part_of_speech == "adjective" and not _is_judgement(token):
                continue
            candidates[token.i] = _candidate(token, match)
            taken.update(part.i for part in match.parts)
            if match.frame.objects:
                taken.update(t.i for o in direct_objects(token) for t in (o, see_through(o)))
        kept = {i: c for i, c in candidates.items() if i not in taken}
        for candidate in kept.values():
            candidate.governor = _governor(candidate.token, kept)
        found.candidates = tuple(kept.values())
        return doc

    return triggers


def _best(token: Token, found: Sequence[Match], index: FrameIndex, is_actor: Callable[[Token], bool]) -> Match | None:
    """The first frame that holds; "launch a drone strike" is no strike of workers, since the object says more.

    That is so of general verbs only: "cut military aid" is a cut.
    """
    is_general = any(isinstance(match.owner, Operator) for match in found)
    for match in found:
        if "speaker" in match.frame.actor_slots and not speakers(token):
            continue  # a judgement or a demand is somebody's
        if not (match.frame.objects and is_general and _is_longer(token, match, index, is_actor)):
            return match
    return None


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


def _governor(token: Token, candidates: dict[int, Candidate]) -> Candidate | None:
    """The nearest candidate whose complement the token is, through coordination, "rounds of" and prepositions."""
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
        if here.dep_ == "pobj" and head.head.lemma_.lower() in TRANSPARENT_NOUNS:
            here = head.head
            continue
        if here.dep_ == "acl" and here.tag_ == "VB" and head.dep_ == "dobj":  # "urged [the colonel not to attack]"
            candidate = candidates.get(head.head.i)
            return candidate if candidate is not None and _absorbs(candidate) else None
        upper = head.head if here.dep_ in {"pobj", "pcomp"} and head.dep_ in {"prep", "agent", "dative"} else head
        if here.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in here.lefts):
            here = head  # "denied reports that troops had fired"
            candidate = candidates.get(here.head.i)
            if candidate is None or here.dep_ != "dobj" or not _casts_doubt(candidate):
                return None
            return candidate
        upper = next((c.token for c in (candidates.get(upper.head.i),) if c and upper in c.match.parts), upper)
        candidate = candidates.get(upper.i)
        if candidate is None or not _governs(candidate, here, head):
            return None
        return candidate
    return None


def _absorbs(candidate: Candidate) -> bool:
    owner = candidate.match.owner
    return isinstance(owner, EventType) and owner.absorbs


def _casts_doubt(candidate: Candidate) -> bool:
    owner = candidate.match.owner
    return isinstance(owner, Operator) and owner.auxiliary is not None


def _governs(candidate: Candidate, complement: Token, through: Token) -> bool:
    owner = candidate.match.owner
    if complement.dep_ == "advcl":  # "appealed to the rebels to lay down their arms"
        infinitive = complement.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in complement.children)
        return infinitive and _absorbs(candidate)
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
