"""What each rule takes for no running text, and what looks like it and stays."""

import pytest

from tests.extraction.page.conftest import Kinds

NEWS = "Rebels took the town of Kasese on Friday and killed nine soldiers, the army said."
MORE = "The government of Uganda sent troops to the border and closed the road to the north."


def alone(kinds: Kinds, paragraph: str) -> list[tuple[str, str]]:
    """What is found of a paragraph that stands between two of running text."""
    return kinds(f"{NEWS}\n\n{paragraph}\n\n{MORE}")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NEWS, id="one sentence"),
        pytest.param("Rebels took Kasese", id="one line without a full stop"),
        pytest.param("Norway praised Peru\nKenya attacked Uganda\nSudan closed its border", id="sentences, one a line"),
        pytest.param(f"{NEWS}\n\n“We left.”\n\n“No.”\n\n{MORE}", id="quotations of one line"),
        pytest.param(f"{NEWS}\n\nNobody slept.\n\n{MORE}", id="a short paragraph"),
        pytest.param(f"{NEWS} {MORE}".upper(), id="capitals"),
        pytest.param("By Friday they had left.\n\n" + NEWS, id="a sentence that begins with by"),
        pytest.param(f"{NEWS}\n\nThey agreed on:\n\nA truce\n\nA fence\n\nTalks in May\n\n{MORE}", id="a list"),
        pytest.param("Norway left\n\nPeru left\n\nKenya has left too\n\nUganda is about to leave", id="lines apart"),
        pytest.param(f"{NEWS}\n\nThe moderator asked about comments that the minister made.", id="words of a policy"),
        pytest.param(f"{NEWS}\n\n“We reserve the right to answer,” the minister said. {MORE}", id="a policy quoted"),
        pytest.param(f"{NEWS}\n\nThe radio and/or the press (or both) reported it.\n\n{MORE}", id="a stroke"),
        pytest.param(f"{NEWS}\n\nThey met the mayor (a cousin of Musa).\n\n{MORE}", id="parentheses at the end"),
        pytest.param(f"{NEWS}\n\nHe speaks at length of peace and of the war.\n\n{MORE}", id="the present tense"),
        pytest.param(f"{NEWS}\n\nShe asked:\n\n“Where are the men?”\n\n{MORE}", id="what brings a quotation"),
    ],
)
def test_running_text_stays(kinds: Kinds, text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("kind", "paragraph"),
    [
        ("navigation", "Read more: Who are the rebels?"),
        ("navigation", "Related: Who are the rebels?"),
        ("navigation", "Story continues below advertisement"),
        ("navigation", "Sign up for our newsletter and get it every morning."),
        ("navigation", "News | Africa | Uganda"),
        ("navigation", "Home > Africa > Uganda"),
        ("navigation", "Facebook Twitter Email 34 Comments"),
        ("navigation", "Join the conversation   Create account"),
        ("navigation", "press@ministry.example.org"),
        ("navigation", "#Uganda #Kasese"),
        ("policy", "© 2014 The Lake Herald. All rights reserved."),
        ("policy", "The views expressed in this article are those of the writer alone."),
        ("policy", "We use cookies on this site to show you what you may like."),
        ("policy", "You agree to our terms of use and to the privacy policy of the site."),
        ("byline", "By Ana Lopes"),
        ("byline", "By ANA LOPES and JUAN DIAZ"),
        ("byline", "By Ana Lopes, Africa correspondent"),
        ("byline", "(Reporting by Ana Lopes in Lima; editing by Paul Creed)"),
        ("byline", "Ana Lopes contributed to this report."),
        ("byline", "Published 3 May 2014"),
        ("credit", "(Ana Lopes/Lake Agency)"),
        ("credit", "Ana Lopes/REUTERS"),
        ("credit", "Photo: Ana Lopes"),
        ("credit", "© 2014 Ana Lopes/Lake Agency"),
        ("credit", "Photograph by Ana Lopes for The Lake Herald"),
        ("caption", "Soldiers near Kasese in this file photo taken in May."),
        ("caption", "The president (left) and his minister on their way to the church of Kasese."),
        ("subheading", "A long war"),
        ("subheading", "'Nobody' wants to talk"),
    ],
)
def test_a_paragraph_amid_the_text(kinds: Kinds, kind: str, paragraph: str) -> None:
    assert alone(kinds, paragraph) == [(kind, paragraph)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("He fled. (Ana Lopes/Lake Agency)", [("caption", "He fled."), ("credit", "(Ana Lopes/Lake Agency)")]),
        ("He fled. Photo: Ana Lopes/EPA", [("caption", "He fled."), ("credit", "Photo: Ana Lopes/EPA")]),
        ("He fled. REUTERS/Ana Lopes", [("caption", "He fled."), ("credit", "REUTERS/Ana Lopes")]),
        ("He fled. Ana Lopes for The Herald", [("caption", "He fled."), ("credit", "Ana Lopes for The Herald")]),
        ("He fled. (Reporting by Ana Lopes)", [("byline", "(Reporting by Ana Lopes)")]),
        ("He fled. (AFP)", [("byline", "(AFP)")]),
        ("Soldiers\n\n(Ana Lopes/EPA)", [("caption", "Soldiers"), ("credit", "(Ana Lopes/EPA)")]),
        (
            "Soldiers stand guard near Kasese.\n\n(Ana Lopes/EPA)",
            [("caption", "Soldiers stand guard near Kasese."), ("credit", "(Ana Lopes/EPA)")],
        ),
        ("Soldiers had fled.\n\n(Ana Lopes/EPA)", [("credit", "(Ana Lopes/EPA)")]),
    ],
)
def test_what_stands_with_others(kinds: Kinds, paragraph: str, expected: list[tuple[str, str]]) -> None:
    assert alone(kinds, paragraph) == expected


