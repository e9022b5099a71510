"""Mentions: every place where the text speaks of somebody, by name, by a noun, or by a pronoun."""

from collections.abc import Callable, Iterable

from extraction.components.times import day_of
from extraction.expletives import is_expletive
from extraction.heading_names import read_names
from extraction.lexicon import Lexicon
from extraction.names import Name, NameFinder
from extraction.notes import TokenMention, notes
from extraction.nouns import Nouns
from extraction.parse import Doc, Token
from extraction.placing import with_places
from extraction.syntax import phrase, prepositional_objects
from extraction.titles import with_holders
from extraction.words import word_set

REQUIRES = ("token.dep", "token.pos", "token.lemma", "doc.ents")
ASSIGNS = ("doc.user_data.mentions",)

PRONOUNS = word_set(
    """i me my myself we us our ourselves he him his himself she her hers herself it its itself they them their
    theirs themselves"""
)
_PEOPLE = ("woman", "person")
"""Endings of nouns that always speak of people: an anchorwoman."""
_BARE = word_set(
    """person place home authority power world mission side body force justice security office industry business
    television"""
)
"""Nouns of groups that without any word before them mean no group: "seized power"."""
_TELLING = frozenset({"source"})
"""Nouns of things that are people where they say something."""
_NOMINAL = frozenset({"DET", "NOUN", "NUM", "PRON", "PROPN"})
"""Parts of speech of what can speak of somebody."""
_QUANTIFIERS = word_set("many several few fewer more most some any various numerous countless")
_DEFINITE = frozenset({"the", "these", "those", "both", "all"})
_ANY = frozenset({"every", "each", "any", "no", "whatever", "whichever"})
PLACE_LABEL = "LOC"
"""The entity label of a place that the text does not name."""
_MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod", "nummod"})


def build(finder: NameFinder, nouns: Nouns, lexicon: Lexicon) -> Callable[[Doc], Doc]:
    """The component that notes the mentions of a document."""

    def mentions(doc: Doc) -> Doc:
        found = notes(doc)
        names = with_places(doc, finder.find(doc), lexicon, nouns, found.regions)
        names = with_holders(doc, names, lexicon, day_of(found.article.published))
        names = read_names(doc, names, found.unread)
        in_name = {i: name for name in names for i in range(name.start, name.end)}
        bare = found.unread.phrases
        every = [m for name in names if (m := _named(doc, name, bare=name.start in bare)) is not None]
        heads = {m.head for m in every}
        passed = heads.union(in_name, bare)
        every += [m for t in doc if t.i not in passed and (m := _unnamed(t, nouns)) is not None]
        every = _without_modifiers(doc, every)
        every.sort(key=lambda m: (m.head, m.start))
        found.names = tuple(names)
        found.name_at = in_name
        found.mentions = tuple(every)
        found.by_head = {m.head: i for i, m in enumerate(every)}
        found.somebody = {m.head: i for i, m in enumerate(every) if m.kind != "nominal" or not m.label}
        return doc

    return mentions


def _without_modifiers(doc: Doc, found: list[TokenMention]) -> list[TokenMention]:
    """Without the names that only modify another mention: of "Nato forces" the forces, of "Nato talks" Nato."""
    owner = {i: m.head for m in found for i in range(m.start, m.head + 1)}
    heads = {m.head for m in found}
    kept = []
    for m in found:
        above = doc[m.head].head.i
        modifies = above in heads or owner.get(above, m.head) > m.head
        if not (_is_modifier(doc, m) and modifies):
            kept.append(m)
    return kept


def _is_modifier(doc: Doc, mention: TokenMention) -> bool:
    head = doc[mention.head]
    return head.dep_ in _MODIFIERS and head.head.i >= mention.end and head.head.pos_ in {"NOUN", "PROPN"}


def _named(doc: Doc, name: Name, *, bare: bool) -> TokenMention | None:
    """The mention of a name; None where it is but an adjective ("Russian talks") or a word of a title.

    A `bare` one is the name alone, without the phrase around it.
    """
    span = doc[name.start : name.end]
    head = span.root
    if name.known is None and head.dep_ == "pobj" and _in_title(head, doc):
        return None
    if head.dep_ == "amod" or (name.label == "NORP" and head.pos_ == "ADJ" and head.dep_ in _MODIFIERS):
        return None
    if bare:
        return TokenMention(name.start, name.end, head.i, "name", span.text, name.label, name.known)
    left, right = phrase(head)
    start = min(_without_count(head, left), name.start)
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


def _without_count(head: Token, start: int) -> int:
    """The start of a phrase without its number: "more than 2,000 people" are people. "The two men" stay."""
    counted = max((c.i + 1 for c in head.lefts if c.dep_ == "nummod" or c.lower_ in _QUANTIFIERS), default=start)
    return start if head.doc[start].lower_ in _DEFINITE else max(start, counted)


