"""Whatever the text, it is read, and what is read is true to it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.extract import Extractor
from extraction.normalise import plain
from ontology import identity
from ontology.model import Extraction, Report
from ontology.terms import Vocabulary
from tests.extraction.conftest import Extract
from tests.extraction.truth import assert_true
from tests.extraction.wording import events

PLAIN = (
    'Mr. Orlov\'s envoy met Lina Haddad in Cairo on Friday. "We accuse Peru of arming the rebels," he said. '
    "The two-day talks ended."
)


def in_other_forms(text: str) -> dict[str, str]:
    """The same news as other sources write it."""
    return {
        "non-breaking spaces": text.replace(" ", "\u00a0"),
        "narrow spaces": text.replace(" ", "\u202f"),
        "curly quotes": text.replace("'", "’").replace(' "', " “").replace(',"', ",”"),
        "other hyphens": text.replace("-", "\u2011"),
    }


@pytest.mark.parametrize("form", sorted(in_other_forms(PLAIN)))
def test_other_forms_of_spaces_and_signs_change_nothing(extract: Extract, vocabulary: Vocabulary, form: str) -> None:
    """Offsets and ids are the same, as every sign is one character in each form; the words are the article's own."""
    before, other = extract(PLAIN), extract(in_other_forms(PLAIN)[form])
    assert_true(other, vocabulary)
    assert bounds(other) == bounds(before)
    assert [e.type for e in events(before)] == ["CONSULT", "ACCUSE", "AID", "CONSULT"]


def bounds(extraction: Extraction) -> list[tuple[object, ...]]:
    """Everything that is where, without the words themselves."""
    return [
        *(
            ("event", e.type, e.mode, e.auxiliary, e.main, e.trigger.start, e.sentence.start, e.sentence.end)
            for e in extraction.events
        ),
        *((p.role, p.span.start, p.span.end) for e in extraction.events for p in e.participants),
        *(("actor", a.id.split(":")[0], a.type, tuple(m.span.start for m in a.mentions)) for a in extraction.actors),
        *(("place", p.id, tuple(m.start for m in p.mentions)) for p in extraction.places),
        *(("time", t.value, t.span.start, t.span.end) for t in extraction.times),
        *(("quote", q.kind, tuple((c.start, c.end) for c in q.content)) for q in extraction.quotes),
    ]


def in_other_lengths(text: str) -> dict[str, str]:
    """The same news with characters that the model never sees, or sees as others, so that offsets move."""
    return {
        "soft hyphens": text.replace("rebels", "reb\u00adels").replace("Haddad", "Had\u00addad"),
        "a byte order mark and marks of direction": "\ufeff" + text.replace("Cairo", "\u2068Cairo\u2069"),
        "no width": text.replace(" ", " \u200b").replace("envoy", "en\u2060voy"),
        "an ellipsis": text.replace("ended.", "ended …").replace("Mr.", "… Mr."),
        "accents of their own": text.replace("Lina", "Li\u0301na"),
    }


@pytest.mark.parametrize("form", sorted(in_other_lengths(PLAIN)))
def test_what_is_longer_or_shorter_inside_moves_no_offset(extract: Extract, vocabulary: Vocabulary, form: str) -> None:
    """The same reports, of the same words, in the article's own spelling and at its own offsets."""
    before, after = extract(PLAIN), extract(in_other_lengths(PLAIN)[form])
    assert_true(after, vocabulary)
    assert [told(e) for e in after.events] == [told(e) for e in before.events]
    assert told(before.events[0]) == ("CONSULT", "met", "Mr. Orlov's envoy", "Lina Haddad")


def told(report: Report) -> tuple[str, ...]:
    """Its type, trigger and participants, in plain letters."""
    words = (report.type, report.trigger.text, *(p.span.text for p in report.participants))
    return tuple(plain(w).replace("í", "i") for w in words)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway \U0001f1f3\U0001f1f4 praised \U0001f44d\U0001f3fd Peru.", id="emoji"),
        pytest.param("Jose\u0301 Zun\u0303iga of Peru met Zoe\u0308 in Cuzco.", id="combining characters"),
        pytest.param("PERU FALLS\r\n\r\nRebels took Lima.\r\nTroops fled.\r\n", id="carriage returns"),
        pytest.param("\ufeffNorway\u200b praised\u00ad Peru.", id="characters without width"),
        pytest.param("Norway praised\u2028Peru.\u0085Peru\u2029thanked Norway.", id="other line ends"),
        pytest.param("\t\n Norway praised Peru.  \n\n\n", id="white space around"),
        pytest.param("\n\n\n\n", id="empty lines"),
        pytest.param("   ", id="spaces"),
        pytest.param(".", id="a full stop"),
        pytest.param("\x00\x07Norway praised\x1f Peru.", id="control characters"),
        pytest.param("NORWAY PRAISED PERU. REBELS ATTACKED A CONVOY IN LAGOS ON FRIDAY.", id="capitals"),
        pytest.param("norway praised peru. rebels attacked a convoy in lagos on friday.", id="small letters"),
        pytest.param("(" * 1000, id="a thousand parentheses"),
        pytest.param("“" * 300 + "We left" + "”" * 300, id="quotes in quotes"),
        pytest.param("Norwaypraised" * 2000, id="one long word"),
        pytest.param("Norway, " * 500 + "praised Peru.", id="a long list"),
        pytest.param("Норвегия похвалила Перу. 挪威赞扬秘鲁。 النرويج", id="other scripts"),
    ],
)
def test_unusual_text(extract: Extract, vocabulary: Vocabulary, text: str) -> None:
    assert_true(extract(text), vocabulary)


def test_nothing_is_read_in_what_has_no_words(extract: Extract) -> None:
    for text in ("\n\n\n\n", "   ", ".", "(" * 1000):
        found = extract(text)
        assert found == Extraction(found.article, reading=found.reading)


def test_a_sentence_of_five_thousand_words(extract: Extract, vocabulary: Vocabulary) -> None:
    clause = "Norway praised Peru and rebels attacked a convoy and "
    text = clause * 555 + "the minister resigned."
    extraction = extract(text)
    assert_true(extraction, vocabulary)
    assert {e.type for e in extraction.events} == {"SUPPORT", "ASSAULT", "RETREAT"}


NEWS = st.sampled_from(
    [
        *("Norway", "Peru", "Orlov", "Lagos", "rebels", "minister", "Mr.", "Foreign", "people", "talks", "sanctions"),
        *("accused", "attacked", "met", "said", "denied", "killed", "will", "not", "the", "a", "his", "she", "whose"),
        *("of", "to", "that", "in", "on", "if", "and", "Friday", "12", "’s", "\u00a0", "\n", "\n\n"),
        *(",", ".", '"', "(", ")", "“", "”", "—"),
    ]
)


@settings(max_examples=100, deadline=None)
@given(words=st.lists(NEWS, max_size=40))
def test_words_of_the_news_in_any_order(extractor: Extractor, vocabulary: Vocabulary, words: list[str]) -> None:
    (extraction,) = extractor.extract([identity.article(text=" ".join(words), published="2014-03-30")])
    assert_true(extraction, vocabulary)


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_characters(extractor: Extractor, vocabulary: Vocabulary, text: str) -> None:
    (extraction,) = extractor.extract([identity.article(text=text)])
    assert_true(extraction, vocabulary)
