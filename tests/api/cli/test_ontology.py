"""`dramatis ontology`: what it shows, what it writes, what it refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from api.reference import html, markdown
from ontology.reference import sections
from ontology.terms import NAMESPACE, Vocabulary
from ontology.turtle import turtle
from tests.api.cli.conftest import Result

Dramatis = Callable[..., Result]


def test_without_a_term_it_shows_a_tree_of_everything(dramatis: Dramatis, vocabulary: Vocabulary) -> None:
    shown = dramatis("ontology")
    assert (shown.code, shown.errors) == (0, "")
    for section in sections(vocabulary):
        assert section.title in shown.output
        for entry in section.entries:
            assert entry.name in shown.output
    assert "ACCUSE  verbal conflict, -3  To find fault" in shown.output


def test_with_a_term_it_shows_all_of_it(dramatis: Dramatis) -> None:
    shown = dramatis("ontology", "allege")
    assert (shown.code, shown.errors) == (0, "")
    assert shown.output.startswith("ACCUSE-allege  mode\n")
    assert "    ACCUSE-allege: A grand jury → the sheriff\n" in shown.output


def test_all_of_it_is_written_as_turtle(dramatis: Dramatis, tmp_path: Path) -> None:
    file = tmp_path / "ontology.ttl"
    assert dramatis("ontology", "--output", file).only_wrote(file)
    written, whole = (list(parse(each, RdfFormat.TURTLE)) for each in (file.read_bytes(), turtle()))
    assert len(written) == len(whole)
    assert {quad.subject for quad in written if isinstance(quad.subject, NamedNode)} >= {
        NamedNode(f"{NAMESPACE}{name}") for name in ("Accuse", "headOf", "tellsOf")
    }


def test_what_rdf_is_made_of_is_shown_too(dramatis: Dramatis) -> None:
    shown = dramatis("ontology", "dram:tellsOf")
    assert (shown.code, shown.errors) == (0, "")
    assert "of: dram:Report\nvalue: dram:Event\n" in shown.output


def test_an_unknown_term_is_one_sentence(dramatis: Dramatis) -> None:
    refused = dramatis("ontology", "holdsPositon")
    assert (refused.code, refused.output) == (1, "")
    assert refused.errors == "dramatis: the ontology has no term 'holdsPositon': is holdsPosition meant?\n"


@pytest.mark.parametrize(("form", "page"), [("md", markdown.page), ("html", html.page)])
def test_a_page_is_written_to_a_file_or_to_standard_output(
    dramatis: Dramatis, vocabulary: Vocabulary, tmp_path: Path, form: str, page: Callable[..., str]
) -> None:
    expected = page(sections(vocabulary), version=vocabulary.version)
    file = tmp_path / f"reference.{form}"
    assert dramatis("ontology", "--output", file).only_wrote(file)
    assert file.read_text(encoding="utf-8") == expected
    assert dramatis("ontology", "--format", form) == Result(0, expected, "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ACCUSE", "--format", "md"), "leave out the term"),
        (("--output", "reference.pdf"), "says no format by its suffix"),
        (("--check", "--format", "md"), "--check writes no file"),
        (("Ending", "--check"), "Ending has no example"),
    ],
)
def test_what_makes_no_page_is_refused(dramatis: Dramatis, arguments: tuple[str, ...], told: str) -> None:
    refused = dramatis("ontology", *arguments)
    assert (refused.code, refused.output) == (2, "")
    assert told in refused.errors


def test_a_folder_of_ones_own_that_is_wrong_is_told_in_one_sentence(
    dramatis: Dramatis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "own.ttl").write_text(
        '@prefix dram: <https://w3id.org/dramatis/ontology#> .\ndram:Company dram:nuon "brewer" .', encoding="utf-8"
    )
    monkeypatch.setenv("DRAMATIS_ONTOLOGY", str(folder))
    refused = dramatis("ontology")
    assert (refused.code, refused.output) == (1, "")
    assert refused.errors.startswith("dramatis: ")
    assert refused.errors.endswith(
        f"{folder / 'own.ttl'}: dram:Company uses dram:nuon, which is no term of the ontology: is dram:noun meant?\n"
    )


HARVESTS = """
@prefix own: <https://example.org/farm#> .
@prefix dram: <https://w3id.org/dramatis/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

own:Plough a owl:Class ; rdfs:subClassOf dram:Event ;
    skos:notation "PLOUGH" ; rdfs:label "plough"@en ; skos:definition "To turn the soil of another."@en ;
    dram:quadClass dram:MaterialCooperation ; dram:score 1 ;
    dram:frame [ dram:verb "plough" ] ;
    dram:example
        [ dram:text "The union ploughed the farmers." ;
          dram:expectActor "The union" ; dram:expectRecipient RECIPIENT ] ;
    dram:nearMiss
        [ dram:text "The army ploughed the ministers." ; dram:knownFailure "no frame asks for soil" ] .
"""


def test_the_examples_of_ones_own_folder_are_read(
    dramatis: Dramatis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAMATIS_ONTOLOGY", str(tmp_path))
    (tmp_path / "own.ttl").write_text(HARVESTS.replace("RECIPIENT", '"the farmers"'), encoding="utf-8")
    assert dramatis("ontology", "--check") == Result(0, "2 examples, all as expected\n", "")
    (tmp_path / "own.ttl").write_text(HARVESTS.replace("RECIPIENT", '"the soil"'), encoding="utf-8")
    assert dramatis("ontology", "PLOUGH", "--check") == Result(
        1,
        "PLOUGH, event: The union ploughed the farmers.\n"
        "  expected  PLOUGH: The union → the soil\n"
        "  read      PLOUGH: The union → the farmers\n\n",
        "2 examples, 1 not as expected\n",
    )
