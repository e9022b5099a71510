"""Who stands where in a clause: deep subjects, objects and phrases over a dependency parse.

Labels are those of spaCy's English models (ClearNLP style: nsubj, dobj, pobj, relcl, xcomp, …). Every function is
pure, and every climb goes towards the root or through a fixed number of steps, so that none can loop.
"""

from collections.abc import Iterator, Sequence

from extraction.misread import BODIES, before_past, doer_on_day, hyphen, is_misread, is_prefix, prefix, states_before
from extraction.once import once
from extraction.parse import Token
from extraction.words import word_set

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_ALL_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
_OF_PASSIVE = PASSIVE_SUBJECTS | {"auxpass"}
RELATIVE_WORDS = frozenset({"who", "which", "that", "whom", "whose"})
TRANSPARENT_NOUNS = word_set(
    """% all batch boatload both bout bulk bunch busload campaign consignment couple day decade dozen few flurry group
    half handful host hour hundred hundredweight kind list load lorryload lot majority many million minority month most
    neither night none number one package pair part percent period phase planeload program programme range rest
    round scores series set several share shipload shipment slew some sort spate string third thousand ton tonne
    tranche truckload two type variety wave week worth year"""
)
"""Nouns that stand before "of" and leave to the noun after it what is meant: "two rounds of sanctions"."""

