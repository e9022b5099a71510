"""Over real parses: sentences on which the packaged model's parse is right."""

from collections.abc import Callable, Sequence

import pytest
from spacy.language import Language

from extraction import syntax
from extraction.parse import Doc, Token


def word(doc: Doc, text: str) -> Token:
    """The one token of this text."""
    (token,) = (t for t in doc if t.text == text)
    return token


def words(tokens: Sequence[Token]) -> list[str]:
    return [t.text for t in tokens]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Rebels attacked the convoy.", "attacked", False),
        ("The convoy was attacked by rebels.", "attacked", True),
        ("The minister had attacked the press.", "attacked", False),
        ("The convoy attacked by rebels carried grain.", "attacked", True),
        ("The claim that rebels had attacked the port was false.", "attacked", False),
        ("The bridge was seized and destroyed.", "destroyed", True),
        ("Rebels seized the bridge and destroyed it.", "destroyed", False),
        ("The army is shelling the port.", "shelling", False),
    ],
)
def test_is_passive(english: Language, text: str, verb: str, expected: bool) -> None:
    assert syntax.is_passive(word(english(text), verb)) is expected


def test_a_participle_after_a_said_goes_with_what_is_said(english: Language) -> None:
    doc = english("Gunmen attacked a base, officials said Tuesday, killing two soldiers.")
    assert words(syntax.grammatical_subjects(word(doc, "killing"))) == ["Gunmen"]


def test_a_number_leads_to_what_is_counted(english: Language) -> None:
    doc = english("The court freed 11 of the prisoners.")
    assert syntax.see_through(word(doc, "11")).text == "prisoners"


Finder = Callable[[Token], list[Token]]


@pytest.mark.parametrize(
    ("find", "text", "at", "expected"),
    [
        (syntax.expand, "Kenya, Uganda and Rwanda signed the treaty.", "Kenya", ["Kenya", "Uganda", "Rwanda"]),
        (syntax.expand, "Kenya signed the treaty.", "Kenya", ["Kenya"]),
        (syntax.own_subjects, "Kenya and Uganda signed the treaty.", "signed", ["Kenya", "Uganda"]),
        (syntax.own_subjects, "The rebels who attacked the town fled.", "attacked", ["rebels"]),
        (syntax.own_subjects, "There were talks.", "were", []),
        (syntax.direct_objects, "Police arrested a judge and two lawyers.", "arrested", ["judge", "lawyers"]),
        (syntax.indirect_objects, "Japan gave Jordan two ships.", "gave", ["Jordan"]),
        (syntax.indirect_objects, "Japan gave grain to Jordan.", "gave", []),
        # who does it
        (syntax.agents, "Rebels attacked the convoy.", "attacked", ["Rebels"]),
        (syntax.agents, "The convoy was attacked by rebels.", "attacked", ["rebels"]),
        (syntax.agents, "The convoy was attacked.", "attacked", []),
        (syntax.agents, "The rebels who attacked the town fled.", "attacked", ["rebels"]),
        (syntax.agents, "The premier met the envoy and praised him.", "praised", ["premier"]),
        (syntax.agents, "Norway refused to sell weapons.", "sell", ["Norway"]),
        (syntax.agents, "Norway urged Iran to free the sailors.", "free", ["Iran"]),
        (syntax.agents, "Norway promised Iran to free the sailors.", "free", ["Norway"]),
        (syntax.agents, "Iran was urged to free the sailors.", "free", ["Iran"]),
        (syntax.agents, "Norway accused Iran of arming rebels.", "arming", ["Iran"]),
        (syntax.agents, "The council imposed sanctions to punish Iran.", "punish", ["council"]),
        (syntax.agents, "Troops massing at the border worry Norway.", "massing", ["Troops"]),
        (syntax.agents, "Norway refused to leave the alliance and accused Iran.", "accused", ["Norway"]),
        # to whom
        (syntax.patients, "Rebels attacked the convoy.", "attacked", ["convoy"]),
        (syntax.patients, "The convoy was attacked by rebels.", "attacked", ["convoy"]),
        (syntax.patients, "The convoy attacked by rebels carried grain.", "attacked", ["convoy"]),
        (syntax.patients, "The embassy that militants attacked was empty.", "attacked", ["embassy"]),
        (syntax.patients, "The rebels who attacked the town fled.", "attacked", ["town"]),
        (syntax.patients, "The rebels fled.", "fled", []),
        (syntax.patients, "The court found the mayor guilty.", "found", ["mayor"]),
        (syntax.grammatical_subjects, "Rain.", "Rain", []),
        (syntax.agents, "They condemned Norway's decision to leave.", "leave", ["Norway"]),
        (syntax.agents, "Norway made a promise to leave.", "leave", ["Norway"]),
        # who says so
        (syntax.speakers, "Norway and Peru said the vote was illegal.", "illegal", ["Norway", "Peru"]),
        (syntax.speakers, "The vote was illegal.", "illegal", []),
        (syntax.speakers, "Norway left after the vote was illegal.", "illegal", []),
    ],
)
def test_who_stands_where(english: Language, find: Finder, text: str, at: str, expected: list[str]) -> None:
    assert words(find(word(english(text), at))) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("They agreed on two rounds of sanctions.", "rounds", "sanctions"),
        ("The council met dozens of groups of farmers.", "dozens", "farmers"),
        ("They agreed on a series.", "series", "series"),
        ("They met the president of Peru.", "president", "president"),
    ],
)
def test_see_through(english: Language, text: str, at: str, expected: str) -> None:
    assert syntax.see_through(word(english(text), at)).text == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("The rebels who attacked the town fled.", "who", "rebels"),
        ("The town, which rebels attacked, is empty.", "which", "town"),
        ("Who attacked the town?", "Who", "Who"),
        ("That was a threat.", "That", "That"),
    ],
)
def test_antecedent(english: Language, text: str, at: str, expected: str) -> None:
    assert syntax.antecedent(word(english(text), at)).text == expected


