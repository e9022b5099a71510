"""Indirect speech and thought: the clause, infinitive, noun phrase or prepositional phrase that a cue governs."""

from collections.abc import Callable, Mapping

from extraction.parse import Token
from extraction.quotations.drafts import Bounds, CueHit, Draft, merged, subtree, trimmed, without
from extraction.quotations.speaker import speaker_of

_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OBJECT_COMPLEMENTS = frozenset({"oprd", "xcomp", "acl", "ccomp", "acomp"})
_COMPLEMENT_PREPOSITIONS = frozenset({"as", "for", "of", "over", "about", "from", "with", "to", "in", "on"})

_TELLS = frozenset({"tell", "inform", "assure", "remind", "warn", "convince"})
"""Verbs whose object is who hears it."""

_NEAR = 12
"""What belongs to a cue inside its content stands within so many tokens of it."""

Found = tuple[str, Token, Bounds]
"""Construction, head of the content, bounds of the content."""


def indirect(hit: CueHit) -> Draft | None:
    """The attribution that the syntax around a cue tells of, by the first of its slots that is filled."""
    for slot in hit.slots:
        found = _find(hit, slot)
        if found is None:
            continue
        construction, head, bounds = found
        pieces = _pieces(hit, head, bounds)
        if pieces:
            return Draft(construction, hit, hit.bounds, speaker_of(hit), clause=pieces)
    return None


def _find(hit: CueHit, slot: str) -> Found | None:
    if slot in {"quote", "around"}:
        return None
    finder = _FINDERS.get(slot)
    return finder(hit) if finder is not None else _preposition(hit.token, slot)


def _clause(hit: CueHit) -> Found | None:
    """Reads "said (that) they had lost", "they had lost, he said", "the claim that they had lost"."""
    cue = hit.token
    is_noun = cue.pos_ in {"NOUN", "PROPN"}
    for child in cue.children:
        is_its_clause = child.dep_ == "ccomp" or (is_noun and (child.dep_ == "acl" or _is_told(child)))
        if not is_its_clause or not _is_finite(child):
            continue
        if _is_asked_in_vain(cue, child) or (child.i < cue.i and _is_parted(child, cue)):
            continue
        if child.i > cue.i or "quote" in hit.slots:
            return ("noun clause" if is_noun else "clause"), child, subtree(child)
    return _clause_on_owner(cue) if is_noun else _clause_on_noun(cue)


def _is_asked_in_vain(cue: Token, clause: Token) -> bool:
    """Reads "never said which of them it was": nothing is said."""
    is_denied = any(c.dep_ == "neg" for c in cue.lefts)
    return is_denied and clause.left_edge.tag_ in {"WDT", "WP", "WRB", "WP$"} and clause.left_edge.lower_ != "that"


def _is_parted(clause: Token, cue: Token) -> bool:
    """Whether a semicolon parts a clause from the cue after it: two sentences in one."""
    return any(token.text == ";" for token in cue.doc[clause.i + 1 : cue.i])


def _clause_on_noun(cue: Token) -> Found | None:
    """Reads "shouted from the window that they had lost", where the parser hangs the clause on the noun before it."""
    for child in cue.rights:
        noun = next((c for c in child.children if c.dep_ == "pobj"), None) if child.dep_ == "prep" else child
        if noun is None or noun.dep_ not in {"pobj", "dobj"} or (noun.dep_ == "dobj" and cue.lemma_ not in _TELLS):
            continue
        for clause in noun.rights:
            if _is_told(clause) and (noun.dep_ == "dobj" or clause.left_edge.dep_ == "mark"):
                return "clause", clause, subtree(clause)
    return None


def _clause_on_owner(cue: Token) -> Found | None:
    """Reads "assurances from the army that it had fled", where the parser hangs the clause on whose they are."""
    owners = (t for c in cue.rights if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj")
    clause = next((c for owner in owners for c in owner.rights if _is_told(c)), None)
    return None if clause is None else ("noun clause", clause, subtree(clause))


def _is_told(clause: Token) -> bool:
    """Whether what hangs on a noun like a relative clause may be told instead: "that" and a subject of its own."""
    first = clause.left_edge
    if clause.dep_ not in {"relcl", "acl"} or first.lower_ != "that" or first.head != clause or first.dep_ == "nsubj":
        return False
    return _is_finite(clause) and any(c.dep_ in {"nsubj", "nsubjpass"} for c in clause.lefts)


def _is_finite(verb: Token) -> bool:
    if verb.tag_ in _FINITE_TAGS:
        return True
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "cop"}]
    if any(c.tag_ in _FINITE_TAGS for c in helpers):
        return True
    if any(c.tag_ == "TO" for c in helpers):
        return False
    return (
        any(c.dep_ == "mark" or (c.dep_ == "nsubj" and verb.pos_ in {"VERB", "AUX"}) for c in verb.children)
        and verb.tag_ != "VBG"
    )


