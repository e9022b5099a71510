"""Which time dates an event: the trigger stands in braces, the phrase that dates it in brackets."""

import re
from datetime import date

import pytest
from spacy.language import Language

from extraction.times import of_event, read

PUBLISHED = date(2014, 3, 30)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        # the clause of a verb
        ("Rebels {attacked} the port on [Friday].", "2014-03-28"),
        ("On [Friday] rebels {attacked} the port.", "2014-03-28"),
        ("The president {said} [Friday] that talks scheduled for Monday were off.", "2014-03-28"),
        ("The president said Friday that rebels had {attacked} the port.", None),
        ("The president said Friday that rebels had {attacked} the port on [Monday].", "2014-03-24"),
        ("The pair {met} [last week] in The Hague.", "2014-03-17/2014-03-23"),
        ("Islanders voted to {secede} in a [March 16] referendum.", "2014-03-16"),
        ("Ministers {rejected} Friday's offer.", None),
        ("The envoy {left} before Friday.", None),
        ("The army {attacked} after Monday's vote.", None),
        ("The court {freed} the men convicted in 2010.", None),
        ("The army has {shelled} the town [since February].", "2014-02-01/2014-03-30"),
        ("He {won} the first free vote since 1999.", None),
        ("Foreign ministers will {gather} in Brussels on [Tuesday and Wednesday].", "2014-04-01/2014-04-02"),
        # clauses that share a time
        ("Speaking on [Saturday], Lavrenko {rejected} the offer.", "2014-03-29"),
        ("On [Friday] police arrested the editor and {closed} his paper.", "2014-03-28"),
        ("Police {arrested} the editor and closed his paper on [Friday].", "2014-03-28"),
        ("Troops began on [Monday] to {withdraw} from the valley.", "2014-03-24"),
        ("The premier agreed on Monday to {free} the prisoners.", None),
        ("The navy protested on Monday, [two days after] its boat was {rammed}.", "2014-03-22"),
        ("The navy {protested} on [Monday], two days after its boat was rammed.", "2014-03-24"),
        ("Two men were arrested on [Friday] while they were {filming} the raid.", "2014-03-28"),
        ("The guards were shot on [Friday] when they {blocked} the gate.", "2014-03-28"),
        # nouns
        ("The ministry imposed {sanctions} on two banks on [Friday].", "2014-03-28"),
        ("The envoy attended {talks} in Lissa on [Friday].", "2014-03-28"),
        ("[Sunday]'s {meeting} ended without a deal.", "2014-03-30"),
        ("The {talks} on [Friday] were brief.", "2014-03-28"),
        ("The {talks} ended late on Sunday.", "2014-03-30"),
        ("They held {talks} in Lissa on [Friday].", "2014-03-28"),
        ("A [March 16] {referendum} divided the islands.", "2014-03-16"),
        ("Ministers condemned on Friday an {attack} in the valley.", None),
    ],
)
def test_the_time_of_a_trigger(marked: str, value: str | None, english: Language) -> None:
    text = re.sub(r"[\[\]{}]", "", marked)
    doc = english(text)
    before_trigger = re.sub(r"[\[\]]", "", marked).index("{")
    trigger = next(token for token in doc if token.idx == before_trigger)
    found = of_event(doc, trigger, tuple(read(doc, PUBLISHED)))
    assert (found.value if found else None) == value
    phrase = re.search(r"\[(.+)\]", marked)
    if found is not None and phrase is not None:
        assert doc[found.start : found.end].text == phrase[1]


def test_without_times_there_is_none(english: Language) -> None:
    doc = english("Rebels attacked the port.")
    assert of_event(doc, doc[1], ()) is None


def test_a_time_of_another_sentence_is_not_taken(english: Language) -> None:
    doc = english("The envoy came on Friday. Rebels attacked the port.")
    trigger = next(token for token in doc if token.text == "attacked")
    assert of_event(doc, trigger, tuple(read(doc, PUBLISHED))) is None
