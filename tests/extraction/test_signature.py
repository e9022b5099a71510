"""Signatures are the same for the same words, on any machine, and say how much two texts have in common."""

import subprocess
import sys
from itertools import combinations

import pytest

from extraction.extract import Extractor
from extraction.page import Region
from extraction.signature import signature
from graph.duplicates.likeness import ENOUGH, bands, similarity
from ontology import identity
from ontology.model import MINIMA, Signature
from tests.reprints import BY_ANOTHER, LOCAL, REPRINTS, STORY, text


def signed(of: str) -> Signature:
    found = signature(of)
    assert found is not None
    return found


def test_a_signature_is_what_it_ever_was() -> None:
    """With other hash functions nothing could be compared with what is stored: then all has to be read again."""
    story = signed(STORY)
    assert (story.shingles, story.minima[:4]) == (171, (82725114, 50989883, 906592532, 1122111550))
    assert len(story.minima) == MINIMA


def test_it_is_the_same_in_another_process() -> None:
    code = (
        "from extraction.signature import signature; from tests.reprints import STORY; print(signature(STORY).minima)"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert told == [str(signed(STORY).minima)] * 2


@pytest.mark.parametrize("name", REPRINTS)
def test_a_reprint_is_like_the_story(name: str) -> None:
    story, reprint = signed(STORY), signed(REPRINTS[name])
    assert similarity(story, reprint) == similarity(reprint, story) >= ENOUGH
    assert set(enumerate(bands(story))) & set(enumerate(bands(reprint)))


@pytest.mark.parametrize("other", [BY_ANOTHER, LOCAL, text(LOCAL, BY_ANOTHER)], ids=["another", "local", "both"])
def test_what_others_write_is_not(other: str) -> None:
    assert similarity(signed(STORY), signed(other)) < 0.2


def test_two_halves_have_nothing_in_common() -> None:
    assert similarity(signed(REPRINTS["half of it"]), signed(REPRINTS["the other half"])) < 0.05


def test_short_texts_are_alike_only_in_the_same_words() -> None:
    short = "Gunmen attacked a ferry terminal in the port of Lissa on Monday night."
    signatures = [
        signed(short),
        signed(short.replace("Monday", "Tuesday")),
        signed(short + " Nobody was hurt."),
    ]
    assert [similarity(one, other) for one, other in combinations(signatures, 2)] == [0.0, 0.0, 0.0]
    assert signed(short.upper().replace(" ", "\u00a0")) == signatures[0]
    assert {one.shingles for one in signatures} == {1}


@pytest.mark.parametrize("nothing", ["", " \n", "…", "—"])
def test_what_has_no_words_has_no_signature(nothing: str) -> None:
    assert signature(nothing) is None


def test_what_is_no_running_text_is_left_out() -> None:
    menu = "Home | World | Business | Sport | Weather | Subscribe to our newsletter every morning\n\n"
    page = menu + STORY
    assert signature(page, [Region(0, len(menu), "navigation", "a menu")]) == signature(STORY)
    assert signature(page) != signature(STORY)
    assert signature(menu, [Region(0, len(menu), "navigation", "a menu")]) == signature(menu)


def test_an_extraction_has_the_signature_of_its_running_text(extractor: Extractor) -> None:
    headline = identity.article(text="Bloodshed at the ferry: four die in Lissa\n\n" + STORY, id="gazette")
    plain = identity.article(text=STORY, id="agency")
    [with_headline], [without] = (list(extractor.extract([article])) for article in (headline, plain))
    assert with_headline.signature == without.signature != signature(headline.text)
