"""Who held which post when, and rows that say it wrongly."""

from datetime import date
from pathlib import Path

import pytest

from extraction import lexicon
from extraction.lexicon import Lexicon, LexiconError, Post
from ontology.terms import Vocabulary


def holder(known: Lexicon, title: str, of: str, day: str) -> str | None:
    found = known.posts.holder(title, of, date.fromisoformat(day))
    return None if found is None else known.persons[found.person].name


@pytest.mark.parametrize(
    ("title", "of", "day", "name"),
    [
        ("president", "iso:RUS", "2008-05-06", "Vladimir Putin"),
        ("president", "iso:RUS", "2008-05-07", None),
        ("president", "iso:RUS", "2008-05-08", "Dmitry Medvedev"),
        ("premier", "iso:GBR", "2014-03-30", "David Cameron"),
        ("Defence Minister", "iso:FRA", "2014-03-30", "Jean-Yves Le Drian"),
        ("foreign secretary", "iso:GBR", "2017-01-01", "Boris Johnson"),
        ("secretary general", "wd:Q1065", "2014-03-30", "Ban Ki-moon"),
        ("chief", "wd:Q7804", "2015-05-05", "Christine Lagarde"),
        ("president", "iso:USA", "1800-01-01", None),
        ("goalkeeper", "iso:USA", "2014-03-30", None),
    ],
)
def test_the_holder_on_a_day(known: Lexicon, title: str, of: str, day: str, name: str | None) -> None:
    assert holder(known, title, of, day) == name


def test_a_month_counts_as_a_whole(known: Lexicon) -> None:
    days = ("1996-12-31", "1997-01-10", "1997-01-31", "1997-02-01")
    assert [holder(known, "secretary of state", "iso:USA", day) for day in days] == [
        "Warren Christopher",
        "Warren Christopher",
        None,
        "Madeleine Albright",
    ]


def test_there_are_posts_of_many_countries_and_organisations(known: Lexicon) -> None:
    bodies = {
        p.of
        for title in ("president", "prime minister", "foreign minister", "king", "head")
        for p in every(known, title)
    }
    assert len(bodies & {c.id for c in known.countries.values()}) >= 90
    assert len(bodies & set(known.organisations)) >= 10


def every(known: Lexicon, title: str) -> set[Post]:
    return {*known.posts.past(title, date.max), *known.posts.holders(title, date(2025, 6, 1))}


def own(folder: Path, *rows: str) -> Path:
    text = "person\ttitle\tof\tsince\tuntil\n" + "".join(f"{row}\n" for row in rows)
    (folder / "posts.tsv").write_text(text, encoding="utf-8")
    return folder


def test_a_row_of_ones_own_ends_a_term(terms: Vocabulary, tmp_path: Path) -> None:
    own(tmp_path, "Vladimir Putin\tpresident\tRUS\t2012-05-07\t2030-05-07")
    known = lexicon.load([tmp_path], vocabulary=terms)
    assert [holder(known, "president", "iso:RUS", day) for day in ("2030-05-07", "2030-05-08")] == [
        "Vladimir Putin",
        None,
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            "Nobody Known\tpresident\tRUS\t2012\t",
            "'Nobody Known' is no name of persons.tsv: write it as it stands there, or add the person",
        ),
        (
            "Vladimir Putin\tpresident\tRUX\t\t",
            "'RUX' is no country's ISO code and no organisation of organisations.tsv: add it there",
        ),
        ("Vladimir Putin\t\tRUS\t\t", "the column title is empty: fill it in"),
        (
            "Vladimir Putin\tpresident\tRUS\t2012-13\t",
            "'2012-13' under since is no day: write one like 2014-03-30, a month like 2014-03, or none",
        ),
        (
            "Vladimir Putin\tpresident\tRUS\t\t31 May\t",
            "6 cells where there are 5 columns (person, title, of, since, until)",
        ),
        (
            "Vladimir Putin\tpresident\tRUS\t2012-05-07\t2012-05-06",
            "Vladimir Putin held the post until 2012-05-06, before it began: mend since or until",
        ),
    ],
)
def test_a_row_that_is_wrong_is_named(terms: Vocabulary, tmp_path: Path, row: str, sentence: str) -> None:
    with pytest.raises(LexiconError) as caught:
        lexicon.load([own(tmp_path, row)], vocabulary=terms)
    assert str(caught.value) == f"{tmp_path / 'posts.tsv'}, line 2: {sentence}"
