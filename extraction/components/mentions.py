"""Mentions: every place where the text speaks of somebody, by name, by a noun, or by a pronoun."""

from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Token

from extraction.names import Name, NameFinder
from extraction.notes import TokenMention, notes
from extraction.syntax import phrase, prepositional_objects
from extraction.words import word_set
from ontology.terms import Frame, Vocabulary

REQUIRES = ("token.dep", "token.pos", "token.lemma", "doc.ents")
ASSIGNS = ("doc.user_data.mentions",)

PRONOUNS = word_set(
    """i me my myself we us our ourselves he him his himself she her hers herself it its itself they them their
    theirs themselves"""
)
_WEATHER = frozenset({"drizzle", "freeze", "hail", "rain", "snow", "thunder"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod", "nummod"})


def build(finder: NameFinder, nouns: frozenset[str]) -> Callable[[Doc], Doc]:
    """The component that notes the mentions of a document. `nouns` are the lemmas that name somebody."""

    def mentions(doc: Doc) -> Doc:
        found = notes(doc)
        names = finder.find(doc)
        in_name = {i: name for name in names for i in range(name.start, name.end)}
        every = [m for name in names if (m := _named(doc, name)) is not None]
        heads = {m.head for m in every}
        every += [m for t in doc if t.i not in in_name and t.i not in heads and (m := _unnamed(t, nouns)) is not None]
        every.sort(key=lambda m: (m.head, m.start))
        found.names = tuple(names)
        found.name_at = in_name
        found.mentions = tuple(every)
        found.by_head = {m.head: i for i, m in enumerate(every)}
        return doc

    return mentions


def person_nouns(vocabulary: Vocabulary) -> frozenset[str]:
    """The nouns that name a group of some class, or a person in some role or standing, as lemmas."""
    groups = [noun for c in vocabulary.actor_classes.values() for noun in c.nouns]
    persons = {c.name for c in vocabulary.actor_classes.values() if {"PERSON", "NORP"} & {*c.entity_labels}}
    standing = [r for r in vocabulary.relation_types.values() if set(r.domain) <= persons]
    frames = [f for t in vocabulary.sectors.values() for f in t.frames] + [f for r in standing for f in r.frames]
    roles = [word for frame in frames for word in _nouns(frame)]
    return frozenset(word.lower() for word in (*groups, *roles))


def _nouns(frame: Frame) -> tuple[str, ...]:
    return frame.words if frame.part_of_speech == "noun" else ()


def _named(doc: Doc, name: Name) -> TokenMention | None:
    """The mention of a name; None where it only modifies another ("Russian forces", "U.S. Secretary of State")."""
    span = doc[name.start : name.end]
    head = span.root
    if head.dep_ in _MODIFIERS and head.head.i >= name.end and head.head.pos_ in {"NOUN", "PROPN"}:
        return None
    if name.known is None and head.dep_ == "pobj" and _in_title(head, doc):
        return None
    if name.label == "NORP" and head.pos_ == "ADJ" and head.dep_ in _MODIFIERS:
        return None
    left, right = phrase(head)
    start = min(left, name.start)
    end = max(name.end, _with_of(head, right))
    return TokenMention(start, end, head.i, "name", span.text, name.label, name.known)


def _in_title(head: Token, doc: Doc) -> bool:
    """Whether an unknown name is but a word of a title: "State" in "Secretary of State John Kerry"."""
    title = head.head.head
    return title.dep_ in _MODIFIERS and title.head.ent_type_ == "PERSON" and title.head.i > head.i


def _with_of(head: Token, right: int) -> int:
    """The end of "the foreign minister of Mali": the phrase as far as its of-phrases reach."""
    inner = prepositional_objects(head, "of")
    return max((min(phrase(t)[1], right) for t in inner if t.i > head.i), default=head.i + 1)


def _unnamed(token: Token, nouns: frozenset[str]) -> TokenMention | None:
    if token.lower_ in PRONOUNS and token.pos_ in {"PRON", "DET"}:
        return None if _is_expletive(token) else TokenMention(token.i, token.i + 1, token.i, "pronoun", token.text, "")
    if token.pos_ not in {"NOUN", "PROPN"} or (token.dep_ in _MODIFIERS and token.head.pos_ in {"NOUN", "PROPN"}):
        return None
    noun = next((n for n in noun_forms(token) if n in nouns), None)
    if noun is None:
        return None
    left, right = phrase(token)
    return TokenMention(left, max(token.i + 1, _with_of(token, right)), token.i, "nominal", token.text, "", noun=noun)


def noun_forms(token: Token) -> Iterable[str]:
    """The lemmas under which the ontology may know a noun, the compound first: "aid worker", "worker"."""
    lemma = token.lemma_.lower()
    if token.i > token.sent.start and token.nbor(-1).dep_ == "compound":
        yield f"{token.nbor(-1).lower_} {lemma}"
    yield lemma


def _is_expletive(token: Token) -> bool:
    """Whether "it" stands for nothing: "it rained", "it is clear that"."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "expl" or verb.lemma_ in _WEATHER:
        return True
    if token.dep_ != "nsubj" or verb.lemma_ not in {"be", "seem", "appear", "happen", "turn", "remain"}:
        return False
    return any(c.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} for c in verb.children) or any(
        c.dep_ in {"ccomp", "xcomp"} for a in verb.children if a.dep_ in {"acomp", "attr"} for c in a.children
    )
