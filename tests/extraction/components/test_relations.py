"""Who is what to whom, by tokens: titles, appositions, copulas, possessives, verbs; only what is said as fact."""

import pytest

from extraction.notes import notes
from tests.extraction.conftest import Annotate

POSTS_OF_MOREAU = [
    ("headOf", "Moreau", "France", "President"),
]


def noted(annotate: Annotate, text: str) -> list[tuple[str, str, str, str | None]]:
    """Type, subject, object and title."""
    doc = annotate(text)
    return [
        (
            note.types[0],
            doc[note.subject].text,
            doc[note.object].text,
            doc[slice(*note.title)].text if note.title else None,
        )
        for note in notes(doc).relations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Kemal Aydin left.", []),
        ("Turkish Foreign Minister Kemal Aydin left.", [("holdsPosition", "Aydin", "Turkish", "Foreign Minister")]),
        (
            "The Turkish foreign minister, Kemal Aydin, left.",
            [("holdsPosition", "Aydin", "Turkish", "foreign minister")],
        ),
        ("Kemal Aydin, Turkey's foreign minister, left.", [("holdsPosition", "Aydin", "Turkey", "foreign minister")]),
        ("Kemal Aydin is the foreign minister of Turkey.", [("holdsPosition", "Aydin", "Turkey", "foreign minister")]),
        ("Kemal Aydin is not the foreign minister of Turkey.", []),
        ("Kemal Aydin would be the foreign minister of Turkey.", []),
        ("Is Kemal Aydin the foreign minister of Turkey?", []),
        ("If Kemal Aydin commands the army, the war will go on.", []),
        ("Kemal Aydin denied that he commands the army.", []),
        ("Kemal Aydin wants to command the army.", []),
        ("There is no evidence that Kemal Aydin commands the army.", []),
        ("Nobody commands the army.", []),
        ("Neither Kemal Aydin nor Ana Soto commands the army.", []),
        ("Israeli strikes on Hamas positions went on.", [("opposedTo", "Israeli", "Hamas", None)]),
        ("The bridge is red.", []),
        ("The rebels will meet in Nairobi.", []),
        ("The ministers condemned the attack in Nairobi.", []),
        ("Ramon Ruiz, who heads the army, and Pablo Soto left.", [("headOf", "Ruiz", "army", None)]),
        ("Kemal Aydin is the would-be foreign minister of Turkey.", []),
        ("The EU trade chief Ana Duarte left.", [("holdsPosition", "Duarte", "EU", "trade chief")]),
        ("France sent a team. President Luc Moreau thanked it.", POSTS_OF_MOREAU),
        (
            "France voted. France was tired. Chad and Mali were not. It rained. President Luc Moreau left.",
            POSTS_OF_MOREAU,
        ),
        ("President Luc Moreau of France left.", POSTS_OF_MOREAU),
        ("Ana Soto is one of the founders of Oxfam.", [("headOf", "Soto", "Oxfam", "founders")]),
        ("General Ana Soto, director, Oxfam, left.", [("holdsPosition", "Soto", "Oxfam", "director")]),
        (
            "Nurses and students of Moi University left.",
            [
                ("employedBy", "Nurses", "University", "Nurses"),
                ("memberOf", "students", "University", "students"),
            ],
        ),
        ("Troops under Russian command left.", [("commands", "Russian", "Troops", None)]),
        ("The allies, including France, left.", [("memberOf", "France", "allies", None)]),
        ("As rebels fight the army, France will stay away.", [("opposedTo", "rebels", "army", None)]),
        ("When rebels fight the army, France will stay away.", []),
        (
            "Rebels fought the army alongside Chadian troops.",
            [
                ("alliedWith", "Rebels", "troops", None),
                ("opposedTo", "Rebels", "army", None),
            ],
        ),
        ("The army and the militia launched an offensive.", [("alliedWith", "army", "militia", None)]),
        ("The army and the militia attacked each other.", []),
        ("The army or the militia launched an offensive.", []),
        ("A Saudi air strike hit two Hezbollah trucks.", [("opposedTo", "Saudi", "Hezbollah", None)]),
        ("The army freed the town of Orla from French control.", [("opposedTo", "army", "French", None)]),
        ("Six men died in a raid in Lyon.", [("locatedIn", "men", "Lyon", None)]),
        ("A raid in Lyon killed six men.", [("locatedIn", "men", "Lyon", None)]),
        ("A raid in Lyon angered France.", []),
        ("The commission on Syria left.", []),
        ("Ana Soto, deputy director, Oxfam, left.", [("holdsPosition", "Soto", "Oxfam", "deputy director")]),
        ("Ana Soto, Oxfam's deputy Asia director, left.", [("holdsPosition", "Soto", "Oxfam", "deputy Asia director")]),
        (
            "Members of Oxfam include Peru and Chile.",
            [("memberOf", "Peru", "Oxfam", "Members"), ("memberOf", "Chile", "Oxfam", "Members")],
        ),
        (
            "The club, whose members are Peru and Chile, met.",
            [("memberOf", "Peru", "club", "members"), ("memberOf", "Chile", "club", "members")],
        ),
        (
            "NATO members Poland and Estonia left.",
            [("memberOf", "Poland", "NATO", "members"), ("memberOf", "Estonia", "NATO", "members")],
        ),
        ("The director of Oxfam is Ana Soto.", [("holdsPosition", "Soto", "Oxfam", "director")]),
        ("Oxfam nominated Ana Soto as its director.", []),
        (
            "Ana Soto succeeded Kemal Aydin as director of Oxfam.",
            [("succeeded", "Soto", "Aydin", None), ("holdsPosition", "Soto", "Oxfam", "director")],
        ),
        ("Iran-backed Hezbollah left.", [("alliedWith", "Iran", "Hezbollah", None)]),
        ("The Lyon-based World Bank left.", [("headquarteredIn", "Bank", "Lyon", None)]),
        ("France supports the Saudi position on trade.", []),
        ("The Orla Mosque is a mosque located in Lyon.", [("locatedIn", "Mosque", "Lyon", None)]),
        ("His brother, Ali Aydin, leads the army.", [("headOf", "Aydin", "army", None)]),
        ("We met our allies.", []),
        ("The rebels killed ten soldiers.", [("opposedTo", "rebels", "soldiers", None)]),
        ("France gave support to the rebels.", [("alliedWith", "France", "rebels", None)]),
        (
            "General Ana Soto, who is both NATO's Supreme Allied Commander Europe and the head of Oxfam, left.",
            [
                ("commands", "Soto", "NATO", "Supreme Allied Commander"),  # else a position: NATO is no army
                ("headOf", "Soto", "Oxfam", "head"),
            ],
        ),
        ("The army freed Tessa from rebel control.", []),
        ("The army freed Tessa from French control.", [("opposedTo", "army", "French", None)]),
        ("Ana Soto and her government resigned.", [("headOf", "Soto", "government", None)]),
        ("Ana Soto discussed the crisis in Mali.", []),
    ],
)
def test_relations(annotate: Annotate, text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert noted(annotate, text) == expected


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Kemal Aydin, Turkey's foreign minister, left.", None, None),
        ("Kemal Aydin, Turkey's former foreign minister, left.", None, "2014-03-30"),
        ("Kemal Aydin, Turkey's then foreign minister, left.", None, "2014-03-30"),
        ("Kemal Aydin, Turkey's newly elected president, left.", "2014-03-30", None),
        ("Kemal Aydin, foreign minister of Turkey since 2010, left.", "2010-01-01", None),
        ("Kemal Aydin, the foreign minister of Turkey until 2012, left.", None, "2012"),
        ("Kemal Aydin was foreign minister of Turkey from 2005 to 2009.", "2005", "2009"),
        ("Kemal Aydin has led the army since May 2011.", "2011-05-01", None),
        ("Kemal Aydin, who served as foreign minister of Turkey until 2012, left.", None, "2012"),
        ("Kemal Aydin became foreign minister of Turkey in 2010.", "2010", None),
        ("Kemal Aydin was named foreign minister of Turkey on Monday.", "2014-03-24", None),
        ("Kemal Aydin resigned as foreign minister of Turkey on Monday.", None, "2014-03-24"),
        ("Ex-president Kemal Aydin of Turkey left.", None, "2014-03-30"),
    ],
)
def test_since_and_until(annotate: Annotate, text: str, since: str | None, until: str | None) -> None:
    stated = notes(annotate(text)).relations
    assert {(note.since, note.until) for note in stated} == {(since, until)}
