"""Speech and thought without quotation marks: one sentence for each construction."""

import pytest

from tests.extraction.quotations.conftest import Reader

CASES = [
    # clauses
    ("The bill would cost jobs, officials said.", "Speech", "officials", "said", ("The bill would cost jobs",)),
    ("The bill, officials said, would cost jobs.", "Speech", "officials", "said", ("The bill", "would cost jobs")),
    ("It was too late, said the man.", "Speech", "man", "said", ("It was too late",)),
    (
        "The farmers believe that the river is poisoned.",
        "Thought",
        "farmers",
        "believe",
        ("that the river is poisoned",),
    ),
    (
        "The farmers are confident that the river is clean.",
        "Thought",
        "farmers",
        "confident",
        ("that the river is clean",),
    ),
    ("Her claim that the vote was rigged angered Minsk.", "Speech", "Her", "claim", ("that the vote was rigged",)),
    ("A UN report that troops fled came late.", "Finding", "UN", "report", ("that troops fled",)),
    (
        "Despite assurances from the army that it had won, they left.",
        "Speech",
        "army",
        "assurances",
        ("that it had won",),
    ),
    ("There were rumours that the king was ill.", "Speech", None, "rumours", ("that the king was ill",)),
    ("A new poll shows that voters are tired.", "Finding", "poll", "shows", ("that voters are tired",)),
    (
        "It was reported that troops had crossed the border.",
        "Speech",
        None,
        "reported",
        ("that troops had crossed the border",),
    ),
    (
        "The guard shouted from the tower that the gate was open.",
        "Speech",
        "guard",
        "shouted",
        ("that the gate was open",),
    ),
    (
        "The mayor told a packed hall that he had won.",
        "Speech",
        "mayor",
        "told",
        ("that he had won",),
    ),
    # beside the clause
    (
        "According to the ministry, the road was closed on Monday.",
        "Speech",
        "ministry",
        "According to",
        ("the road was closed on Monday",),
    ),
    (
        "The road was closed on Monday, according to the ministry.",
        "Speech",
        "ministry",
        "according to",
        ("The road was closed on Monday",),
    ),
    ("As the minister put it, the talks were over.", "Speech", "minister", "put", ("the talks were over",)),
    ("The talks were over, as the minister said on Monday.", "Speech", "minister", "said", ("The talks were over",)),
    ("In her view, the law is unjust.", "Thought", "her", "view", ("the law is unjust",)),
    ("He was reportedly arrested in Lyon.", "Hearsay", None, "reportedly", ("He was", "arrested in Lyon")),
    # infinitives and gerunds
    (
        "The governor vowed to fight the decree in court.",
        "Speech",
        "governor",
        "vowed",
        ("to fight the decree in court",),
    ),
    (
        "The governor urged both sides to lay down their arms.",
        "Speech",
        "governor",
        "urged",
        ("to lay down their arms",),
    ),
    ("Norway called on both sides to stop fighting.", "Speech", "Norway", "called on", ("to stop fighting",)),
    ("The minister refused to resign.", "Intention", "minister", "refused", ("to resign",)),
    ("Moscow denied shelling the town.", "Speech", "Moscow", "denied", ("shelling the town",)),
    # objects
    ("The premier warned of a long war.", "Speech", "premier", "warned of", ("a long war",)),
    (
        "Norway called for an inquiry into the killings.",
        "Speech",
        "Norway",
        "called for",
        ("an inquiry into the killings",),
    ),
    (
        "The senator accused the minister of stealing from farmers.",
        "Charge",
        "senator",
        "accused",
        ("the minister of stealing from farmers",),
    ),
    ("The judge called the law a disgrace.", "Speech", "judge", "called", ("the law a disgrace",)),
    ("The plan was criticised by the unions.", "Judgement", "unions", "criticised", ("The plan",)),
    # speakers that stand elsewhere
    (
        "A spokeswoman for Catherine Ashton said the talks had failed.",
        "Speech",
        "spokeswoman",
        "said",
        ("the talks had failed",),
    ),
    (
        "Lavrov left the room, saying the talks were useless.",
        "Speech",
        "Lavrov",
        "saying",
        ("the talks were useless",),
    ),
    ("The envoy won applause by saying the war was over.", "Speech", "envoy", "saying", ("the war was over",)),
    ("Petrov raised his glass and said the deal was done.", "Speech", "Petrov", "said", ("the deal was done",)),
]


