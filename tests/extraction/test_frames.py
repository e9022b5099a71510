from dataclasses import replace

import pytest
from spacy.language import Language

from extraction.frames import FrameIndex, Owner, cue_index, event_index, relation_index
from extraction.parse import Doc, Token
from ontology.terms import Frame, Vocabulary
from tests.extraction.frames import event_type, frame, operator, relation_type


def somebody(token: Token) -> bool:
    """Stands in for mentions: proper nouns are somebody."""
    return token.pos_ == "PROPN"


def word(doc: Doc, text: str) -> Token:
    (token,) = (t for t in doc if t.text == text)
    return token


def holds(english: Language, made: Frame, text: str, at: str) -> bool:
    match = FrameIndex([event_type("ACT", made)]).match(word(english(text), at), somebody)
    return match is not None and match.frame == made


@pytest.mark.parametrize(
    ("made", "text", "at", "expected"),
    [
        (frame("verb", "attack"), "Rebels attacked the town.", "attacked", True),
        (frame("verb", "attack"), "The attack failed.", "attack", False),
        (frame("noun", "attack"), "The attacks failed.", "attacks", True),
        (frame("verb", "call for"), "The council called for restraint.", "called", True),
        (frame("verb", "call for"), "The council called the envoy.", "called", False),
        (frame("verb", "call on"), "The council called on Norway to pay.", "called", True),
        (frame("verb", "call on"), "The council called on Saturday.", "called", False),
        (frame("verb", "turn down"), "Norway turned down the offer.", "turned", True),
        (frame("verb", "turn down"), "Norway turned the offer down.", "turned", True),
        (frame("verb", "break off"), "Norway broke the window.", "broke", False),
        (frame("noun", "news conference"), "The news conference was short.", "conference", True),
        (frame("noun", "in order"), "They left in order to vote.", "order", True),
        (frame("noun", "in order"), "They left after an order.", "order", False),
        (replace(frame("verb", "leave"), subjects=frozenset({"rebel"})), "Dozens of rebels left.", "left", True),
        (replace(frame("verb", "leave"), subjects=frozenset({"rebel"})), "Dozens of guests left.", "left", False),
        (replace(frame("verb", "rule out"), when_negated=True), "Norway did not rule out talks.", "rule", True),
        (replace(frame("verb", "rule out"), when_negated=True), "Norway ruled out talks.", "ruled", False),
        (replace(frame("verb", "beat"), object_kind="people"), "The guards beat two men.", "beat", True),
        (replace(frame("verb", "beat"), object_kind="people"), "Norway beat Peru.", "beat", False),
        (replace(frame("verb", "pass"), object_kind="deed"), "They passed a law banning rallies.", "passed", True),
        (replace(frame("verb", "pass"), object_kind="deed"), "They passed a law on rallies.", "passed", False),
        (replace(frame("noun", "attack"), objects=frozenset({"law"})), "His attack on the law failed.", "attack", True),
        (frame("noun", "news conference"), "The conference was short.", "conference", False),
        (frame("noun", "joint exercise"), "They held joint military exercises.", "exercises", True),
        (frame("noun", "breach of contract"), "The breach of contract cost millions.", "breach", True),
        (frame("noun", "breach of contract"), "The breach of trust cost millions.", "breach", False),
        (frame("adjective", "illegal"), "The vote was illegal.", "illegal", True),
        (frame("word", "reportedly"), "Norway reportedly paid.", "reportedly", True),
        # the head of the object
        (replace(frame("verb", "impose"), objects=frozenset({"sanction"})), "They imposed sanctions.", "imposed", True),
        (replace(frame("verb", "impose"), objects=frozenset({"sanction"})), "They imposed a tax.", "imposed", False),
        (
            replace(frame("verb", "impose"), objects=frozenset({"sanction"})),
            "They imposed a new round of sanctions.",
            "imposed",
            True,
        ),
        (
            replace(frame("verb", "impose"), objects=frozenset({"sanction"})),
            "Sanctions were imposed.",
            "imposed",
            True,
        ),
        (
            replace(frame("verb", "agree to"), objects=frozenset({"truce"})),
            "Norway agreed to a truce.",
            "agreed",
            True,
        ),
        (replace(frame("verb", "hold"), not_objects=frozenset({"hand"})), "They held hands.", "held", False),
        (replace(frame("verb", "hold"), not_objects=frozenset({"hand"})), "They held talks.", "held", True),
        (replace(frame("verb", "face"), object_kind="actor"), "The army faces Norway.", "faces", True),
        # what is said of the object, who does it, and clauses
        (replace(frame("verb", "leave"), subjects=frozenset({"troop"})), "The troops left Norway.", "left", True),
        (replace(frame("verb", "leave"), subjects=frozenset({"troop"})), "The guests left Norway.", "left", False),
        (replace(frame("verb", "agree"), no_clause=True), "Norway agreed that prices were high.", "agreed", False),
        (replace(frame("verb", "agree"), no_clause=True), "Norway agreed that it would pay.", "agreed", True),
        (replace(frame("verb", "agree"), no_clause=True), "Norway agreed to pay.", "agreed", True),
        (replace(frame("verb", "want"), object_kind="clause"), "Norway wants Peru to pay.", "wants", True),
        (replace(frame("verb", "want"), object_kind="clause"), "Norway wants to pay.", "wants", False),
        (
            replace(frame("verb", "decline"), not_objects=frozenset({"say"})),
            "Norway declined to say.",
            "declined",
            False,
        ),
        (replace(frame("verb", "tell"), object_kind="infinitive"), "Norway told Peru to pay.", "told", True),
        (replace(frame("verb", "tell"), object_kind="infinitive"), "Norway told Peru a lie.", "told", False),
        (replace(frame("verb", "force"), object_kind="infinitive"), "Norway was forced to pay.", "forced", False),
        (
            replace(frame("verb", "vow"), object_kind="infinitive", objects=frozenset({"punish"})),
            "Norway vowed to punish Peru.",
            "vowed",
            True,
        ),
        (
            replace(frame("verb", "vow"), object_kind="infinitive", objects=frozenset({"punish"})),
            "Norway vowed to help Peru.",
            "vowed",
            False,
        ),
        (frame("verb", "turn in"), "Thousands turned out in Oslo.", "turned", False),
        (frame("verb", "pay call on"), "The king paid a call on Peru on Monday.", "paid", True),
        (frame("verb", "march in support of"), "They marched in Oslo in support of Peru.", "marched", True),
        (frame("verb", "call stupid"), "Norway called him a stupid man.", "called", True),
        (frame("noun", "sit-in"), "They staged a sit-in.", "in", True),
        (frame("verb", "strip of"), "Norway stripped the editor of his title.", "stripped", True),
        (frame("verb", "resign"), "The army demanded that the cabinet resign.", "resign", True),
        (replace(frame("verb", "face"), object_kind="actor"), "The army faces problems.", "faces", False),
        (replace(frame("verb", "face"), object_kind="thing"), "The army faces problems.", "faces", True),
        (replace(frame("verb", "face"), object_kind="thing"), "The army faces Norway.", "faces", False),
        (replace(frame("verb", "face"), object_kind="person"), "The army faces Norway.", "faces", False),
        (replace(frame("verb", "face"), object_kind="person"), "Norway faces Ana Duarte.", "faces", True),
        (
            replace(frame("verb", "open"), objects=frozenset({"round"})),
            "Peru opened a round of talks.",
            "opened",
            False,
        ),
        (replace(frame("verb", "share"), objects=frozenset({"data"})), "Peru shared data.", "shared", True),
        (replace(frame("verb", "pass"), object_kind="deed"), "Peru passed a law that bans rallies.", "passed", True),
        (replace(frame("verb", "pass"), object_kind="deed"), "Peru passed a law that he drafted.", "passed", False),
        (replace(frame("noun", "visit"), objects=frozenset({"envoy"})), "The visit of the envoy ended.", "visit", True),
        (replace(frame("noun", "visit"), objects=frozenset({"envoy"})), "The visit ended.", "visit", False),
    ],
)
def test_a_frame_holds(english: Language, made: Frame, text: str, at: str, expected: bool) -> None:
    assert holds(english, made, text, at) is expected


