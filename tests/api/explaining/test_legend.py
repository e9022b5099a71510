from api.explaining.legend import Entry, Where, legend
from extraction.explaining.explanation import ExplainedMention
from ontology.model import Span
from tests.api.explaining.sample import EXPLANATION, of

ACTORS = {actor.id: actor for actor in EXPLANATION.extraction.actors}


def test_numbers_follow_the_text_and_colours_how_often_one_is_mentioned() -> None:
    ruiz, peru, deputy, her, lima, it, pair, again = EXPLANATION.mentions
    known = legend(EXPLANATION)
    assert list(known.entries.items()) == [
        ("Ana Ruiz", Entry(1, 0, 0, ACTORS["Ana Ruiz"], (ruiz, her, pair))),
        ("Peru", Entry(2, 1, 0, ACTORS["Peru"], (peru, again))),
        ("deputy", Entry(3, 2, 0, ACTORS["deputy"], (deputy, pair))),
    ]
    assert known.others == {"boats": ACTORS["boats"]}
    assert known.places == {"lima": Where(EXPLANATION.extraction.places[0], (lima,))}
    assert known.nobody == (it,)


def test_who_is_mentioned_most_has_the_first_colour_wherever_it_comes() -> None:
    names = ["a", *"bcdefghi", "i"]
    text = "".join(names)
    known = legend(of(text, [ExplainedMention(Span(n, n + 1, c), "name", (c,)) for n, c in enumerate(names)]))
    looks = {name: (entry.number, entry.colour, entry.style) for name, entry in known.entries.items()}
    assert looks["i"] == (9, 0, 0)
    assert looks["a"] == (1, 1, 0)
    assert looks["h"] == (8, 0, 1)
