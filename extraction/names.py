"""The names in a document: what the lexicon knows and what the model recognises, put to a vote."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extraction.lexicon import Lexicon, Phrase, PhraseKind
from extraction.nouns import Nouns
from extraction.parse import Doc, Token
from extraction.places import PLACE_FIRST
from extraction.words import word_set

ACTOR_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
"""Entity labels of the model that can name somebody or a place."""

_LABELS: Mapping[PhraseKind, str] = {
    "country": "GPE",
    "demonym": "NORP",
    "capital": "GPE",
    "seat": "ORG",
    "organisation": "ORG",
    "place": "LOC",
    "person": "PERSON",
}
"""What a phrase of the lexicon counts as among the model's labels; titles name nobody by themselves."""

_BETWEEN_NAMES = frozenset({"and", ",", "the"})
_WHERE = word_set("in near outside around north south east west inside toward towards")
_WHERE_OF = word_set("city town village suburb district province region port north south east west outskirt capital")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place; `known` is the kind and id of the lexicon's entry."""

    start: int
    end: int
    label: str
    known: tuple[PhraseKind, str] | None = None


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The countries that a text names; those that it names by an adjective or capital; those whose parts it names."""

    countries: frozenset[str]
    otherwise: frozenset[str]
    parts: frozenset[str]


Bounds = tuple[int, int]
_Index = Mapping[str, Mapping[str, list[tuple[tuple[str, ...], str]]]]
"""By the first and the second word of a phrase, which may be none, its further words, and its key in the entries."""


class NameFinder:
    """Finds names. Built once: holds all phrases of the lexicon by their words."""

    def __init__(self, lexicon: Lexicon, make_doc: Callable[[str], Doc], nouns: Nouns) -> None:
        self._lexicon = lexicon
        self._nouns = nouns
        entries: defaultdict[str, list[Phrase]] = defaultdict(list)
        for phrase in lexicon.phrases():
            if phrase.kind in _LABELS:
                entries[phrase.text if phrase.exact else phrase.text.lower()].append(phrase)
        self._entries = dict(entries)
        exact = {key: phrases[0].text for key, phrases in entries.items() if phrases[0].exact}
        folded = {key: phrases[0].text for key, phrases in entries.items() if not phrases[0].exact}
        self._exact = _index({key: [token.text for token in make_doc(text)] for key, text in exact.items()})
        self._folded = _index({key: [token.lower_ for token in make_doc(text)] for key, text in folded.items()})

    def find(self, doc: Doc) -> list[Name]:
        """The names of a document, none overlapping, in the order of the text."""
        known = {bounds: self._entries[key] for bounds, key in self._matches(doc)}
        spoken = self._spoken(known.values())
        recognised = {(e.start, e.end): e.label_ for e in doc.ents if e.label_ in ACTOR_LABELS}
        labels = recognised | dict.fromkeys(known, "ORG")
        bounds = _longest(each for each in labels if each in known or not _is_list(doc, each, known))
        names = [self._name(doc, each, labels[each], known, spoken) for each in bounds]
        return self._with_missed(doc, self._vote(doc, [n for n in names if _is_name(doc, n)]))

    def _matches(self, doc: Doc) -> Iterator[tuple[Bounds, str]]:
        """Where the phrases of the lexicon stand, those in small letters and those as they are written."""
        texts = [token.text for token in doc]
        for index, words in ((self._folded, [token.lower_ for token in doc]), (self._exact, texts)):
            for i in [i for i, word in enumerate(words) if word in index]:
                by_second = index[words[i]]
                second = words[i + 1] if i + 1 < len(words) else ""
                for rest, key in (*by_second.get("", ()), *(by_second.get(second, ()) if second else ())):
                    end = i + 1 + len(rest)
                    if tuple(words[i + 1 : end]) == rest and any(text[:1].isupper() for text in texts[i:end]):
                        yield (i, end), key  # in lower case it is a word ("turkey"); but "al-Qaeda" starts small

    def _spoken(self, matches: Iterable[Sequence[Phrase]]) -> _Spoken:
        phrases = [phrase for of_match in matches for phrase in of_match]
        otherwise = frozenset(p.id.removeprefix("iso:") for p in phrases if p.kind in {"demonym", "capital"})
        named = frozenset(p.id.removeprefix("iso:") for p in phrases if p.kind == "country")
        places = (self._lexicon.places[p.id] for p in phrases if p.kind == "place" and p.country is None)
        parts = frozenset(place.country for place in places if place.country and place.kind != "capital")
        return _Spoken(named | otherwise, otherwise, parts)

    def _name(
        self, doc: Doc, bounds: Bounds, label: str, known: Mapping[Bounds, Sequence[Phrase]], spoken: _Spoken
    ) -> Name:
        start, end = self._without_title(doc, label, *_without_edges(doc, *bounds))
        match = known.get(bounds) or known.get((start, end))
        entry = _entry(match, spoken) if match is not None else None
        if entry is None:
            return Name(start, end, label)
        return Name(start, end, _LABELS[entry.kind], (entry.kind, entry.id))

    def _without_title(self, doc: Doc, label: str, start: int, end: int) -> Bounds:
        """The bounds without "Mrs" or "Gen." before a person's name."""
        while label == "PERSON" and start < end - 1 and self._lexicon.title(doc[start].text) is not None:
            start += 1
        return start, end

    def _vote(self, doc: Doc, names: list[Name]) -> list[Name]:
        """One label for one text: the lexicon's if it knows it, else that of most, by the model and by what it says.

        A last name goes with its person.
        """
        ballots: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name in names:
            if name.known is None:
                ballots[_text(doc, name)].update(self._ballot(doc, name))
        for text in [text for text, votes in ballots.items() if len(text.split()) > 1]:
            last = text.split()[-1]
            if _winner(ballots[text]) == "PERSON" and last in ballots:
                ballots[last]["PERSON"] += sum(ballots[last].values()) + 1
        winners = {text: _winner(votes) for text, votes in ballots.items()}
        return [n if n.known is not None else _labelled(n, winners[_text(doc, n)]) for n in names]

    def _ballot(self, doc: Doc, name: Name) -> dict[str, int]:
        """The votes of one mention: the model's, and a stronger one where the words around or within tell."""
        words = [token.lower_ for token in doc[name.start : name.end]]
        votes = Counter({name.label: 2})
        is_first_name = self._lexicon.gender_of_first_name(doc[name.start].text) is not None
        is_placed = words[-1] in self._nouns.places or words[0] in PLACE_FIRST
        is_placed = is_placed and words[-1] not in self._nouns.persons
        if self._is_after_title(doc[name.start]) or _has_age(doc, name.end):
            votes["PERSON"] += 6
        elif is_placed and name.label != "GPE" and not (is_first_name and len(words) > 1):
            votes["LOC"] += 4
        head = doc[name.start : name.end].root
        if name.label == "ORG" and self._is_apposed_to_role(head):
            votes["PERSON"] += 3
        elif name.label == "PERSON" and self._is_called_a_group(head):
            votes["ORG"] += 3
        if name.label in {"PERSON", "ORG"} and not is_first_name and _is_where(head):
            votes["GPE"] += 3
        elif is_first_name and self._may_be_person(doc, name):
            votes["PERSON"] += 3
        return votes

    def _may_be_person(self, doc: Doc, name: Name) -> bool:
        """Whether a name with a first name is rather no place: "Laila", "Laila Salem"; but "Santa Rosa" is a city."""
        words = name.end - name.start
        if words == 1:
            return name.label in {"GPE", "LOC", "ORG"}
        return words == 2 and name.label == "GPE" and not self._lexicon.cities.named(_text(doc, name))

    def _with_missed(self, doc: Doc, names: list[Name]) -> list[Name]:
        """Adds what the model passed over: last names, names after a title, groups in capitals, acronyms."""
        lasts = {_text(doc, n).split()[-1] for n in names if n.label == "PERSON" and n.end - n.start > 1}
        covered = {i for n in names for i in range(n.start, n.end)}
        names = [*names, *self._missed_groups(doc, covered), *_missed_acronyms(doc, names, covered)]
        covered = {i for n in names for i in range(n.start, n.end)}
        added = [
            Name(token.i, token.i + 1, "PERSON")
            for token in doc
            if token.is_title
            and token.i not in covered
            and token.pos_ in {"PROPN", "NOUN"}
            and (token.text in lasts or self._is_after_title(token))
        ]
        return sorted([*names, *added], key=lambda n: n.start)

    def _missed_groups(self, doc: Doc, covered: set[int]) -> list[Name]:
        """Names in capitals that end in the noun of a group: "the Prison Officers' Federation"."""
        found = []
        for token in doc:
            if token.i in covered or not token.is_title or not self._nouns.is_group(token.lemma_.lower()):
                continue
            start = token.i
            while start - 1 > token.sent.start and start - 1 not in covered and _is_part_of_name(doc[start - 1]):
                start -= 1
            while start < token.i and not doc[start].is_title:
                start += 1
            if start < token.i:
                found.append(Name(start, token.i + 1, "ORG"))
        return found

    def _is_after_title(self, token: Token) -> bool:
        """Whether "Mr", "Gen." or another title that is written with a capital stands before."""
        before = token.nbor(-1) if token.i > token.sent.start else None
        return before is not None and before.text[:1].isupper() and self._lexicon.title(before.text) is not None

    def _is_apposed_to_role(self, head: Token) -> bool:
        """Whether it stands beside one person's role: "the mayor, Luz Prada"; "the mayor of Elda, Luz Prada".

        A role that stands beside its person already has its body after it: "Ann Vogel, commander, Northern Command".
        """
        if head.dep_ != "appos":
            return False
        noun = head.head
        is_bare = all(child.dep_ not in {"det", "poss"} for child in noun.lefts)
        if is_bare and noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
            return False
        if noun.dep_ == "pobj" and noun.head.lower_ == "of":
            noun = noun.head.head
        return noun.tag_ == "NN" and noun.lemma_.lower() in self._nouns.roles

    def _is_called_a_group(self, head: Token) -> bool:
        """Whether the words beside it say that it is no person: "Northgate, a mining company"."""
        beside = [child for child in head.rights if child.dep_ == "appos" and child.tag_ == "NN"]
        return any(self._nouns.is_group(noun.lemma_.lower()) for noun in beside)


