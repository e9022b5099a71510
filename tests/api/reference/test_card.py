"""One term, as a terminal of 70 columns shows it."""

import io

from rich.console import Console

from api.reference.card import card
from tests.api.reference.shown import GREET


def test_a_card() -> None:
    out = Console(file=io.StringIO(), width=70, color_system=None)
    with out.capture() as captured:
        out.print(card(GREET))
    assert [line.rstrip() for line in captured.get().splitlines()] == [
        "GREET  event type",
        "To say hello & <wave>.",
        "",
        "iri: https://w3id.org/dramatis/ontology#Greet",
        "score: +1",
        "",
        "modes",
        "  GREET-warmly +2  With a smile.",
        "",
        "words",
        "  verb: greet, say hello_to",
        "    actor: subject; sets the mode warmly",
        "  noun: bow",
        "",
        "examples",
        "  Ana greeted Bo.",
        "    GREET: Ana → Bo",
        "",
        "near misses",
        "  Hail fell.",
        "    nothing that is told as fact",
        "",
        "readings",
        "  EndedAidIsRefusal  Under Ending, AID becomes REJECT.",
    ]
