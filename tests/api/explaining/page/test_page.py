"""The page: well formed, complete, self-contained, and nothing in it that others could have written."""

import io

import pytest

from api.explaining.page import write
from api.explaining.palette import COLOURS
from extraction.explaining.explanation import ExplainedMention, Explanation, without_reasons
from ontology.model import Span
from tests.api.explaining.page.reader import MarkElement, Reader, read
from tests.api.explaining.sample import EXPLANATION, TEXT, of
from tests.fixtures import full, span

KNOWN = [EXPLANATION, without_reasons(full())]


def page(*explanations: Explanation) -> Reader:
    stream = io.BytesIO()
    write(explanations, stream)
    return read(stream.getvalue().decode())


def mark_of(found: Reader, phrase: Span) -> MarkElement:
    (mark,) = (mark for mark in found.marks if mark.bounds == (phrase.start, phrase.end))
    return mark


@pytest.mark.parametrize("explanation", KNOWN, ids=["with reasons", "without"])
def test_the_text_is_whole_and_every_mention_is_in_it_with_its_actors(explanation: Explanation) -> None:
    found = page(explanation)
    assert found.text == explanation.extraction.article.text
    numbers = {actor: number for number, actor in enumerate(_order(explanation), start=1)}
    for mention in explanation.mentions:
        mark = mark_of(found, mention.span)
        assert mark.text == mention.span.text
        assert mark.links == [f"#actor-1-{numbers[actor]}" for actor in mention.actors]
        assert mark.number == ("+".join(str(numbers[a]) for a in mention.actors) or ("p" if mention.place else "0"))
        for reason in (mention.found, mention.joined, mention.resolved):
            assert (reason or "") in mark.why


def _order(explanation: Explanation) -> list[str]:
    return list(dict.fromkeys(actor for mention in explanation.mentions for actor in mention.actors))


def test_what_stands_in_the_text() -> None:
    found = page(EXPLANATION)
    assert [(mark.text, mark.attributes["class"], mark.number, mark.why) for mark in found.marks] == [
        ("Talks in Lima", "out", "", "headline has no full stop; quotations and events are not read in it"),
        ("Ana Ruiz", "who c0 s0", "1", "1 Ana Ruiz; a name; a name of the text"),
        ("Peru", "who c1 s0", "2", "2 Peru; a name; a name of the text"),
        (
            "met",
            "event",
            "",
            "CONSULT-visit future, military, main, 0.9; actor: Ana Ruiz (1); recipient: her deputy (3); why",
        ),
        ("her deputy", "who c2 s0", "3", "3 deputy; the noun 'deputy'; a name of the text"),
        ("her", "who c0 s0", "1", "1 Ana Ruiz; a pronoun; the likeliest one; a name of the text"),
        ("Lima", "where", "p", "Lima; a name; the city itself"),
        ("It", "nobody", "0", "nobody that is told of; a pronoun; nobody"),
        ("The pair", "who several", "1+3", "1 Ana Ruiz, 3 deputy; the noun 'pair'; two of them"),
        ("thanked", "event", "", "SUPPORT 0.75; actor: The pair (1), The pair (3); recipient: 5 boats (Matter); why"),
        ("Peru", "who c1 s0", "2", "2 Peru; a name; the same name; a name of the text"),
    ]


def test_what_is_within_is_drawn_within() -> None:
    found = page(EXPLANATION)
    her = mark_of(found, span(TEXT, "her"))
    assert [mark.text for mark in her.around] == ["her deputy"]
    assert [mark.text for mark in found.marks if mark.around] == ["her"]


