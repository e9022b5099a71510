"""Who is what a noun says: whose title it is, what it is in apposition to or said of, else its own phrase."""

from collections.abc import Iterator, Sequence

from extraction.notes import Notes, TokenMention
from extraction.parse import Token
from extraction.relations.facts import is_fact
from extraction.syntax import antecedent, grammatical_subjects

_TITLE_DEPENDENCIES = frozenset({"compound", "nmod", "amod", "poss", "appos", "npadvmod"})
_PLACES = frozenset({"GPE", "LOC"})
_COPULAS = frozenset({"be", "remain", "become"})
_MAX_STEPS = 6


def bearers(noun: Token, found: Notes, of_title: TokenMention | None) -> Iterator[Token]:
    """The heads of the phrases of those who are what the noun says; nobody where that is denied or supposed."""
    if of_title is not None and noun.dep_ in _TITLE_DEPENDENCIES:
        yield noun.doc[of_title.head]
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
        yield from apposed
    elif first.dep_ == "attr" and first.head.lemma_ in _COPULAS:
        if is_fact(first.head):
            yield from _subjects(first.head, noun)
    elif first.dep_ in {"oprd", "pobj"} and (named := _named_so(first, found)):
        yield from named
    elif noun.i in found.by_head:
        yield noun


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


def _named_so(noun: Token, found: Notes) -> list[Token]:
    """Who is made, called or serves as what the noun says: "named her minister", "served as minister"."""
    verb = noun.head
    if noun.dep_ == "pobj":
        if verb.lower_ != "as":
            return []
        verb = verb.head
    if verb.pos_ not in {"VERB", "AUX"} or not is_fact(verb):
        return []
    objects: Sequence[Token] = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    if not objects and verb.lemma_ in {"serve", "work", "act", "return"}:
        objects = grammatical_subjects(verb)
    return [t for t in objects if antecedent(t).i in found.by_head]
