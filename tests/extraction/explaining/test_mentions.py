"""Why the text was taken to speak of somebody: each reason by the component that had it."""

from extraction.explaining.explanation import ExplainedMention
from tests.extraction.explaining.conftest import Explain
from tests.fixtures import span


def test_a_name_a_noun_with_a_pronoun_inside_and_a_pronoun(explain: Explain) -> None:
    text = "Ambassador Pavel Orlov met his French counterpart. He thanked Paris."
    explanation = explain(text)
    (unnamed,) = (actor.id for actor in explanation.extraction.actors if actor.name == "his French counterpart")
    orlov = ("person:pavel-orlov",)
    likeliest = "the likeliest one spoken of before: 'Ambassador Pavel Orlov'"
    by_name = "a person by the fullest name given"
    assert explanation.mentions == (
        ExplainedMention(
            span(text, "Ambassador Pavel Orlov"),
            "name",
            orlov,
            found="a name of the kind PERSON, by its words and the text",
            resolved=by_name,
        ),
        ExplainedMention(
            span(text, "his French counterpart"),
            "nominal",
            (unnamed,),
            found="the noun 'counterpart'",
            resolved="nobody that the article names",
        ),
        ExplainedMention(span(text, "his"), "pronoun", orlov, found="a pronoun", joined=likeliest, resolved=by_name),
        ExplainedMention(span(text, "He"), "pronoun", orlov, found="a pronoun", joined=likeliest, resolved=by_name),
        ExplainedMention(
            span(text, "Paris"),
            "metonym",
            ("iso:FRA",),
            found="a name that the lexicon has (capital)",
            resolved="the state for which Paris stands",
        ),
    )


def test_two_at_once_and_a_place(explain: Explain) -> None:
    text = "Kenya and Uganda held talks in Lagos. The two countries praised the meeting."
    *_, lagos, both = explain(text).mentions
    assert lagos == ExplainedMention(
        span(text, "Lagos"),
        "name",
        (),
        place="geonames:2332459",
        found="a name that the lexicon has (place)",
        resolved="a known place",
    )
    assert both == ExplainedMention(
        span(text, "The two countries"),
        "nominal",
        ("iso:KEN", "iso:UGA"),
        found="the noun 'country'",
        joined="two of them: 'Kenya' and 'Uganda'",
    )


def test_a_name_that_only_modifies_and_a_place_within_its_phrase(explain: Explain) -> None:
    text = "Turkish officials met in the port city of Mariupol."
    explanation = explain(text)
    officials, turkish, city, mariupol = explanation.mentions
    assert (officials.span, turkish.span) == (span(text, "Turkish officials"), span(text, "Turkish"))
    assert (turkish.actors, turkish.found) == (("iso:TUR",), "a name within a phrase, which only says more of it")
    assert (city.span, city.place) == (span(text, "the port city of Mariupol"), "geonames:701822")
    assert mariupol == ExplainedMention(
        span(text, "Mariupol"),
        "name",
        (),
        place="geonames:701822",
        found="a name that the lexicon has (place)",
        joined="is the name of 'the port city of Mariupol'",
        resolved="a known place",
    )


def test_a_pronoun_that_stands_for_nobody_is_there_without_an_actor(explain: Explain) -> None:
    text = "The rebels met it."
    *_, it = explain(text).mentions
    assert it == ExplainedMention(
        span(text, "it"), "pronoun", (), found="a pronoun", resolved="nobody that the article names"
    )


def test_offsets_are_those_of_the_article_whatever_is_normalised(explain: Explain) -> None:
    text = "Rus\u00adsian forces shelled Mariu\u00adpol, of\ufb01cials said."
    assert [mention.span for mention in explain(text).mentions] == [
        span(text, "Rus\u00adsian forces"),
        span(text, "Mariu\u00adpol"),
        span(text, "of\ufb01cials"),
    ]