def _entry(phrases: Sequence[Phrase], spoken: _Spoken) -> Phrase | None:
    """What the lexicon knows by this name: first of a country that the text names, then of any.

    A part of a country that has the name of another country (Georgia) is meant only if that one goes by no other
    name in the text (Tbilisi, Georgian), and other parts of the former are named, or no third country is.
    """
    of_country = next((p for p in phrases if p.country in spoken.countries), None)
    anywhere = next((p for p in phrases if p.country is None), None)
    if of_country is None or (anywhere is not None and anywhere.kind == "country" and of_country.country):
        namesake = None if anywhere is None else anywhere.id.removeprefix("iso:")
        if of_country is None or namesake in spoken.otherwise:
            return anywhere
        if of_country.country not in spoken.parts and spoken.countries - {namesake, of_country.country}:
            return anywhere
    return of_country


def _labelled(name: Name, label: str) -> Name:
    return name if name.label == label else replace(name, label=label)


def _index(words_of: Mapping[str, Sequence[str]]) -> _Index:
    index: defaultdict[str, defaultdict[str, list[tuple[tuple[str, ...], str]]]]
    index = defaultdict(lambda: defaultdict(list))
    for key, (first, *rest) in words_of.items():
        index[first][rest[0] if rest else ""].append((tuple(rest), key))
    return {first: dict(by_second) for first, by_second in index.items()}


