"""Texts that are nothing but headlines in capitals, and what keeps its capital there."""

import pytest
from spacy.pipeline import Lemmatizer

from extraction.extract import Extractor
from extraction.headline_case import HeadlineCase
from extraction.lexicon import Lexicon
from extraction.pipeline import load
from ontology import identity


@pytest.fixture(scope="module")
def case(lexicon: Lexicon) -> HeadlineCase:
    lemmatizer = load().get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    return HeadlineCase(lexicon, lemmatizer)


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("EU Imposes Sanctions on Belarus", "EU imposes sanctions on Belarus"),
        ("Protesters Storm Parliament in Skopje", "Protesters storm parliament in Skopje"),
        ("Ana Duarte Wins Backing of Conservative Party", "Ana Duarte wins backing of conservative party"),
        ("Serbia Threatens to Withdraw From Talks With Kosovo", "Serbia threatens to withdraw from talks with Kosovo"),
        ("Workers Strike at Port of Durban on Monday", "Workers strike at port of Durban on Monday"),
        ("Police Seize Arms\n\nMali Rejects Offer of Talks", "Police Seize Arms\n\nMali Rejects Offer of Talks"),
        ("Police Seize Rebel Arms\n\nMali Rejects Peace Talks", "Police seize rebel arms\n\nMali rejects peace talks"),
    ],
)
def test_only_names_keep_their_capitals(case: HeadlineCase, headline: str, read: str) -> None:
    assert case(headline) == read


@pytest.mark.parametrize(
    "text",
    [
        "EU imposes new Sanctions on Belarus",
        "EU Imposes Sanctions",
        "EU IMPOSES SANCTIONS ON BELARUS",
        "Angela Merkel, Emmanuel Macron, Viktor Orban",
        "EU Imposes Sanctions on Belarus\n\nThe European Union imposed sanctions on Belarus.",
        "",
        " \n ",
    ],
    ids=["a word without", "short", "all capitals", "names", "above a text", "empty", "blank"],
)
def test_other_texts_stay_as_they_are(case: HeadlineCase, text: str) -> None:
    assert case(text) == text


def test_what_a_headline_tells_is_quoted_as_it_stands(extractor: Extractor) -> None:
    (found,) = extractor.extract([identity.article(text="EU Imposes Sanctions on Belarus", id="headline")])
    (event,) = found.events
    assert event.trigger.text == "Imposes"
    assert [p.span.text for p in event.participants] == ["EU", "Belarus"]
