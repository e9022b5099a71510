"""What is told twice, and which telling stays."""

from tests.extraction.page.conftest import Kinds

LEAD = "Rebels took the town of Kasese on Friday and killed nine soldiers, the army said."
OTHER = "The government of Uganda sent troops to the border and closed the road to the north."
QUOTED = "“We will take back every street of this town before the rain comes,” the general said."
PULLED = "“We will take back every street of this town before the rain comes.” — Musa Okello, general"


def test_of_two_that_are_the_same_the_first_stays(kinds: Kinds) -> None:
    text = f"{LEAD}\n\n{OTHER}\n\n{LEAD}"
    assert kinds(text) == [("repeat", LEAD)]
    assert kinds(f"{LEAD}\n\n{LEAD}\n\n{OTHER}") == [("repeat", LEAD)]


def test_three_tellings_leave_one(kinds: Kinds) -> None:
    assert kinds("\n\n".join([LEAD, OTHER, LEAD, LEAD])) == [("repeat", LEAD), ("repeat", LEAD)]


def test_of_a_short_and_a_full_telling_the_full_one_stays(kinds: Kinds) -> None:
    short = "Rebels took the town of Kasese on Friday and killed nine soldiers."
    full = LEAD.removesuffix(".") + ", and the mayor of the town confirmed it to the press in the evening."
    assert kinds(f"{short}\n\n{OTHER}\n\n{full}") == [("repeat", short)]
    assert kinds(f"{full}\n\n{OTHER}\n\n{short}") == [("repeat", short)]


def test_a_pull_quote_goes_and_what_it_is_pulled_from_stays(kinds: Kinds) -> None:
    assert kinds(f"{LEAD}\n\n{PULLED}\n\n{OTHER}\n\n{QUOTED}") == [("repeat", PULLED)]
    assert kinds(f"{LEAD}\n\n{QUOTED}\n\n{OTHER}\n\n{PULLED}") == [("repeat", PULLED)]


def test_a_pull_quote_may_be_cut_from_several_paragraphs(kinds: Kinds) -> None:
    one = "“Nobody in this valley has ever asked us for our consent to the new mine,” Ana Lopes told the paper."
    two = "“We shall sit in the road until the last of the machines has gone home,” she said."
    pulled = "Nobody in this valley has ever asked us for our consent ... We shall sit in the road. - Ana Lopes, farmer"
    assert kinds(f"{one}\n\n{two}\n\n{OTHER}\n\n{pulled}") == [("repeat", pulled)]


def test_a_caption_that_repeats_is_a_repeat(kinds: Kinds) -> None:
    caption = f"{LEAD} (Ana Lopes/Lake Agency)"
    assert kinds(f"{LEAD}\n\n{caption}\n\n{OTHER}") == [("repeat", caption)]


def test_what_is_only_alike_stays(kinds: Kinds) -> None:
    alike = "Rebels left the town of Kasese on Sunday and freed nine soldiers, the mayor said."
    assert kinds(f"{LEAD}\n\n{alike}") == []


def test_short_words_may_come_back(kinds: Kinds) -> None:
    assert kinds(f"{LEAD}\n\nNobody knows why.\n\n{OTHER}\n\nNobody knows why.") == []


def test_a_quotation_that_is_told_once_stays(kinds: Kinds) -> None:
    assert kinds(f"{LEAD}\n\n{PULLED}\n\n{OTHER}") == []
