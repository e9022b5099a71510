"""The Markdown page, compared whole, and the one that is checked in."""

from pathlib import Path

from api.reference.markdown import page
from ontology.reference import sections
from ontology.terms import Vocabulary
from tests.api.reference.shown import REFERENCE

CHECKED_IN = Path(__file__).parents[3] / "docs" / "ontology.md"


def test_a_page() -> None:
    assert page(REFERENCE, version="1.2") == (
        "# The ontology\n"
        "\n"
        "Version 1.2. Written by `dramatis ontology --format md` from the Turtle files, not by hand: `make reference` "
        "writes it anew. [extending-ontology.md](extending-ontology.md) tells how to add to it.\n"
        "\n"
        "- [Event types](#event-types) (1)\n"
        "- [Readings](#readings) (1)\n"
        "\n"
        "## Event types\n"
        "\n"
        "What is done.\n"
        "\n"
        "### GREET\n"
        "\n"
        "To say hello & \\<wave\\>.\n"
        "\n"
        "- score: +1\n"
        "- iri: <https://w3id.org/dramatis/ontology#Greet>\n"
        "\n"
        "Words:\n"
        "\n"
        "- verb: greet, say hello\\_to *(actor: subject; sets the mode warmly)*\n"
        "- noun: bow\n"
        "\n"
        "Examples:\n"
        "\n"
        "- Ana greeted Bo. *GREET: Ana → Bo*\n"
        "\n"
        "Near misses:\n"
        "\n"
        "- Hail fell. *nothing that is told as fact*\n"
        "\n"
        "Readings: [EndedAidIsRefusal](#endedaidisrefusal)\n"
        "\n"
        "#### GREET-warmly\n"
        "\n"
        "With a smile.\n"
        "\n"
        "- iri: <https://w3id.org/dramatis/ontology#Greet-warmly>\n"
        "\n"
        "## Readings\n"
        "\n"
        "What becomes of it.\n"
        "\n"
        "### EndedAidIsRefusal\n"
        "\n"
        "No more aid.\n"
        "\n"
        "- order: 1\n"
        "- rule: Under Ending, AID becomes REJECT.\n"
        "- iri: <https://w3id.org/dramatis/ontology#EndedAidIsRefusal>\n"
    )


def test_the_checked_in_reference_is_that_of_the_ontology(vocabulary: Vocabulary) -> None:
    current = page(sections(vocabulary), version=vocabulary.version)
    assert CHECKED_IN.read_text(encoding="utf-8") == current, "write it anew: make reference"