def _infinitive(hit: CueHit) -> Found | None:
    """Reads "vowed to fight", "urged them to leave", "wants them to leave", "a vow to fight"."""
    for child in hit.token.children:
        if child.dep_ in {"xcomp", "ccomp", "acl", "advcl"} and any(c.tag_ == "TO" for c in child.lefts):
            if child.dep_ == "advcl" and not any(c.dep_ == "dobj" for c in hit.token.children):
                continue
            return "infinitive", child, subtree(child)
    return None


def _gerund(hit: CueHit) -> Found | None:
    """Reads "suggested leaving", "denied having left"."""
    for child in hit.token.rights:
        if child.dep_ in {"xcomp", "ccomp", "pcomp", "dobj"} and child.tag_ == "VBG":
            return "infinitive", child, subtree(child)
    return None


def _object(hit: CueHit) -> Found | None:
    """Reads "blamed him for the crash", "called it a farce": the object with what is said of it."""
    cue = hit.token
    particle = hit.match.particle
    if particle is not None and any(c.dep_ == "pobj" for c in particle.children):
        return None
    for child in cue.children:
        if (child.dep_ == "dobj" and child.i > cue.i) or (child.dep_ in {"oprd", "ccomp"} and not _is_finite(child)):
            start, end = subtree(child)
            for later in cue.rights:
                if later.i > child.i and _complements(later):
                    end = max(end, later.right_edge.i + 1)
            return "object", child, (start, end)
    return _passive_object(cue)


def _complements(token: Token) -> bool:
    return token.dep_ in _OBJECT_COMPLEMENTS or (token.dep_ == "prep" and token.lower_ in _COMPLEMENT_PREPOSITIONS)


def _passive_object(cue: Token) -> Found | None:
    """The subject of "the plan was criticised by unions"."""
    if any(c.dep_ == "agent" for c in cue.children):
        for child in cue.children:
            if child.dep_ == "nsubjpass" and child.tag_ not in {"WDT", "WP"}:
                return "passive", child, subtree(child)
    return None


def _complement(hit: CueHit) -> Found | None:
    """An object that something is said of: "sees it as a threat", "called it a “farce”"; no bare one."""
    found = _object(hit)
    if found is None:
        return None
    head = found[1]
    said_of_it = [*(c for c in hit.token.rights if c.i > head.i), *(c for c in head.rights if c.dep_ == "appos")]
    return found if any(_is_predicate(c) for c in said_of_it) or head.dep_ in {"oprd", "ccomp"} else None


def _is_predicate(token: Token) -> bool:
    return token.dep_ in {"oprd", "acomp", "appos"} or (token.dep_ == "prep" and token.lower_ == "as")


def _particle(hit: CueHit) -> Found | None:
    """Reads "called for calm", "called on the sides to talk"."""
    particle = hit.match.particle
    if particle is None:
        return _object(hit)
    heads = [c for c in particle.children if c.dep_ in {"pobj", "pcomp"}]
    if not heads:
        return _object(hit)
    start, end = subtree(heads[0])
    for later in hit.token.rights:
        if later.i > particle.i and (later.dep_ in {"xcomp", "oprd"} or (later.dep_ == "advcl" and _to(later))):
            end = max(end, later.right_edge.i + 1)
    return "preposition", heads[0], (start, end)


def _to(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.lefts)


def _preposition(cue: Token, word: str) -> Found | None:
    """Reads "warned of a crisis": the object of the preposition."""
    for child in cue.children:
        if child.dep_ in {"prep", "dative", "agent"} and child.lower_ == word:
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"} and inner.ent_type_ not in {"DATE", "TIME"}:
                    return "preposition", inner, subtree(inner)
    return None


_FINDERS: Mapping[str, Callable[[CueHit], Found | None]] = {
    "clause": _clause,
    "infinitive": _infinitive,
    "gerund": _gerund,
    "object": _object,
    "complement": _complement,
    "particle": _particle,
}


def _pieces(hit: CueHit, head: Token, bounds: Bounds) -> list[Bounds]:
    """The content without the cue and what belongs to it: "the bill, he said, was dead" is two pieces."""
    cue, doc = hit.token, hit.token.doc
    start, end = bounds
    if head.i < cue.i and head.dep_ == "ccomp":
        start = min(start, cue.sent.start)
    if start <= cue.i < end:
        own = [c for c in cue.children if c.dep_ != "punct" and abs(c.i - cue.i) <= _NEAR]
        hole_start = min([cue.i, *(c.left_edge.i for c in own if c.i < cue.i)])
        hole_end = max([cue.i + 1, *(c.right_edge.i + 1 for c in own if c.i > cue.i)])
        return list(merged(without(doc, (start, end), (hole_start, hole_end))))
    if hit.bounds[0] <= start < hit.bounds[1]:
        start = hit.bounds[1]  # the parser has "clear that they left" for the content of "made clear that they left"
    piece = trimmed(doc, start, end)
    return [piece] if piece is not None else []