@pytest.mark.parametrize(("text", "cue_class", "speaker", "cue", "content"), CASES, ids=[case[0] for case in CASES])
def test_indirect_speech(
    read: Reader, text: str, cue_class: str, speaker: str | None, cue: str, content: tuple[str, ...]
) -> None:
    found = [(r.kind, r.cue_class, r.speaker, r.cue, r.content) for r in read(text)]
    assert found == [("indirect", cue_class, speaker, cue, content)]


def test_who_stands_for_the_noun_before_it(read: Reader) -> None:
    (found,) = read("Ruiz, who said she was tired, left.")
    assert (found.speaker, found.source, found.content) == ("who", "Ruiz", ("she was tired",))


def test_speech_inside_speech_is_kept(read: Reader) -> None:
    found = read("Kerry said that Lavrov had told him that Russia wanted peace.")
    assert [(r.speaker, r.content) for r in found] == [
        ("Kerry", ("that Lavrov had told him that Russia wanted peace",)),
        ("Lavrov", ("that Russia wanted peace",)),
    ]


def test_what_somebody_else_calls_it_is_kept(read: Reader) -> None:
    found = read("Kerry said that he took what Lavrov called a prudent step.")
    assert [(r.speaker, r.content) for r in found] == [
        ("Kerry", ("that he took what Lavrov called a prudent step",)),
        ("Lavrov", ("a prudent step",)),
    ]
    assert [r.speaker for r in read("Kerry said that he took what he called a prudent step.")] == ["Kerry"]


def test_the_cue_is_no_part_of_its_content(read: Reader) -> None:
    (found,) = read("Ruiz made clear that the army had left.")
    assert (found.cue, found.content) == ("made clear", ("that the army had left",))


def test_what_the_next_says_is_not_said_by_the_first(read: Reader) -> None:
    found = read("Oslo demanded that the war end at once, and Minister Ola Berg urged all sides to talk.")
    assert [(r.speaker, r.content) for r in found] == [("Oslo", ("that the war end at once",)), ("Berg", ("to talk",))]


def test_thought_inside_speech_is_not(read: Reader) -> None:
    found = read("The minister said he was hoping for an end to the war.")
    assert [(r.speaker, r.content) for r in found] == [("minister", ("he was hoping for an end to the war",))]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('In the words of Petrov, the deal was "a farce".', ('the deal was "a farce"',)),
        ("She called him “a liar” and left.", ("him “a liar”",)),
        ('He said it was not lost, "though we mourn."', ('it was not lost, "though we mourn."',)),
    ],
)
def test_a_phrase_in_quotation_marks_makes_it_mixed(read: Reader, text: str, content: tuple[str, ...]) -> None:
    assert [(r.kind, r.content) for r in read(text)] == [("mixed", content)]


@pytest.mark.parametrize(
    "text",
    [
        "The judge never said which of them it was.",
        "Oslo has left; Bern has asked.",
        "The troops crossed the river at dawn.",
        "Do not forget the vote.",
        "The council called a meeting.",
        "She knows.",
    ],
)
def test_nothing_is_said(read: Reader, text: str) -> None:
    assert read(text) == []


def test_the_surer_the_construction_the_higher_the_confidence(read: Reader) -> None:
    texts = [
        "“We will not leave,” said Ana Ruiz.",
        "Ana Ruiz said they would not leave.",
        "Ana Ruiz denounced the plan.",
        "He was reportedly arrested in Lyon.",
    ]
    confidences = [read(text)[0].confidence for text in texts]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(confidences)) == len(texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minsk rejected the minister's claim that the vote was rigged.",
            [("Minsk", "rejected"), ("minister", "claim")],
        ),
        ("He repeated his claim that the vote was rigged.", [("He", "repeated")]),
        ("Minsk dismissed claims that the vote was rigged.", [("Minsk", "dismissed")]),
        ("There is no doubt that the vote was rigged.", []),
        ("Ana Ruiz, who commands the army, left.", []),
        ("The party, which is backed by Minsk, left.", []),
    ],
)
def test_whose_word_a_noun_inside_others_words_is(read: Reader, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.speaker, q.cue) for q in read(text)] == expected