def test_the_most_demanding_frame_comes_first(english: Language) -> None:
    plain = event_type("PLAIN", frame("verb", "call"))
    particle = event_type("PARTICLE", frame("verb", "call for"))
    head = event_type("HEAD", replace(frame("verb", "call"), objects=frozenset({"strike"})))
    kind = event_type("KIND", replace(frame("verb", "call"), object_kind="thing"))
    index = FrameIndex([plain, kind, particle, head])
    doc = english("Unions called a strike for Friday and called for calm.")
    first, second = (t for t in doc if t.text == "called")
    assert [m.owner for m in index.matches(first, somebody)] == [head, kind, plain]
    assert [m.owner for m in index.matches(second, somebody)] == [particle, plain]


def test_an_owner_matches_once(english: Language) -> None:
    twice = event_type("TWICE", frame("verb", "call"), frame("verb", "call for"))
    doc = english("Unions called for calm.")
    assert [m.frame for m in FrameIndex([twice]).matches(word(doc, "called"), somebody)] == [frame("verb", "call for")]


@pytest.mark.parametrize(
    ("made", "text", "at", "expected"),
    [
        (frame("verb", "call for"), "The council called for a truce and a vote.", "called", ["truce", "vote"]),
        (frame("verb", "attack"), "The town was attacked by rebels.", "attacked", ["town"]),
        (frame("verb", "pelt with"), "The envoy was pelted with eggs.", "pelted", ["envoy"]),
        (frame("verb", "turn down"), "Norway turned down the offer.", "turned", ["offer"]),
    ],
)
def test_objects_of_a_match(english: Language, made: Frame, text: str, at: str, expected: list[str]) -> None:
    token = word(english(text), at)
    match = FrameIndex([event_type("ACT", made)]).match(token, somebody)
    assert match is not None
    assert [t.text for t in match.objects(token)] == expected