def test_the_lists_say_everything() -> None:
    others = page(EXPLANATION).others
    assert others[others.index("Actors") :] == [
        *("Actors", "1", "Ana Ruiz", "Person, Ana Ruiz, 3 mentions; a name of the text (0.5)", "mentions"),
        *("Ana Ruiz", "a name", "her", "a pronoun; the likeliest one", "The pair", "the noun 'pair'; two of them"),
        *("2", "Peru", "Country, Peru, 2 mentions; a name of the text (0.5)", "mentions"),
        *("Peru", "a name", "Peru", "a name; the same name"),
        *("3", "deputy", "Person, deputy, 2 mentions; a name of the text (0.5)", "mentions"),
        *("her deputy", "the noun 'deputy'", "The pair", "the noun 'pair'; two of them"),
        *("Places", "Lima", "PER, -12.05, -77.04, lima; a known place (0.9)", "mentions"),
        *("Lima", "a name; the city itself"),
        *("Nobody that is told of", "It", "a pronoun; nobody"),
        *("Events", "met", "CONSULT-visit", "future, military, main, 0.9"),
        *("actor", "Ana Ruiz (1)", "recipient", "her deputy (3)", "place", "Lima (Lima)"),
        *("time", "2014-03-17 (stated, by 'Monday')", "the verb 'met' of CONSULT", "under 'will'"),
        *("thanked", "SUPPORT", "0.75", "actor", "The pair (1), The pair (3)", "recipient", "5 boats (Matter)"),
        *("time", "not known (published)", "according to", "Peru (2), 'said'"),
        *("aid", "1,500,000 boats, by '5 boats'", "the verb 'thanked' of SUPPORT"),
        *("No event, though of an event's words", "strike", "PROTEST", "nobody strikes"),
        *("Left out", "headline", "Talks in Lima", "has no full stop; quotations and events are not read in it"),
    ]


def test_links_lead_to_what_is_in_the_page_also_with_the_same_article_twice() -> None:
    found = page(EXPLANATION, *KNOWN)
    assert len(set(found.ids)) == len(found.ids)
    assert [link for link in found.links if link.removeprefix("#") not in found.ids] == []
    assert len(set(found.links)) > 20
    assert found.text == TEXT + TEXT + full().article.text


def test_nothing_is_loaded_and_nothing_runs() -> None:
    found = page(*KNOWN)
    assert found.tags.isdisjoint({"script", "link", "img", "iframe", "object", "embed", "base", "form", "svg"})
    assert found.attributes.isdisjoint({"src", "srcset", "action", "data", "ping", "background"})
    assert [name for name in found.attributes if name.startswith("on")] == []
    assert {link[0] for link in found.links} == {"#"}
    assert "url(" not in found.style
    assert "@import" not in found.style


def test_light_and_dark_and_the_colours_of_the_palette() -> None:
    found = page()
    assert "@media (prefers-color-scheme: dark)" in found.style
    for number, colour in enumerate(COLOURS):
        assert f".c{number} {{ background-color: {colour}; }}" in found.style


def test_of_several_at_once_each_has_its_band() -> None:
    pair = mark_of(page(EXPLANATION), span(TEXT, "The pair"))
    assert pair.attributes["style"] == (
        f"background-image: linear-gradient(90deg, {COLOURS[0]} 0% 50%, {COLOURS[2]} 50% 100%)"
    )


def test_of_mentions_that_cross_the_later_is_in_two_parts() -> None:
    first = ExplainedMention(Span(0, 5, "a b c"), "name", ("x",))
    second = ExplainedMention(Span(4, 9, "c d e"), "name", ("y",))
    found = page(of("a b c d e", [first, second]))
    assert [(mark.text, mark.number, mark.bounds, "id" in mark.attributes) for mark in found.marks] == [
        ("a b c", "1", (0, 5), True),
        ("c", "2", (4, 9), True),
        (" d e", "2", (4, 9), False),
    ]


def test_what_others_wrote_stays_text() -> None:
    hostile = "</div></mark><script>alert(1)</script>\"' onload=x <!-- & &amp; \x1b \u202e"
    shown = hostile.replace("\x1b", "<U+001B>").replace("\u202e", "<U+202E>")
    text = f"{hostile}Ruiz{hostile}"
    mention = ExplainedMention(
        span(text, "Ruiz"), "name", (hostile,), found=hostile, joined=hostile, resolved="javascript:"
    )
    explanation = of(text, [mention], title=hostile)
    found = page(explanation)
    plain = page(of("Ruiz", [ExplainedMention(Span(0, 4, "Ruiz"), "name", ("x",), found="f")], title="t"))
    assert (found.tags, found.attributes) == (plain.tags, plain.attributes)
    assert found.text == f"{shown}Ruiz{shown}"
    (mark,) = found.marks
    assert mark.text == "Ruiz"
    one_line = " ".join(shown.split())
    assert mark.why == f"1 {one_line}; {one_line}; {one_line}; javascript:"
    assert found.others.count(one_line) >= 2


def test_a_page_without_articles_is_a_page() -> None:
    assert page().others[-1].endswith("All of it is in the lists too.")