_CUT_FROM_PHRASE = frozenset(
    {"relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "preconj", "parataxis", "ccomp", "case", "dobj"}
)
_KEPT_IN_PHRASE = word_set("of for from in at to within under on with against between among near into across by")
"""Prepositions whose phrases stay with a noun: the rest say when, why or where it is done."""

_OF_SOMETHING = word_set("accuse acquit clear convict deprive rob strip suspect")
"""Verbs that take "of" and what it is: "accused the president of corruption"."""

_BY_THE_SUBJECT = word_set("after before besides by despite since while without")
"""Prepositions whose gerund the subject does, whatever the object: "left Baghdad without meeting him"."""

_ATTRIBUTES = word_set("acting ailing departing incoming leading outgoing ruling visiting")
"""Participles before somebody's title or name that only say what he is."""

_STANCES = frozenset({"align", "ally", "oppose"})
_SPANS = word_set("day hour month night week weekend year")
_SUMMONING = word_set("call contact invite phone ring summon telephone")
_COMPLAINING = word_set("complain condemn convey denounce express lodge object protest register voice")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MAX_STEPS = 12
_MOST_MEMBERS = 100
"""A longer list is not read to its end from each of its members: the cost would grow with its square."""


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive, with or without its auxiliary."""
    if is_misread(verb) or _is_state(verb):
        return False
    if any(child.dep_ in _OF_PASSIVE for child in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "acl":
        return all(child.dep_ != "nsubj" for child in verb.lefts)  # "the claim that they *had fled*"
    has_auxiliary = any(child.dep_ == "aux" for child in verb.children)
    if verb.dep_ == "conj" and not has_auxiliary and verb.head.pos_ in {"VERB", "AUX"}:
        return verb.head.tag_ == "VBN" and is_passive(verb.head)
    return verb.dep_ in {"advcl", "oprd", "amod"} and not has_auxiliary


def _is_state(verb: Token) -> bool:
    """Whether a participle says how its subject stands to others: "is *opposed* to the plan"."""
    return verb.lemma_ in _STANCES and verb.tag_ == "VBN" and any(c.lower_ in {"to", "with"} for c in verb.rights)


def expand(token: Token) -> list[Token]:
    """The token and what is coordinated with it: "the U.S. and the EU"."""
    for child in token.rights:
        if child.dep_ == "conj":
            break
    else:  # of most words
        return [token]
    found: list[Token] = []
    waiting = [token]
    # the parser hangs each member of a list on the one before it: no recursion is deep enough
    while waiting and len(found) < _MOST_MEMBERS:
        here = waiting.pop()
        found.append(here)
        members = [child for child in here.rights if child.dep_ == "conj"]
        waiting += reversed(members)
    return found


def see_through(token: Token) -> Token:
    """What "rounds of sanctions" is about: sanctions; any other noun itself."""
    for _ in range(_MAX_STEPS):
        if token.lemma_.lower() not in TRANSPARENT_NOUNS and token.pos_ != "NUM":
            break
        inner = next((p for p in prepositional_objects(token, "of")), None)
        if inner is None:
            break
        token = inner
    return token


def prepositional_objects(token: Token, preposition: str) -> list[Token]:
    """Heads of the objects of a preposition under the token, first conjuncts expanded; "by" includes agents."""
    found = []
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.lower_ == preposition:
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"}:
                    found.extend(expand(attributed(inner) or inner))
    return found


def attributed(participle: Token) -> Token | None:
    """Whom it only describes: "against visiting *Crown Prince Ali*", where the parser sees a visit."""
    if participle.dep_ != "pcomp" or participle.lower_ not in _ATTRIBUTES:
        return None
    return next((c for c in participle.rights if c.dep_ == "dobj" and c.ent_type_ == "PERSON"), None)


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Every preposition under the token with each of its objects, in the order of the text."""
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    for each in expand(inner):
                        yield child.lower_, each
                elif inner.dep_ == "prep":  # "from across the border"
                    for innermost in inner.children:
                        if innermost.dep_ == "pobj":
                            yield inner.lower_, innermost


def own_subjects(verb: Token) -> list[Token]:
    """Grammatical subjects standing at the verb itself, relative pronouns replaced with what they stand for."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in _ALL_SUBJECTS and child.lower_ != "there" and not _is_judged(child):
            if is_prefix(child):
                continue
            found.extend(expand(antecedent(child)))
    if not found and is_misread(verb):
        return before_past(verb)[-1:] or expand(doer_on_day(verb) or verb.head.head)
    return found or (states_before(verb) if verb.dep_ == "ROOT" and verb.tag_ == "VBD" else [])


def _is_judged(subject: Token) -> bool:
    """Whether the parser took for a subject whom a judgement is about: "held *Moscow* responsible"."""
    verb = subject.head
    return subject.i > verb.i and subject.dep_ == "nsubj" and any(c.dep_ == "oprd" for c in verb.rights)


def antecedent(token: Token) -> Token:
    """Of a relative pronoun the noun that its clause hangs on, else the token itself."""
    if token.lower_ in RELATIVE_WORDS and token.tag_ in {"WDT", "WP", "WP$", "IN", "DT"}:
        clause = token.head
        for _ in range(_MAX_STEPS):
            if clause.dep_ == "relcl":
                return clause.head
            if clause.dep_ in {"ROOT", "ccomp"} or clause.head == clause:
                break
            clause = clause.head
    return token


def grammatical_subjects(verb: Token, _steps: int = _MAX_STEPS) -> Sequence[Token]:
    """The subjects that the verb has or inherits, by coordination, control, participles and relative clauses."""
    head = verb.head
    found = own_subjects(verb)
    if not found and verb.dep_ == "conj" and head.pos_ == "NOUN":
        found = own_subjects(head)  # "Two men *shot* and killed a guard", where the parser sees a shot
    if found or _steps == 0:
        return found
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _subjects_of_adnominal(verb, head, _steps)
    if head == verb or head.pos_ not in {"VERB", "AUX"}:
        if verb.dep_ == "pcomp" and head.dep_ in {"prep", "agent"}:
            if head.lower_ in _BY_THE_SUBJECT and head.head.pos_ in {"VERB", "AUX"}:
                return grammatical_subjects(head.head, _steps - 1)
            return _controllers(head.head, _steps) if head.head.pos_ in {"VERB", "AUX"} else _owners(head.head)
        return []
    if verb.dep_ == "conj":
        return grammatical_subjects(coordinated_with(verb), _steps - 1)
    is_summoned = verb.dep_ == "xcomp" and head.lemma_ in _SUMMONING and verb.lemma_ in _COMPLAINING
    if is_summoned or verb.dep_ == "acomp":  # "summoned the envoy to protest": whoever summons; "is opposed to"
        return grammatical_subjects(head, _steps - 1)
    if verb.dep_ in {"xcomp", "oprd", "dep"} or (verb.dep_ == "ccomp" and verb.tag_ == "VB"):
        return _controllers(head, _steps)
    if verb.dep_ == "advcl":  # "imposed sanctions to punish": the purpose is that of the subject
        told = next((c for c in head.lefts if c.dep_ == "ccomp"), None)
        if told is not None and verb.tag_ == "VBG" and verb.i > head.i:  # "troops left, he said, leaving tents behind"
            return grammatical_subjects(told, _steps - 1)
        return grammatical_subjects(head, _steps - 1)
    return []


def coordinated_with(verb: Token) -> Token:
    """What a coordinated verb shares its place with: "refused to leave and *accused*" goes with "refused".

    Parsers often hang a finite verb on the infinitive before it; a finite verb is no conjunct of that.
    """
    partner = verb.head
    for _ in range(_MAX_STEPS):
        if verb.tag_ not in _FINITE or partner.tag_ not in {"VB", "VBG"} or partner.head == partner:
            break
        if partner.dep_ in {"xcomp", "conj"} and partner.head.pos_ in {"VERB", "AUX"}:
            partner = partner.head
        else:
            break
    return partner


def _subjects_of_adnominal(verb: Token, head: Token, steps: int) -> Sequence[Token]:
    """Of "troops massing", "sanctions imposed" and "a decision to leave"."""
    if head.ent_type_ in {"DATE", "TIME"} or head.lemma_ in _SPANS:  # "shelled it for a third day, killing six"
        clause = head.head.head if head.dep_ == "pobj" else head.head
        return grammatical_subjects(clause, steps - 1) if clause.pos_ == "VERB" else []
    if verb.tag_ in {"VBD", "VBG", "VBN"}:  # a past tense that the parser took for a participle is one, too
        return expand(head)
    owners = _owners(head) or [c for c in head.lefts if c.dep_ in {"compound", "nmod"} and c.ent_type_ in BODIES]
    if owners:
        return owners
    governor = head.head
    if head.dep_ in {"dobj", "attr"} and governor.pos_ in {"VERB", "AUX"}:
        return grammatical_subjects(governor, steps - 1)
    return []


def _owners(noun: Token) -> list[Token]:
    """Whose it is: "Russia's decision", "the decision of Russia"."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    return owners or prepositional_objects(noun, "by") or prepositional_objects(noun, "of")


def _controllers(verb: Token, steps: int) -> Sequence[Token]:
    """Who does what is governed by the verb: its object if it has one ("urged Iran to"), else its subject."""
    if verb.lemma_ != "promise":
        found = direct_objects(verb)
        if found and any(t.pos_ in {"PROPN", "NOUN", "PRON"} for t in found):
            return found
        if is_passive(verb) and verb.dep_ != "acl":  # that of "men believed to be armed" stands before it
            return [t for child in verb.children if child.dep_ in PASSIVE_SUBJECTS for t in expand(antecedent(child))]
    return grammatical_subjects(verb, steps - 1)


@once
def direct_objects(verb: Token) -> Sequence[Token]:
    """Objects standing at the verb, without those of prepositions."""
    if is_misread(verb):
        return expand(verb.head)
    found = []
    for child in verb.children:
        if (child.dep_ == "dobj" and not is_prefix(child)) or (child.dep_ == "nsubj" and _is_judged(child)):
            found.extend(expand(antecedent(child)))
        elif child.dep_ == "oprd" and child.ent_type_ == "PERSON" and verb.lemma_ in _SUMMONING and not found:
            found.append(child)  # "called *President Ali* to congratulate him"
        elif child.dep_ == "ccomp" and child.pos_ == "ADJ":  # "found [the mayor guilty]"
            found.extend(t for inner in child.children if inner.dep_ in {"nsubj", "dobj"} for t in expand(inner))
    return found


def infinitives(verb: Token) -> list[Token]:
    """What somebody is told or vows to do: "told the mission *to leave*", "called on him *to pay*"."""
    return [
        c
        for c in verb.rights
        if c.dep_ in {"xcomp", "ccomp", "advcl"}
        and c.tag_ == "VB"
        and any(m.dep_ == "aux" and m.lower_ == "to" for m in c.lefts)
    ]


def speakers(token: Token) -> Sequence[Token]:
    """Who says the clause that a word stands in: "*Oslo* said the vote was illegal"; nobody if it is not said."""
    clause = token
    for _ in range(_MAX_STEPS):
        head = clause.head
        if head == clause or clause.dep_ in {"relcl", "acl", "advcl"}:
            return []
        if clause.dep_ == "ccomp" and head.pos_ == "VERB":
            return agents(head)
        clause = head
    return []


def indirect_objects(verb: Token) -> list[Token]:
    """Those without a preposition: "sent *Kyiv* arms"."""
    return [t for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP" for t in expand(child)]


def agents(verb: Token) -> Sequence[Token]:
    """Deep subjects: who does it. Of a passive, its by-phrase."""
    if is_passive(verb):
        found = prepositional_objects(verb, "by")
        given = (c for c in verb.rights if c.dep_ == "dobj" and not found)  # "was denied [entry *by the junta*]"
        return found or [t for noun in given for t in prepositional_objects(noun, "by")]
    return grammatical_subjects(verb)


@once
def patients(verb: Token) -> Sequence[Token]:
    """Deep objects: to whom it is done. Of a passive, its subject."""
    if is_passive(verb):
        return grammatical_subjects(verb)
    found = direct_objects(verb)
    if not found and verb.dep_ == "relcl" and not _has_own_object(verb):
        # "the embassy (that) militants attacked": the noun before the clause is what is missing in it
        subjects = own_subjects(verb)
        if subjects and verb.head not in subjects:
            return expand(verb.head)
    return found


def _has_own_object(verb: Token) -> bool:
    return any(child.dep_ in {"dobj", "ccomp", "xcomp", "attr", "acomp"} for child in verb.children)


@once
def phrase(head: Token) -> tuple[int, int]:
    """Token bounds of a noun phrase: with determiners, titles and prepositional phrases.

    Cut before relative clauses, appositions, participles, dates and other conjuncts.
    """
    left, right = head.i, head.i
    for child in head.lefts:
        if is_misread(child):
            continue
        if child.dep_ not in _CUT_FROM_PHRASE or (child.dep_ == "punct" and child.text in {'"', "“", "-"}):
            left = min(left, child.left_edge.i)
    for child in head.rights:
        if (child.dep_ in _CUT_FROM_PHRASE and not hyphen(child)) or _is_time(child) or _is_loose(child):
            break
        right = max(right, _right_edge(child))
    if left >= head.i - 1 and (before := prefix(head)) is not None:
        left = before.left_edge.i
    while left < head.i and head.doc[left].is_punct:
        left += 1
    while right > head.i and (head.doc[right].is_punct or head.doc[right].is_space):
        right -= 1
    return left, right + 1


def _is_loose(token: Token) -> bool:
    """Whether a prepositional phrase belongs to the clause rather than to the noun: "the rebels of breaking it"."""
    if token.dep_ not in {"prep", "agent"}:
        return False
    if token.lower_ == "of" and token.head.dep_ in {"dobj", "nsubjpass"} and token.head.head.lemma_ in _OF_SOMETHING:
        return token.head.i > token.head.head.i and _is_thing(token)
    return token.lower_ not in _KEPT_IN_PHRASE or any(c.dep_ == "pcomp" for c in token.children)


def _is_thing(preposition: Token) -> bool:
    """Whether a preposition leads to no name: "of corruption", not "of Mali"."""
    return not any(c.pos_ == "PROPN" for c in preposition.children)


def _is_time(token: Token) -> bool:
    if token.dep_ in {"npadvmod", "advmod"}:
        return True
    return token.dep_ == "prep" and any(c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"} for c in token.children)


def _right_edge(token: Token, steps: int = _MAX_STEPS) -> int:
    """The last token of a right child, itself cut before clauses inside it."""
    edge = token.i
    for child in token.rights:
        if child.dep_ in {"relcl", "acl", "advcl", "appos"} or (child.dep_ == "punct" and child.text == ","):
            break
        if _is_loose(child):
            break
        if steps:
            edge = max(edge, _right_edge(child, steps - 1))
    return edge


def depth(token: Token) -> int:
    """Steps to the root of the sentence."""
    steps = 0
    while token.head != token:
        token = token.head
        steps += 1
    return steps
