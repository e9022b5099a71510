"""Transcripts, headlines and pull quotes: a name and a sign that stands for "said"."""

from tests.extraction.quotations.conftest import Reader


def test_a_transcript(read: Reader) -> None:
    found = read("ANCHOR: Good evening to you.\n\nGUEST: A fine evening it is.\n\nANCHOR: The war goes on tonight.")
    assert [(r.kind, r.speaker, r.cue, r.cue_class, r.content) for r in found] == [
        ("direct", "ANCHOR", ":", None, ("Good evening to you",)),
        ("direct", "GUEST", ":", None, ("A fine evening it is",)),
        ("direct", "ANCHOR", ":", None, ("The war goes on tonight",)),
    ]


def test_labelled_and_other_speech_stand_in_the_order_of_the_text(read: Reader) -> None:
    found = read("Angela Merkel: Europe must stand together\n\nThe chancellor said that help would come.")
    assert [r.speaker for r in found] == ["Merkel", "chancellor"]
    found = read("The chancellor said that help would come.\n\nAngela Merkel: Europe must stand together")
    assert [r.speaker for r in found] == ["chancellor", "Merkel"]


def test_a_headline(read: Reader) -> None:
    found = read("Angela Merkel: Europe must stand together")
    assert [(r.speaker, r.content) for r in found] == [("Merkel", ("Europe must stand together",))]


def test_a_headline_that_quotes_names_anybody(read: Reader) -> None:
    found = read("Oxfam: 'We will not talk to rebels'")
    assert [(r.speaker, r.content) for r in found] == [("Oxfam", ("'We will not talk to rebels'",))]


def test_a_signed_paragraph(read: Reader) -> None:
    found = read("There is no joy in war, and no glory. We know it well. - Angela Merkel, German chancellor")
    assert [(r.kind, r.speaker, r.cue, r.content) for r in found] == [
        ("direct", "Merkel", "-", ("There is no joy in war, and no glory. We know it well.",))
    ]


def test_a_dash_in_a_sentence_signs_nothing(read: Reader) -> None:
    assert read("The town was empty - Angela Merkel was there.") == []


def test_other_colons_bring_nothing(read: Reader) -> None:
    assert read("NOTE: This page was changed on Monday.") == []
    assert read("There were three towns: Lyon, Metz and Nancy.") == []
