"""Where: at the verb, at the nouns of its clause, or at a clause that it shares its place with."""

import pytest

from tests.extraction.conftest import Extract


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels attacked a convoy in Nairobi.", "attacked", "Nairobi"),
        ("Police fired on a crowd at a market in Nairobi.", "fired", "Nairobi"),
        ("A guard shot two monks on the outskirts of Nairobi.", "shot", "Nairobi"),
        ("The premier met the bishops in Nairobi and accused the press of lying.", "accused", "Nairobi"),
        ("The premier resigned over an explosion in Nairobi.", "resigned", None),
        ("Bakers in Nairobi attacked the envoys of Peru.", "attacked", "Nairobi"),
        ("A court in Nairobi sentenced the envoy of Peru.", "sentenced", None),
        ("Police in Nairobi arrested the envoy of Peru.", "arrested", "Nairobi"),
        ("Residents of Nairobi attacked the envoys of Peru.", "attacked", "Nairobi"),
        ("Radio stations in Nairobi attacked the envoy of Peru.", "attacked", None),
        ("A truck bomb in Nairobi killed six guards.", "killed", "Nairobi"),
        ("Bakers in Nairobi went on strike, and soldiers shot two of them.", "shot", "Nairobi"),
        ("Norway sent two frigates to Nairobi.", "sent", "Nairobi"),
        ("Norway sent 2 million euros to Nairobi.", "sent", None),
        ("The premier flew to Nairobi to meet the bishops.", "meet", "Nairobi"),
        ("The rebels have retaken Mombasa from the army.", "retaken", "Mombasa"),
        ("Soldiers attacked a convoy south of Nairobi.", "attacked", "Nairobi"),
        ("Troops fought rebels for three days near Nairobi.", "fought", "Nairobi"),
        ("Troops shot two monks at a temple in Nairobi.", "shot", "Nairobi"),
        ("The police shut the market in Nairobi, where bakers had attacked a priest.", "attacked", "Nairobi"),
        ("Bishops in Nairobi met a rebel who had attacked a convoy.", "attacked", None),
        ("The monks were arrested while filming a raid in Nairobi.", "arrested", "Nairobi"),
        ("Norway condemned the attack on a market in Nairobi.", "condemned", None),
        ("The army shot two monks on Friday and bombed a temple in Nairobi.", "shot", None),
        ("Rebels attacked a convoy in Nairobi, and Norway blamed the army.", "blamed", None),
    ],
)
def test_place(extract: Extract, text: str, trigger: str, expected: str | None) -> None:
    places = {e.trigger.text: e.place and e.place.span.text for e in extract(text).events}
    assert places[trigger] == expected