def _longest(bounds: Iterable[Bounds]) -> list[Bounds]:
    """Those that do not overlap, in the order of the text: of two that do the longer, of equals the earlier."""
    kept: list[Bounds] = []
    covered: set[int] = set()
    for start, end in sorted(bounds, key=lambda b: (b[0] - b[1], b[0])):
        if start not in covered and end - 1 not in covered:
            kept.append((start, end))
            covered.update(range(start, end))
    return sorted(kept)


def _is_list(doc: Doc, entity: Bounds, known: Iterable[Bounds]) -> bool:
    """Whether the model took several known names for one: "the White House and Downing Street"."""
    if all(doc[i].lower_ != "and" for i in range(*entity)):
        return False
    covered = {i for start, end in known if entity[0] <= start and end <= entity[1] for i in range(start, end)}
    rest = {doc[i].lower_ for i in range(*entity) if i not in covered}
    return "and" in rest and rest <= _BETWEEN_NAMES


def _without_edges(doc: Doc, start: int, end: int) -> Bounds:
    """The bounds without an article before the name and a possessive sign after it."""
    while start < end - 1 and (doc[start].lower_ in {"the", "a", "an"} or doc[start].is_space):
        start += 1
    while end > start + 1 and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_space):
        end -= 1
    return start, end


def _is_name(doc: Doc, name: Name) -> bool:
    """Whether it looks like a name at all: some capital or non-Latin letter, not only digits and signs."""
    text = doc[name.start : name.end].text
    return any(c.isalpha() and not c.islower() for c in text)


def _missed_acronyms(doc: Doc, names: Iterable[Name], covered: set[int]) -> list[Name]:
    """What stands in parentheses after a name and is in capitals: "the Lake Ferry Company (LFC)"."""
    return [
        Name(name.end + 1, name.end + 2, name.label)
        for name in names
        if name.end + 2 < len(doc)
        and doc[name.end].text == "("
        and doc[name.end + 2].text == ")"
        and doc[name.end + 1].is_upper
        and name.end + 1 not in covered
    ]


def _has_age(doc: Doc, end: int) -> bool:
    """Whether an age follows, as in "Ana Ruiz, 58, left"."""
    after = doc[end : end + 3]
    return len(after) == 3 and after[0].text == "," and after[1].is_digit and after[2].text in {",", "."}


def _is_part_of_name(token: Token) -> bool:
    return token.is_title or (token.text in {"'", "'s"} and token.nbor(-1).is_title)


def _winner(votes: Mapping[str, int]) -> str:
    return max(sorted(votes), key=lambda label: votes[label])


def _is_where(head: Token) -> bool:
    """Whether the words before say that it is a place: "fled to", "near", "the town of"; not "faith in"."""
    if head.dep_ in {"conj", "appos"} and head.head.ent_type_:
        head = head.head
    governor = head.head
    if head.dep_ != "pobj":
        return False
    if governor.lower_ in _WHERE:
        return governor.lower_ != "in" or governor.head.pos_ in {"VERB", "AUX"}
    return governor.lower_ == "of" and governor.head.lemma_.lower() in _WHERE_OF


def _text(doc: Doc, name: Name) -> str:
    return doc[name.start : name.end].text
