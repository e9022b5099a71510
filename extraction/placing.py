"""Names that a text treats as those of places, where the model took them for others or passed them over."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extraction.lexicon import Lexicon
from extraction.names import Name
from extraction.page import Region
from extraction.parse import Doc, Token
from extraction.places import Setting, choose
from extraction.words import word_set

_WHERE = word_set("in at near outside around from to toward towards into through via across inside")
_ENDS = frozenset({",", "(", "-", "--", "–", "—", "/"})


def with_places(doc: Doc, names: Sequence[Name], lexicon: Lexicon, regions: Iterable[Region]) -> list[Name]:
    """The names, with those of places among them told as such, and those that datelines add.

    A name that no table of names has, and that stands where places do ("fled to Kitwe"), is a place if the table of
    cities has it in a country that the text speaks of; so is one in capitals that begins a paragraph ("KITWE, Zambia").
    """
    countries = tuple(dict.fromkeys(iso for name in names if (iso := _country(name, lexicon)) is not None))
    setting = Setting(countries)
    placed = {
        words
        for name in names
        if name.known is None
        and name.label in {"PERSON", "ORG"}
        and (_is_where(doc, name) or _begins(doc, name))
        and (words := doc[name.start : name.end].text)
        and lexicon.gender_of_first_name(doc[name.start].text) is None
        and _is_of(words, lexicon, setting)
    }
    told = [replace(n, label="GPE") if n.known is None and doc[n.start : n.end].text in placed else n for n in names]
    covered = {i for name in names for i in range(name.start, name.end)}
    datelines = (_dateline(doc, region) for region in regions if region.kind == "dateline")
    added = [
        Name(start, end, "GPE")
        for start, end in (*(span for span in datelines if span), *_missed(doc, covered, lexicon, setting))
        if covered.isdisjoint(range(start, end))
    ]
    return sorted({*told, *added}, key=lambda name: name.start)


def _country(name: Name, lexicon: Lexicon) -> str | None:
    placed = name.known is not None and name.known[0] in {"country", "demonym", "capital", "place"}
    return lexicon.country_of(name.known) if placed and name.known is not None else None


def _is_of(words: str, lexicon: Lexicon, setting: Setting) -> bool:
    """Whether the table has a city of this name in a country that the text speaks of."""
    choice = choose(words, lexicon, setting=setting)
    return choice is not None and choice.city.country in setting.countries


def _is_where(doc: Doc, name: Name) -> bool:
    """Whether it stands alone after a preposition of place."""
    head = doc[name.start : name.end].root
    return head.dep_ == "pobj" and head.head.lower_ in _WHERE and head.head.i == name.start - 1


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


def _missed(doc: Doc, covered: set[int], lexicon: Lexicon, setting: Setting) -> Iterable[tuple[int, int]]:
    """Single words with a capital that stand after a preposition of place and are a city of the text's countries."""
    return [(t.i, t.i + 1) for t in doc if t.i not in covered and _may_be_place(t) and _is_of(t.text, lexicon, setting)]


def _may_be_place(token: Token) -> bool:
    if not token.is_title or token.pos_ != "PROPN" or token.dep_ != "pobj" or token.ent_type_ in {"DATE", "TIME"}:
        return False
    return token.head.lower_ in _WHERE and token.head.i == token.i - 1 and not any(True for _ in token.lefts)
