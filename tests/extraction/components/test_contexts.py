import pytest

from extraction.notes import notes
from tests.extraction.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Two frigates shelled the battery on the cape.", "shelled", ("military",)),
        ("Hackers attacked the network of the hospital.", "attacked", ("cyber", "health")),
        ("Norway accused Peru of taking bribes.", "accused", ("corruption",)),
        ("Norway accused Peru of war crimes.", "accused", ("crime", "human_rights")),
        ("Norway imposed tariffs on Peru.", "imposed", ("economic",)),
        ("The tribunal found the mayor guilty and sentenced him.", "sentenced", ("legal",)),
        ("Norway praised Peru.", "praised", ()),
        ("Norway praised Peru after the earthquake had ended.", "praised", ()),
        ("Norway praised Peru and blamed the smugglers.", "praised", ()),
        ("Norway praised Peru and blamed the smugglers.", "blamed", ("trafficking",)),
        ("Norway asked Peru to extradite the smugglers.", "asked", ("legal", "trafficking")),
        ("Peru used poison gas against Norway.", "used", ("cbrn",)),
    ],
)
def test_contexts(annotate: Annotate, text: str, trigger: str, expected: tuple[str, ...]) -> None:
    (found,) = (event for event in notes(annotate(text)).events if event.token.text == trigger)
    assert found.contexts == expected


def test_a_title_says_nothing_of_the_field(annotate: Annotate) -> None:
    (found,) = notes(annotate("Judge Ana Duarte praised Peru.")).events
    assert found.contexts == ()