def _unnamed(token: Token, nouns: Nouns) -> TokenMention | None:
    if token.pos_ not in _NOMINAL and token.pos_ != "ADJ":  # most words
        return None
    if token.dep_ in _MODIFIERS and token.head.lemma_.lower() in nouns.deeds:
        return _doer(token, nouns)
    return _spoken_of(token, nouns) if token.pos_ != "ADJ" else None


def _spoken_of(token: Token, nouns: Nouns) -> TokenMention | None:
    """The mention of what is no modifier of a deed: a pronoun, "the two", a noun of somebody or of a place."""
    if token.lower_ in PRONOUNS and token.pos_ in {"PRON", "DET"}:
        if is_expletive(token, nouns):
            return None
        return TokenMention(token.i, token.i + 1, token.i, "pronoun", token.text, "")
    if _is_two(token):
        return TokenMention(phrase(token)[0], token.i + 1, token.i, "nominal", token.text, "", noun=token.lower_)
    if token.pos_ not in {"NOUN", "PROPN"} or (token.dep_ in _MODIFIERS and token.head.pos_ in {"NOUN", "PROPN"}):
        return None
    forms = tuple(noun_forms(token))
    person = _person(token, forms, nouns)
    place = next((n for n in forms if n in nouns.places), None) if not _is_capitalised(token) else None
    if place is not None and any(child.lower_ in _ANY for child in token.lefts):
        place = None  # "every home" is nowhere
    if place is not None and (person is None or not _can_act(token)):
        noun, label = place, PLACE_LABEL
    elif person is not None:
        noun, label = person, ""
    else:
        return None
    if noun in _BARE and token.tag_ == "NN" and token.left_edge.i == token.i:
        return None
    left, right = phrase(token)
    start, end = _without_count(token, left), max(token.i + 1, _with_of(token, right))
    return TokenMention(start, end, token.i, "nominal", token.text, label, noun=noun)


def _doer(modifier: Token, nouns: Nouns) -> TokenMention | None:
    """Who does what the noun after it tells of: "a *police* raid", "*rebel* attacks"."""
    noun = modifier.lemma_.lower()
    if modifier.head.pos_ != "NOUN" or modifier.head.i < modifier.i or not nouns.is_doer(noun) or noun in _BARE:
        return None
    if modifier.pos_ == "ADJ" and nouns.is_group(noun):
        return None  # "military aid" is of no army
    if any(c.dep_ in _MODIFIERS and c.ent_type_ for c in modifier.head.lefts):
        return None  # "French army strikes" are those of France
    return TokenMention(modifier.i, modifier.i + 1, modifier.i, "nominal", modifier.text, "", noun=noun)


def _is_capitalised(token: Token) -> bool:
    """Whether it is a name, or a word of one: "Mr Marsh", "Baker Street"."""
    return token.text[:1].isupper() and not token.is_sent_start and token.pos_ == "PROPN"


def _is_two(token: Token) -> bool:
    """Whether it speaks of two by itself: "both left", "the two left", "the pair left"."""
    if token.dep_ not in {"nsubj", "nsubjpass", "dobj", "pobj", "poss"} or any(c.dep_ == "prep" for c in token.rights):
        return False
    if token.lower_ == "both":
        return True
    return token.lower_ in {"two", "three", "four", "pair", "duo", "trio"} and any(
        c.lower_ == "the" for c in token.lefts
    )


def _person(token: Token, forms: Iterable[str], nouns: Nouns) -> str | None:
    """By which of its forms a noun speaks of somebody."""
    found = next((n for n in forms if n in nouns.persons or n.endswith(_PEOPLE)), None)
    return None if found in _TELLING and not _tells(token) else found


def _tells(token: Token) -> bool:
    """Whether a source is somebody who speaks: not "the source of the river"."""
    says = token.dep_ in {"nsubj", "nsubjpass"} or token.head.dep_ == "agent" or token.head.lower_ == "to"
    return says and not prepositional_objects(token, "of")


def _can_act(token: Token) -> bool:
    """Whether what can be somebody or a place ("the school") stands where somebody stands: as a subject or agent."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass", "poss", "appos"} or token.head.dep_ == "agent"


def noun_forms(token: Token) -> Iterable[str]:
    """The lemmas under which the ontology may know a noun, the compound first: "aid worker", "worker"."""
    lemma = token.lemma_.lower()
    if token.i > token.sent.start and token.nbor(-1).dep_ == "compound":
        yield f"{token.nbor(-1).lower_} {lemma}"
    yield lemma
