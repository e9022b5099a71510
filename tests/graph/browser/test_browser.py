import io
import re
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest

from graph.browser import PARAMETERS, Question, questions, settings
from graph.browser.favorites import favorites
from graph.browser.guide import guide
from graph.browser.style import style
from graph.cypher import CORE_LABELS
from ontology.terms import Vocabulary

RUNNABLE = re.compile(r'<pre class="pre-scrollable code runnable">(.*?)</pre>', re.DOTALL)
NOT_STORED = {"DEALS_WITH"}
"""Made for a picture."""


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_questions_use_the_words_of_the_ontology_and_say_how_to_read_them(
    question: Question, vocabulary: Vocabulary
) -> None:
    edges = {*vocabulary.structure.values(), *(one.edge for one in vocabulary.relation_types.values())}
    labels = {*CORE_LABELS, *(one.local for one in vocabulary.event_types.values())}
    used = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", question.cypher)) - {"ORDER_BY"}
    assert used <= edges | NOT_STORED
    assert set(re.findall(r"\(\w*:(\w+)", question.cypher)) <= labels
    assert set(re.findall(r"\$(\w+)", question.cypher)) <= PARAMETERS.keys()
    assert question.title
    assert question.reads.endswith(".")
    assert "LIMIT" in question.cypher or "count(" in question.cypher


def test_the_guide_shows_each_question_to_be_run() -> None:
    page = guide(questions(), style_at="http://127.0.0.1:8000/browser/style.grass")
    shown = [unescape(found) for found in RUNNABLE.findall(page)]
    assert shown == [
        ":style http://127.0.0.1:8000/browser/style.grass",
        *settings(),
        *(question.cypher for question in questions()),
    ]
    assert page.count("<slide") == page.count("</slide>") == len(questions()) + 2


def test_what_stands_in_the_guide_is_text() -> None:
    page = guide([Question("x", "<b>", "<script>", "MATCH (a)<-[b]-(c) RETURN '</pre>'")], style_at='"><script>')
    assert "<script>" not in page
    assert "<b>" not in page
    assert page.count("</pre>") == 2 + len(PARAMETERS)


def test_favourites_are_a_file_each_with_its_title_first() -> None:
    with ZipFile(io.BytesIO(favorites(questions()))) as archive:
        kept = {name: archive.read(name).decode() for name in archive.namelist()}
    assert len(kept) == len(questions()) + len(PARAMETERS)
    assert kept["Dramatis/06-paths.cypher"].startswith("// How two actors are connected\nMATCH ")
    assert favorites(questions()) == favorites(questions())


def test_the_style_says_how_each_class_and_type_looks(vocabulary: Vocabulary) -> None:
    rules = _rules(style(vocabulary))
    colors = {name: rule["color"] for name, rule in rules.items()}
    for event_type in vocabulary.event_types.values():
        alike = [other for other in vocabulary.event_types.values() if other.quad == event_type.quad]
        assert {colors[f"node.{other.local}"] for other in alike} == {colors[f"node.{event_type.local}"]}
    assert len({colors[f"node.{one.local}"] for one in vocabulary.event_types.values()}) == 4
    assert all(f"node.{one.local}" in rules for one in vocabulary.actor_classes.values())
    assert colors["node.Military"] == colors["node.Organization"] != colors["node.Person"]
    assert {rule["caption"] for name, rule in rules.items() if name.startswith("node.")} == {
        "'{name}'",
        "'{trigger_text}'",
        "'{text}'",
        "'{title}'",
        "'{value} {unit}'",
    }


def _rules(sheet: str) -> dict[str, dict[str, str]]:
    """As Neo4j Browser reads them, in their order."""
    found = re.findall(r"^(\S+) \{\n(.*?)\n\}$", sheet, re.DOTALL | re.MULTILINE)
    return {
        selector: dict(line.strip().rstrip(";").split(": ", 1) for line in body.splitlines())
        for selector, body in found
    }


def test_the_document_shows_every_question() -> None:
    text = (Path(__file__).parents[3] / "docs" / "explore.md").read_text(encoding="utf-8")
    for question in questions():
        assert f"### {question.title}\n\n{question.reads}\n" in text
        assert f"pictures/browser/{question.name}.png" in text
