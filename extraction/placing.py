"""Names that a text treats as those of places, where the model took them for others or passed them over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extraction.lexicon import Lexicon
from extraction.names import Name
from extraction.nouns import Nouns
from extraction.page import Region
from extraction.parse import Doc, Token
from extraction.places import Setting, choose
from extraction.sites import with_sites
from extraction.told_places import WHERE, is_surely_where, is_target, is_told, is_where
from extraction.words import word_set

_ENDS = frozenset({",", "(", "-", "--", "–", "—", "/"})
_OTHERS = frozenset({"PERSON", "ORG", "NORP"})
"""Entity labels of what may be a place all the same."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ONE_OF_MANY = word_set("a an another any each every his her its my no our that their this your")
"""Words before what is no place's name: "a borrowed Citroën", "this House"."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OWNED = word_set("apartment cottage farm farmhouse flat garden home house hut office place ranch room shop side")
"""Places that persons have, too."""
_WHEN = word_set("christmas easter ramadan lent parliament congress heaven god internet")
"""Words with a capital that stand after "in" and "at", and name no place."""


def with_places(
    doc: Doc, names: Sequence[Name], lexicon: Lexicon, nouns: Nouns, regions: Iterable[Region]
) -> list[Name]:
    """The names, with those of places among them told as such, and those that datelines and sites add.

    A name that no table of names has is a place wherever it stands in the text, if it is once called one ("the town of
    Etla"), begins a paragraph in capitals ("KITWE, Zambia"), or stands where places do ("fled to Kitwe") and is a city
    of a country that the text speaks of, or is nowhere somebody's.
    """
    names = with_sites(doc, [_unplaced(doc, name, nouns) for name in names], nouns)
    datelines = (_dateline(doc, region) for region in regions if region.kind == "dateline")
    begun = [Name(*span, "GPE") for span in datelines if span is not None]
    covered = {i for name in names for i in range(name.start, name.end)}
    missed = [Name(t.i, t.i + 1, t.ent_type_) for t in doc if t.i not in covered and _may_be_name(t)]
    telling = _Telling(doc, lexicon, nouns, _setting(names, lexicon), _of_persons(doc, names))
    unknown = [name for name in (*names, *missed) if name.known is None and name.label not in _PLACES]
    placed = {_words(doc, name) for name in begun} | telling.places(unknown)
    told = [_told(doc, name, placed) for name in names]
    added = [Name(m.start, m.end, "GPE") for m in missed if _words(doc, m) in placed]
    added += [name for name in begun if covered.isdisjoint(range(name.start, name.end))]
    return sorted({*told, *added}, key=lambda name: name.start)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one document tells of names that no table has. `persons` are the words that end persons' full names."""

    doc: Doc
    lexicon: Lexicon
    nouns: Nouns
    setting: Setting
    persons: frozenset[str]

    def places(self, names: Iterable[Name]) -> set[str]:
        """The words of those that are places, by any of their mentions."""
        found, somebody = set(), set()
        for name in names:
            words, head = _words(self.doc, name), self.doc[name.start : name.end].root
            if name.label == "PERSON" and head.dep_ in _SUBJECTS and head.head.pos_ == "VERB":
                somebody.add(words)
            if words not in found and self._is_placed(name, head):
                found.add(words)
        guessed = {words for words in found if words in somebody and not self._is_city(words)}
        return found - guessed

    def _is_placed(self, name: Name, head: Token) -> bool:
        words = self.doc[name.start : name.end].text
        if is_told(head, self.nouns):
            return name.label in _OTHERS
        if self.lexicon.gender_of_first_name(self.doc[name.start].text) is not None:
            return False
        where = is_where(self.doc, name.start, head)
        if self._owns_site(head) and choose(words, self.lexicon, setting=self.setting) is not None:
            return True
        if self._is_city(words):
            return where or is_target(head) or _begins(self.doc, name)
        if not where or words.lower() in self.persons or self._is_of_group(words):
            return False
        return len(words.split()) == 1 and is_surely_where(head, self.nouns, may_be_group=name.label == "ORG")

    def _is_city(self, words: str) -> bool:
        """Whether the table has a city of this name in a country that the text speaks of."""
        choice = choose(words, self.lexicon, setting=self.setting)
        return choice is not None and choice.city.country in self.setting.countries

    def _owns_site(self, head: Token) -> bool:
        """Whether it is in front of what only places have: "Hull's docks"."""
        owned = head.head.lemma_.lower()
        return head.dep_ == "poss" and owned not in _OWNED and self.nouns.is_only_place(owned)

    def _is_of_group(self, words: str) -> bool:
        """Whether it is a word for a group or an acronym, or of what is no place: Parliament, NASA, Easter."""
        return words.isupper() or words.lower() in _WHEN or words.lower() in self.nouns.persons


def _setting(names: Iterable[Name], lexicon: Lexicon) -> Setting:
    return Setting(tuple(dict.fromkeys(iso for name in names if (iso := _country(name, lexicon)) is not None)))


def _country(name: Name, lexicon: Lexicon) -> str | None:
    placed = name.known is not None and name.known[0] in {"country", "demonym", "capital", "place"}
    return lexicon.country_of(name.known) if placed and name.known is not None else None


def _of_persons(doc: Doc, names: Iterable[Name]) -> frozenset[str]:
    return frozenset(doc[n.end - 1].lower_ for n in names if n.label == "PERSON" and n.end - n.start > 1)


def _words(doc: Doc, name: Name) -> str:
    return doc[name.start : name.end].text.lower()


def _told(doc: Doc, name: Name, placed: set[str]) -> Name:
    is_place = name.known is None and name.label in _OTHERS and _words(doc, name) in placed
    return replace(name, label="GPE") if is_place else name


def _unplaced(doc: Doc, name: Name, nouns: Nouns) -> Name:
    """A name that the model took for a place, and that is one of many or called a group, as that of a group."""
    if name.known is not None or name.label not in _PLACES:
        return name
    head = doc[name.start : name.end].root
    is_one = any(child.lower_ in _ONE_OF_MANY for child in head.lefts if child.dep_ in {"det", "poss"})
    beside = head.head if head.dep_ == "appos" else None
    is_called = beside is not None and beside.tag_ == "NN" and _is_only_group(beside.lemma_.lower(), nouns)
    return replace(name, label="ORG") if is_one or is_called else name


def _is_only_group(noun: str, nouns: Nouns) -> bool:
    return nouns.is_group(noun) and noun not in nouns.places


def _begins(doc: Doc, name: Name) -> bool:
    """Whether it is in capitals at the beginning of a sentence, and a comma or dash follows."""
    is_first = doc[name.start].is_sent_start or name.start == 0
    in_capitals = all(token.is_upper or token.is_punct for token in doc[name.start : name.end])
    return is_first and in_capitals and name.end < len(doc) and doc[name.end].text in _ENDS


def _dateline(doc: Doc, region: Region) -> tuple[int, int] | None:
    """The tokens of the place at the beginning of a dateline, as far as a comma, parenthesis or dash."""
    span = doc.char_span(region.start, region.end, alignment_mode="expand")
    if span is None or not span[0].text[:1].isupper():
        return None
    end = next((token.i for token in span if token.text in _ENDS), span.end)
    return (span.start, end) if end > span.start else None


def _may_be_name(token: Token) -> bool:
    """Whether a word that is in no name may be one by itself: with a capital, after no other such word."""
    if not token.is_title or token.pos_ != "PROPN" or token.ent_type_ in {"DATE", "TIME", "LANGUAGE", "PERCENT"}:
        return False
    return token.head.lower_ in WHERE or not any(True for _ in token.lefts)