def test_the_other_words_of_a_match_are_its_parts(english: Language) -> None:
    frames = (frame("noun", "breach of contract"), frame("verb", "call for"), frame("noun", "vote"))
    index = FrameIndex([event_type("ACT", *frames)])
    doc = english("The breach of contract delayed the vote. They called for calm.")
    found = {t.text: [p.text for p in m.parts] for t in doc if (m := index.match(t, somebody)) is not None}
    assert found == {"breach": ["of", "contract"], "vote": [], "called": ["for"]}


def test_each_index_holds_its_own_kind(english: Language, vocabulary: Vocabulary) -> None:
    doc = english("The spokesman said that Norway had stopped attacks.")

    def owners(index: FrameIndex) -> dict[str, str]:
        return {t.text: m.owner.name for t in doc if (m := index.match(t, somebody)) is not None}

    assert owners(event_index(vocabulary)) == {"stopped": "Ending", "attacks": "ASSAULT"}
    assert owners(relation_index(vocabulary)) == {"spokesman": "holdsPosition", "attacks": "opposedTo"}
    assert owners(cue_index(vocabulary)) == {"said": "Speech"}


def test_owners_of_every_kind_can_be_indexed(english: Language, vocabulary: Vocabulary) -> None:
    owners: list[Owner] = [
        operator("Stop", frame("verb", "stop")),
        relation_type("leads", frame("verb", "lead")),
        replace(vocabulary.cues["Speech"], frames=(frame("verb", "say"),)),
    ]
    doc = english("He said she had led the men who stopped.")
    found = [m.owner for t in doc if (m := FrameIndex(owners).match(t, somebody)) is not None]
    assert found == [owners[2], owners[1], owners[0]]
