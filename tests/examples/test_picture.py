import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from examples.drawing import answer
from examples.drawing.answer import Event, Relation
from examples.drawing.geometry import Box
from examples.picture import WIDTH, main, picture

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
SENTENCE = "Anna & Co <Ltd> sued Bela in Riga."


def actor(name: str, kind: str, *relations: dict[str, Any]) -> dict[str, Any]:
    return {"id": f"name:{name.lower()}", "name": name, "class": kind, "relations": {"nodes": list(relations)}}


def node(number: int, who: list[dict[str, Any]], whom: list[dict[str, Any]], **given: Any) -> dict[str, Any]:
    report = {
        "trigger": {"text": "sued", "start": 116, "end": 120},
        "participants": [{"evidence": {"start": 100, "end": 115}}, {"evidence": {"start": 121, "end": 125}}],
        "sentence": {"text": SENTENCE, "start": 100},
        "article": {"id": f"a{number}", "title": f"Article {number}", "publisher": "Paper", "published": "2023-05-01"},
    }
    return {
        "id": f"e{number}",
        "name": f"accuse {number}",
        "quad": "VERBAL_CONFLICT",
        "auxiliary": None,
        "confidence": 0.5,
        "actors": who,
        "recipients": whom,
        "reports": {"nodes": [report]},
    } | given


ANNA = actor("Anna & Co <Ltd>", "COMPANY")


def stated(relation: str, *ends: tuple[str, str]) -> dict[str, Any]:
    subject, object_ = ({"__typename": kind, "id": one} for kind, one in ends)
    return {"type": relation, "title": None, "subject": subject, "object": object_}


RIVAL = stated("OPPOSED_TO", ("Actor", "name:bela"), ("Actor", ANNA["id"]))
HOME = stated("LOCATED_IN", ("Actor", "name:bela"), ("Place", "name:latvia"))
BELA = actor("Bela", "PERSON", RIVAL, HOME)
STATES = [actor(name, "COUNTRY") for name in ("Latvia", "Estonia", "Lithuania", "United Kingdom", "Poland")]
LATVIA, ESTONIA, LITHUANIA, KINGDOM, POLAND = STATES
TWICE = {"nodes": [node(each, [], [])["reports"]["nodes"][0] for each in (1, 2)]}
PAGE = {
    "edges": [
        {"node": one}
        for one in (
            node(1, [ANNA], [BELA], reports=TWICE),
            node(2, [LATVIA], [BELA], quad="MATERIAL_CONFLICT"),
            node(3, [LATVIA, ESTONIA], [], quad="VERBAL_COOPERATION"),
            node(4, [LITHUANIA], [LATVIA, ESTONIA], quad="MATERIAL_COOPERATION"),
            node(5, [KINGDOM], [POLAND], auxiliary="NEGATED"),
            node(6, [POLAND], [LITHUANIA]),
            node(7, [POLAND], []),
        )
    ]
}


@pytest.fixture(scope="module")
def asked() -> tuple[list[Event], set[Relation]]:
    return answer.events(PAGE), answer.relations(PAGE)


@pytest.fixture(scope="module")
def drawn(asked: tuple[list[Event], set[Relation]]) -> ElementTree.Element:
    return ElementTree.fromstring(picture(*asked))  # noqa: S314 (our own)


def words(drawn: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in drawn.iter(f"{SVG}text")]


def labelled(drawn: ElementTree.Element) -> Iterator[tuple[str, Box]]:
    """Each box that a text in the middle of it labels."""
    boxes = {}
    for rect in drawn.iter(f"{SVG}rect"):
        x, y, width, height = (int(rect.get(key, "0")) for key in ("x", "y", "width", "height"))
        boxes[x + width // 2, y + height // 2] = Box(x + width // 2, y + height // 2, width, height)
    for text in drawn.iter(f"{SVG}text"):
        if text.get("text-anchor") == "middle":
            x, y = int(text.get("x", "0")), int(text.get("y", "0"))
            yield text.text or "", next(box for (left, top), box in boxes.items() if left == x and 0 < y - top < 6)


def test_records_are_what_the_answer_says(asked: tuple[list[Event], set[Relation]]) -> None:
    events, relations = asked
    assert relations == {Relation(subject="name:bela", object="name:anna & co <ltd>", label="opposed to")}
    [first, second] = events[0].reports
    assert (first.article, second.article) == ("a1", "a2")
    assert SENTENCE[slice(*first.trigger_span)] == "sued"
    assert [SENTENCE[slice(*span)] for span in first.participant_spans] == ["Anna & Co <Ltd>", "Bela"]


def test_every_actor_event_and_relation_has_its_label(drawn: ElementTree.Element) -> None:
    shown = words(drawn)
    names = {one["name"] for one in (ANNA, BELA, *STATES)}
    events = {"accuse 1", "accuse 2", "accuse 3", "accuse 4", "accuse 5 (negated)", "accuse 6"}
    legend = {"company", "country", "person", "verbal conflict", "material cooperation", "denied, supposed or to come"}
    assert names | events | legend | {"opposed to"} <= set(shown)
    assert "accuse 7" not in shown


def test_one_event_is_opened_down_to_its_articles(drawn: ElementTree.Element) -> None:
    shown = words(drawn)
    assert shown.count("“sued”") == 2
    assert shown.count(SENTENCE) == 2
    assert [text for text in shown if text.startswith("Article")] == ["Article 1", "Article 2"]
    styled = {span.text: span.attrib for span in drawn.iter(f"{SVG}tspan")}
    assert styled["sued"]["font-weight"] == "bold"
    assert styled["Anna & Co <Ltd>"]["text-decoration"] == "underline"


def test_no_label_is_on_another_or_outside_the_picture(drawn: ElementTree.Element) -> None:
    boxes = dict(labelled(drawn))
    assert [(one, other) for one, other in combinations(boxes, 2) if boxes[one].overlap(boxes[other])] == []
    height = int(drawn.get("height", "0"))
    assert [name for name, box in boxes.items() if not (0 < box.x < WIDTH and 0 < box.y < height)] == []


def test_arrows_lead_to_recipients_in_the_colour_of_the_event(drawn: ElementTree.Element) -> None:
    heads = [line.get("marker-end") for line in drawn.iter(f"{SVG}line") if line.get("stroke-width") == "2"]
    assert sorted(head for head in heads if head) == [
        "url(#MATERIAL_CONFLICT)",
        *["url(#MATERIAL_COOPERATION)"] * 2,
        *["url(#VERBAL_CONFLICT)"] * 3,
    ]
    assert heads.count(None) == 7


def test_the_same_answer_makes_the_same_bytes() -> None:
    program = "from tests.examples.test_picture import *; print(picture(answer.events(PAGE), answer.relations(PAGE)))"
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(made) == 1
    ElementTree.fromstring(made.pop())  # noqa: S314 (our own)


def test_without_an_api_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["picture", "--home", str(tmp_path), "--output", str(tmp_path / "graph.svg")])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == f"no API is running in {tmp_path}: run make demo first"
    assert not (tmp_path / "graph.svg").exists()
