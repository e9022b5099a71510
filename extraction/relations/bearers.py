"""Who is what a noun says: whose title it is, what it is in apposition to or said of, else its own phrase."""

from collections.abc import Iterator, Sequence

from extraction.notes import Notes, TokenMention
from extraction.parse import Token
from extraction.relations.facts import is_fact
from extraction.syntax import agents, antecedent, direct_objects, expand, grammatical_subjects
from extraction.words import word_set

_TITLE_DEPENDENCIES = frozenset({"compound", "nmod", "amod", "poss", "appos", "npadvmod"})
_PLACES = frozenset({"GPE", "LOC"})
_COPULAS = frozenset({"be", "remain", "become"})
_MAX_STEPS = 6
_OF_SUBJECT = word_set("act begin continue quit replace resign retire return serve start step succeed take work")
"""Verbs whose subject is, or was, what "as" brings; of others it is their object."""
_ONLY_PROPOSED = word_set("back consider endorse nominate propose recommend seek tip want")


def bearers(noun: Token, found: Notes, of_title: TokenMention | None) -> Iterator[Token]:
    """The heads of the phrases of those who are what the noun says; nobody where that is denied or supposed."""
    if of_title is not None and noun.dep_ in _TITLE_DEPENDENCIES:
        yield noun.doc[of_title.head]
        return
    members = included(noun, found)
    if members:
        yield from members
        return
    first = _one_of_them(_first_conjunct(whole(noun, found)))
    apposed = [
        c
        for each in dict.fromkeys((noun, first, *first.conjuncts))
        for c in each.children
        if c.dep_ == "appos" and c.i in found.by_head and _is_name(c, found)
    ]
    if first.dep_ == "appos" and not _is_role_of_its_own(first, found):
        plural = noun.tag_ in {"NNS", "NNPS"}
        yield from sorted([first.head, *first.head.conjuncts], key=lambda t: t.i) if plural else [first.head]
    elif apposed:
        plural = noun.tag_ == "NNS"
        yield from dict.fromkeys(t for one in apposed for t in (one, *(one.conjuncts if plural else ())))
    elif first.dep_ == "attr" and first.head.lemma_ in _COPULAS:
        if is_fact(first.head):
            yield from _subjects(first.head, noun)
    elif (told := _named_in_clause(first, found)) is not None:
        yield from told
    elif noun.i in found.by_head:
        yield noun


def included(noun: Token, found: Notes) -> list[Token]:
    """Who is named as one of many: "members *Peru* and *Chile*", "its allies, such as *Chad*", "members include …"."""
    if noun.tag_ != "NNS":
        return []
    name = found.name_at.get(noun.i + 1)
    if name is not None and name.start == noun.i + 1:
        root = noun.doc[name.start : name.end].root
        return [t for t in expand(root) if t.i in found.by_head] if root.head != noun or root.dep_ == "appos" else []
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "include" and is_fact(verb):
        return [t for t in direct_objects(verb) if t.i in found.by_head]
    beside = (c for c in noun.rights if c.lower_ == "including" or (c.lower_ == "as" and _is_such(c)))
    return [t for c in beside for o in c.children if o.dep_ == "pobj" for t in expand(o) if t.i in found.by_head]


def _is_such(word: Token) -> bool:
    return word.i > 0 and word.nbor(-1).lower_ == "such"


def meant(noun: Token, found: Notes) -> list[Token]:
    """Those of whom a noun after "is" says something; of any other noun, itself."""
    if noun.pos_ != "NOUN" or _one_of_them(noun).dep_ != "attr":
        return [noun]
    return [t for t in bearers(noun, found, None) if t.i in found.by_head] or [noun]


def whole(noun: Token, found: Notes) -> Token:
    """The head of an office's phrase: of "Commander Europe" the parser takes the region that follows it."""
    after = found.name_at.get(noun.i + 1)
    if after is None or noun.dep_ != "compound" or noun.head.i != noun.i + 1:
        return noun
    return noun.head if after.label in _PLACES or (after.label != "PERSON" and after.start <= noun.i) else noun


def _subjects(copula: Token, noun: Token) -> Sequence[Token]:
    """Of whom the copula says it; one person is one thing only, of a list the nearest."""
    subjects = grammatical_subjects(copula)
    if copula.dep_ == "relcl" and noun.tag_ in {"NN", "NNP"}:
        return [antecedent(t) for c in copula.children if c.dep_ == "nsubj" for t in [c]]
    return subjects


def _one_of_them(noun: Token) -> Token:
    """The word that a plural noun gives its place to: "is *one* of the leaders"."""
    one = noun.head.head
    is_among = noun.dep_ == "pobj" and noun.head.lower_ == "of" and one.lower_ in {"one", "some", "two", "three"}
    return one if is_among else noun


def _first_conjunct(noun: Token) -> Token:
    """What a coordinated noun shares its place with: "both the mayor and *head* of the party"."""
    for _ in range(_MAX_STEPS):
        if noun.dep_ != "conj" or noun.head.pos_ not in {"NOUN", "PROPN"}:
            break
        noun = noun.head
    return noun


def _is_name(token: Token, found: Notes) -> bool:
    return found.mentions[found.by_head[token.i]].kind == "name"


def _is_role_of_its_own(noun: Token, found: Notes) -> bool:
    """Whether an apposition stands at what is no mention: the parser hangs it on the wrong word."""
    return noun.head.i not in found.by_head


def _named_in_clause(noun: Token, found: Notes) -> list[Token] | None:
    """Who is said in a clause to be what the noun says; None where no clause says it of anybody.

    "Named her minister", "resigned as minister", "The minister is Ana Duarte".
    """
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ in _COPULAS:
        named = [t for c in verb.rights if c.dep_ == "attr" for t in (c, *c.conjuncts)]
        named = [t for t in named if t.i in found.by_head and _is_name(t, found)]
        return named if named and is_fact(verb) else None
    if noun.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
        verb = verb.head if verb.dep_ == "dobj" else verb  # "took office as"
    elif noun.dep_ != "oprd":
        return None
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.lemma_ in _ONLY_PROPOSED or not is_fact(verb):
        return []
    if verb.lemma_ in _OF_SUBJECT:
        those = agents(verb)
    else:
        those = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    return [t for t in those if antecedent(t).i in found.by_head]