def test_a_long_paragraph_with_a_credit_is_text_beside_a_picture(kinds: Kinds) -> None:
    text = " ".join(f"The {n}th of the villages sent {n + 7} men to the north of the lake." for n in range(20, 30))
    assert alone(kinds, f"{text} (Ana Lopes/EPA)") == [("credit", "(Ana Lopes/EPA)")]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("LIMA, May 4 -- ", [("dateline", "LIMA, May 4 --")]),
        ("LIMA: ", [("dateline", "LIMA:")]),
        (
            "ST. PETERSBURG, Jan. 5 (Lake Agency) - ",
            [("dateline", "ST. PETERSBURG, Jan. 5"), ("byline", "(Lake Agency) -")],
        ),
        ("WASHINGTON, D.C. — ", [("dateline", "WASHINGTON, D.C. —")]),
        ("Lima, Peru - ", [("dateline", "Lima, Peru -")]),
        ("Lima, May 4, LANA - ", [("dateline", "Lima, May 4, LANA -")]),
        ("Lima, which is large - ", []),
        ("Lima (Lake Agency) — ", [("dateline", "Lima"), ("byline", "(Lake Agency) —")]),
        ("(Reuters) - ", [("byline", "(Reuters) -")]),
        ("(Lima) – ", [("dateline", "(Lima) –")]),
        ("UPDATE (3 May 2014): ", [("dateline", "UPDATE (3 May 2014):")]),
        ("NOBODY WANTS TO SPEAK TO HIM — ", [("subheading", "NOBODY WANTS TO SPEAK TO HIM —")]),
        ("Peru — once rich — is poor. ", []),
        ("US and Peru met. ", []),
        ("TALKS ENDED. They met (again) - ", []),
    ],
)
def test_what_stands_before_the_first_sentence(kinds: Kinds, start: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(start + NEWS) == expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["Kasese falls"], ["headline"]),
        (["Kasese falls", "Nine soldiers are dead, as the army flees"], ["headline", "headline"]),
        (["Kasese falls", "Ana Lopes in Kampala and agencies"], ["headline", "byline"]),
        (["Kasese falls", "Ana Lopes", "3 May 2014, 10.15 EAT"], ["headline", "byline", "byline"]),
        (["Kasese falls", "Ana Lopes, Africa Editor"], ["headline", "byline"]),
        (["News", "World", "Africa", "Kasese falls"], ["navigation", "navigation", "navigation", "headline"]),
        (["Lakes", "Our offices", "Kasese falls to a band of rebels", "By Ana Lopes"], [*["headline"] * 3, "byline"]),
        (["Who are the rebels?", "By Ana Lopes"], ["headline", "byline"]),
        (["Who are the rebels?"], []),
        (["They agreed on the following:", "A truce", "A fence"], []),
        ([f"Norway sent {n} men to Kasese" for n in "2345"], []),
    ],
)
def test_what_stands_above_the_text(kinds: Kinds, above: list[str], expected: list[str]) -> None:
    text = "\n\n".join([*above, NEWS, MORE])
    assert kinds(text) == list(zip(expected, above, strict=False))


def test_links_end_with_the_next_sentence(kinds: Kinds) -> None:
    links = ["Most read", "A cow on the moon", "Who paid for the bridge?"]
    assert kinds("\n\n".join([NEWS, *links, MORE])) == [("navigation", link) for link in links]


def test_a_hint_beside_a_policy_is_one_too(kinds: Kinds) -> None:
    policy = "Comments are moderated."
    hint = "We want a respectful discussion in which you take part."
    assert kinds(f"{NEWS}\n\n{MORE}\n\n{policy}\n\n{hint}") == [("policy", policy), ("policy", hint)]
    assert kinds(f"{NEWS}\n\n{MORE}\n\n{hint}") == []