def test_prepositional_objects(english: Language) -> None:
    doc = english("The deal between Kenya and Uganda was praised by Rwanda.")
    assert words(syntax.prepositional_objects(word(doc, "deal"), "between")) == ["Kenya", "Uganda"]
    assert words(syntax.prepositional_objects(word(doc, "praised"), "by")) == ["Rwanda"]
    assert words(syntax.prepositional_objects(word(doc, "deal"), "of")) == []


def test_prepositions(english: Language) -> None:
    doc = english("The envoys talked with Kenya and Uganda about grain.")
    found = [(preposition, token.text) for preposition, token in syntax.prepositions(word(doc, "talked"))]
    assert found == [("with", "Kenya"), ("with", "Uganda"), ("about", "grain")]


@pytest.mark.parametrize(
    ("text", "verb", "partner"),
    [
        ("Norway refused to leave the alliance and accused Iran.", "accused", "refused"),
        ("Norway refused to leave and to pay.", "pay", "leave"),
        ("The premier met the envoy and praised him.", "praised", "met"),
    ],
)
def test_coordinated_with(english: Language, text: str, verb: str, partner: str) -> None:
    assert syntax.coordinated_with(word(english(text), verb)).text == partner


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("The Iranian foreign minister met two UN aid workers.", "minister", "The Iranian foreign minister"),
        ("The Iranian foreign minister met two UN aid workers.", "workers", "two UN aid workers"),
        ("The president of Peru resigned.", "president", "The president of Peru"),
        ("Rebels who had fled attacked the town.", "Rebels", "Rebels"),
        ("The premier, a former judge, resigned.", "premier", "The premier"),
        ("Kenya and Uganda signed the treaty.", "Kenya", "Kenya"),
        ("They praised the talks on Friday.", "talks", "the talks"),
        ("They accused the rebels of breaking the truce.", "rebels", "the rebels"),
        ("Sami Nasr's wife was arrested.", "wife", "Sami Nasr's wife"),
        ("Sami Nasr's wife was arrested.", "Nasr", "Sami Nasr"),
    ],
)
def test_phrase(english: Language, text: str, head: str, expected: str) -> None:
    doc = english(text)
    start, end = syntax.phrase(word(doc, head))
    assert doc[start:end].text == expected


def test_depth(english: Language) -> None:
    doc = english("The premier said that rebels attacked towns.")
    assert {t.text: syntax.depth(t) for t in doc if t.pos_ in {"NOUN", "VERB"}} == {
        "said": 0,
        "premier": 1,
        "attacked": 1,
        "rebels": 2,
        "towns": 2,
    }
