"""Phrases of posts and who held them on the day of the article."""

import pytest

from extraction.extract import Extractor
from ontology import identity
from tests.extraction.who import Actors, persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Russian president condemned the attack.", {"person:vladimir-putin": ("The Russian president",)}),
        ("The president of Russia condemned the attack.", {"person:vladimir-putin": ("The president of Russia",)}),
        (
            "Turkey's prime minister said he would visit Athens.",
            {"person:recep-tayyip-erdogan": ("Turkey's prime minister", "he")},
        ),
        (
            "The German foreign minister met the rebels in Mosul.",
            {"person:frank-walter-steinmeier": ("The German foreign minister",)},
        ),
        ("The UN secretary-general condemned the attack.", {"person:ban-ki-moon": ("The UN secretary-general",)}),
        ("The head of the IMF warned the farmers.", {"person:christine-lagarde": ("The head of the IMF",)}),
        (
            "The Russian president signed the treaty. Vladimir Putin said that he was glad.",
            {"person:vladimir-putin": ("The Russian president", "Vladimir Putin", "he")},
        ),
        ("The former Russian president condemned the attack.", {}),
        ("The new French president condemned the attack.", {}),
        ("A French president condemned the attack.", {}),
        ("The vice president of Iraq condemned the attack.", {}),
        ("The president of Russia's central bank condemned the attack.", {}),
        ("The Russian president who died in the war condemned the attack.", {}),
        ("In 1998, the Russian president condemned the attack.", {}),
        ("The president condemned the attack.", {}),
    ],
)
def test_a_post_is_its_holder_on_the_day(extractor: Extractor, text: str, expected: Actors) -> None:
    assert persons(extractor, "2014-03-30", text) == expected


def test_without_a_day_a_post_is_nobody_known(extractor: Extractor) -> None:
    assert persons(extractor, None, "The Russian president condemned the attack.") == {}


def test_the_reason_tells_the_post_and_the_day(extractor: Extractor) -> None:
    text = "The Russian president condemned the attack."
    (found,) = extractor.extract([identity.article(text=text, id="test", published="2014-03-30")])
    [president] = [a for a in found.actors if a.id == "person:vladimir-putin"]
    assert (president.name, president.country, president.sector) == ("Vladimir Putin", "RUS", "GOV")
    assert (president.confidence, president.reason) == (0.7, "who was president of Russia on 2014-03-30")
