"""What is refused in a table, and what a user's own tables change."""

from pathlib import Path

import pytest

from extraction import lexicon
from extraction.lexicon import LexiconError
from extraction.lexicon.tables import COLUMNS
from ontology.terms import Vocabulary


def write(folder: Path, name: str, *rows: str) -> Path:
    (folder / name).write_text("\n".join(["\t".join(COLUMNS[name]), *rows]) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "rows", "message"),
    [
        (
            "organisations.tsv",
            ["\tWidget Guild\tGuild\tGBR\t\t"],
            "line 2: 'Guild' is no actor class of the ontology: it must be one of ArmedGroup, ",
        ),
        ("organisations.tsv", ["\tWidget Guild\tUnion\tGBR\tWID\t"], "line 2: 'WID' is no sector of the ontology"),
        ("organisations.tsv", ["\tWidget Guild\tUnion\tGBX\t\t"], "line 2: 'GBX' is no country of countries.tsv"),
        ("organisations.tsv", ["\tWidget Guild\tUnion\tGBR\t\tGuild@ZZZ"], "line 2: 'ZZZ' is no country of countries"),
        ("organisations.tsv", ["Q42\tWidget Guild\tUnion\tGBR\t\t"], "line 2: 'Q42' is no id: write wd:Q…"),
        (
            "organisations.tsv",
            ["\tWidget Guild\tUnion\tGBR\t\tGuild", "\tOther Guild\tUnion\tGBR\t\tthe guild"],
            "line 3: the alias 'the guild' is already in line 2: keep one of the two",
        ),
        (
            "organisations.tsv",
            ["\tWidget Guild\tUnion\tGBR\t\t", "\tWidget Guild\tCompany\tGBR\t\t"],
            "line 3: name:widget-guild is already in line 2",
        ),
        ("countries.tsv", ["uk\tBritain\t\t\t\t\t1\t1"], "line 2: 'uk' is no ISO 3166-1 alpha-3 code"),
        ("places.tsv", ["\tWidgetville\tvillage\tGBR\t1\t1\t"], "line 2: 'village' is no kind of place"),
        ("places.tsv", ["\tWidgetville\tcity\tGBR\t1\t181\t"], "line 2: longitude 181 is out of range"),
        ("persons.tsv", ["Ann Widget\tGBR\tw\tGOV\t"], "line 2: 'w' is no gender: it must be one of f, m"),
        ("titles.tsv", ["widgetmaster\tboth\t\t"], "line 2: 'both' is no gender: it must be one of f, m"),
        ("first_names.tsv", ["Ann\tw"], "line 2: 'w' is no gender of a first name: it must be one of both, f, m"),
    ],
)
def test_a_wrong_row_is_refused(tmp_path: Path, terms: Vocabulary, name: str, rows: list[str], message: str) -> None:
    folder = write(tmp_path, name, *rows)

    with pytest.raises(LexiconError) as error:
        lexicon.load([folder], vocabulary=terms)

    assert message in str(error.value)
    assert str(tmp_path / name) in str(error.value)


def test_a_folder_without_tables_is_refused(tmp_path: Path, terms: Vocabulary) -> None:
    with pytest.raises(LexiconError, match="holds no table of the lexicon"):
        lexicon.load([tmp_path], vocabulary=terms)


def test_a_table_by_another_name_is_refused(tmp_path: Path, terms: Vocabulary) -> None:
    (tmp_path / "organizations.tsv").write_text("name\n", encoding="utf-8")

    with pytest.raises(LexiconError, match=r"organizations\.tsv is none of the lexicon's tables"):
        lexicon.load([tmp_path], vocabulary=terms)


def test_a_users_rows_are_added_and_win(tmp_path: Path, terms: Vocabulary) -> None:
    write(
        tmp_path,
        "organisations.tsv",
        "wd:Q7184\tNorth Atlantic Treaty Organization\tCoalition\t\tMIL\tOTAN",
        "\tWashington Helpers Organisation\tNonGovernmentalOrganization\tUSA\t\tWHO",
    )
    write(tmp_path, "first_names.tsv", "Andrea\tm")

    known = lexicon.load([tmp_path], vocabulary=terms)

    replaced = known.organisation("OTAN")
    assert replaced is not None
    assert (replaced.id, replaced.type, replaced.sector) == ("wd:Q7184", "Coalition", "MIL")
    assert known.organisation("NATO") is None
    added = known.organisation("WHO")
    assert added is not None
    assert added.id == "name:washington-helpers-organisation"
    shipped = known.organisation("World Health Organization")
    assert shipped is not None
    assert shipped.id == "wd:Q7817"
    assert known.gender_of_first_name("Andrea") == "m"


def test_of_two_folders_the_later_wins(tmp_path: Path, terms: Vocabulary) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder, kind in zip(folders, ("Company", "Union"), strict=True):
        folder.mkdir()
        write(folder, "organisations.tsv", f"\tWidget Guild\t{kind}\tGBR\t\t")

    found = lexicon.load(folders, vocabulary=terms).organisation("Widget Guild")

    assert found is not None
    assert found.type == "Union"


def test_a_row_may_name_a_country_that_the_same_folder_adds(tmp_path: Path, terms: Vocabulary) -> None:
    write(tmp_path, "countries.tsv", "XWD\tWidgetland\t\tWidgetish\tWidgetville\t\t1\t1")
    write(tmp_path, "places.tsv", "\tWidgetville\tcapital\tXWD\t1\t1\t")

    known = lexicon.load([tmp_path], vocabulary=terms)

    place = known.place("Widgetville")
    assert place is not None
    assert place.country == "XWD"
    acting = known.country_by_capital("Widgetville")
    assert acting is not None
    assert acting.id == "iso:XWD"


def test_the_example_of_the_guide_can_be_loaded(tmp_path: Path, terms: Vocabulary) -> None:
    guide = Path(__file__).parents[3] / "docs" / "lexicon.md"
    (tmp_path / "organisations.tsv").write_text(guide.read_text(encoding="utf-8").split("```")[1], encoding="utf-8")

    known = lexicon.load([tmp_path], vocabulary=terms)

    found = known.organisation("the Guild", countries=["GBR"])
    assert found is not None
    assert (found.id, found.type, found.country, found.sector) == ("name:national-widget-guild", "Union", "GBR", "LAB")
    assert known.organisation("the Guild") is None
