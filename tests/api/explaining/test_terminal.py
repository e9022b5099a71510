"""What is written for a terminal, compared whole without colours; and the colours."""

import io

from rich.console import Console

from api.explaining.palette import COLOURS, INK, SEVERAL
from api.explaining.terminal import WIDTH, rendered, themed, write
from api.explaining.terminal.looks import FEW
from extraction.explaining.explanation import ExplainedMention, Explanation, without_reasons
from ontology.model import Span
from tests.api.explaining.sample import EXPLANATION, of
from tests.fixtures import full, span

WHOLE = """\
Talks
Post, 2014-03-18, a

‹headline: Talks in Lima›

[Ana Ruiz]¹ of [Peru]² met<CONSULT-visit> [[her]¹ deputy]³ in [Lima]ᵖ on Monday. [It]⁰ rained.
[The pair]¹⁺³ thanked<SUPPORT> [Peru]² for 5 boats after the strike.

Actors
 1 Ana Ruiz  Person, Ana Ruiz, 3 mentions
  a name of the text (0.5)
    15: Ana Ruiz  a name
    36: her  a pronoun; the likeliest one
    77: The pair  the noun 'pair'; two of them
 2 Peru  Country, Peru, 2 mentions
  a name of the text (0.5)
    27: Peru  a name
    94: Peru  a name; the same name
 3 deputy  Person, deputy, 2 mentions
  a name of the text (0.5)
    36: her deputy  the noun 'deputy'
    77: The pair  the noun 'pair'; two of them

Places
Lima  PER, -12.05, -77.04, lima
  a known place (0.9)
    50: Lima  a name; the city itself

Nobody that is told of
66: It  a pronoun; nobody

Events
met  CONSULT-visit, future, military, main, 0.9
  actor: Ana Ruiz (1)
  recipient: her deputy (3)
  place: Lima (Lima)
  time: 2014-03-17 (stated, by 'Monday')
    the verb 'met' of CONSULT
    under 'will'
thanked  SUPPORT, 0.75
  actor: The pair (1), The pair (3)
  recipient: 5 boats (Matter)
  time: not known (published)
  according to: Peru (2), 'said'
  aid: 1,500,000 boats, by '5 boats'
    the verb 'thanked' of SUPPORT

No event, though of an event's words
strike  PROTEST: nobody strikes

Left out
headline: Talks in Lima  has no full stop; quotations and events are not read in it

"""


def written(*explanations: Explanation) -> str:
    stream = io.BytesIO()
    write(explanations, stream)
    assert not stream.closed
    return stream.getvalue().decode()


def grounds(explanation: Explanation, colours: str) -> dict[str, tuple[str, set[str]]]:
    """By the name of each ground what stands on it, and in which colour."""
    console = themed(Console(file=io.StringIO(), force_terminal=True, color_system=colours, width=60))  # type: ignore[arg-type]
    found: dict[str, tuple[str, set[str]]] = {}
    for text, style, _ in console.render(rendered(explanation)):
        if style is not None and style.bgcolor is not None and style.color is not None:
            assert not style.dim
            assert not style.bold
            found.setdefault(style.bgcolor.name, (style.color.name, set()))[1].add(text)
    return found


def test_whole() -> None:
    assert written(EXPLANATION) == WHOLE


def test_one_article_after_another() -> None:
    assert written(EXPLANATION, EXPLANATION) == WHOLE * 2
    assert written() == ""


def test_no_line_is_longer_than_the_width_or_ends_in_blanks() -> None:
    lines = written(EXPLANATION, without_reasons(full())).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert [line for line in lines if line != line.rstrip()] == []


def test_an_extraction_that_was_made_before_says_that_it_has_no_reasons() -> None:
    lines = written(without_reasons(full())).splitlines()
    assert lines[1].endswith("extracted before, without its reasons") or lines[2].endswith(
        "extracted before, without its reasons"
    )


def test_an_actor_has_one_colour_in_the_text_and_in_the_legend() -> None:
    assert grounds(EXPLANATION, "truecolor") == {
        COLOURS[0]: (INK, {"[", "Ana Ruiz", "]", "¹", "her", " 1 Ana Ruiz "}),
        COLOURS[1]: (INK, {"[", "Peru", "]", "²", " 2 Peru "}),
        COLOURS[2]: (INK, {"[", " deputy", "]", "³", " 3 deputy "}),
        SEVERAL: (INK, {"[", "The pair", "]", "⁺"}),
    }


def test_few_colours_are_still_different_ones() -> None:
    found = grounds(EXPLANATION, "standard")
    assert list(found) == [FEW[0], FEW[1], FEW[2], "white"]
    assert {ink for ink, _ in found.values()} == {"black"}
    assert len(set(FEW)) == len(COLOURS)


def test_what_is_within_does_not_take_the_style_of_what_is_around() -> None:
    text = "inner outer A B C D E F G H"
    around = ExplainedMention(Span(0, 11, text[:11]), "name", (), "place")
    inner = ExplainedMention(Span(0, 5, "inner"), "name", ("inner",))
    others = [ExplainedMention(span(text, name), "name", (name,)) for name in "ABCDEFGH"]
    console = themed(Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", width=99))
    styles = {piece: style for piece, style, _ in console.render(rendered(of(text, [around, inner, *others])))}
    underlined = {piece: style.underline for piece, style in styles.items() if style is not None}
    assert [underlined[piece] for piece in ("inner", " outer", "G", "H")] == [False, True, False, True]


def test_what_others_wrote_steers_nothing() -> None:
    text = "[bold]Orlov[/bold] :smile: \x1b[31mmet\x1b[0m \u202eRuiz.\r\nDone"
    mentions = [ExplainedMention(span(text, "\u202eRuiz"), "name", ("[red]\x1b]0;x\x07",))]
    lines = written(of(text, mentions, title="[link=file:///]\x9b2J")).splitlines()
    assert lines[0] == "[link=file:///]<U+009B>2J"
    assert lines[3:5] == ["[bold]Orlov[/bold] :smile: <U+001B>[31mmet<U+001B>[0m [<U+202E>Ruiz]¹.", "Done"]
    assert " 1 [red]<U+001B>]0;x<U+0007>  Person, [red]<U+001B>]0;x<U+0007>, 1 mention" in lines


def test_of_mentions_that_cross_each_part_is_numbered() -> None:
    first = ExplainedMention(Span(0, 5, "a b c"), "name", ("x",))
    second = ExplainedMention(Span(4, 9, "c d e"), "name", ("y",))
    assert "\n[a b [c]²]¹[ d e]²\n" in written(of("a b c d e", [first, second]))
