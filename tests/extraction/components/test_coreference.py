"""The sieves in their order: each actor of a text with everything that speaks of it."""

from extraction.notes import notes
from tests.extraction.conftest import Annotate, Extract
from tests.extraction.wording import clusters

TEXT = (
    "Maria Ruiz, the president of Colombia, met Foreign Minister Pavel Orlov of Bulgaria on Friday. "
    "She thanked him. Orlov praised his hosts. "
    "The rebels condemned the president. They had attacked a convoy before."
)


def test_the_clusters_of_a_text(extract: Extract) -> None:
    found = clusters(extract(TEXT))
    assert {name: found[name] for name in ("Maria Ruiz", "Pavel Orlov", "The rebels", "Colombia", "Bulgaria")} == {
        "Maria Ruiz": [
            ("Maria Ruiz", "name"),
            ("the president of Colombia", "nominal"),
            ("She", "pronoun"),
            ("the president", "nominal"),
        ],
        "Pavel Orlov": [
            ("Foreign Minister Pavel Orlov of Bulgaria", "name"),
            ("him", "pronoun"),
            ("Orlov", "name"),
            ("his", "pronoun"),
        ],
        "The rebels": [("The rebels", "nominal"), ("They", "pronoun")],
        "Colombia": [("Colombia", "name")],
        "Bulgaria": [("Bulgaria", "name")],
    }


def test_every_mention_is_in_one_cluster(annotate: Annotate) -> None:
    found = notes(annotate(TEXT))
    assert sorted(i for cluster in found.clusters for i in cluster) == list(range(len(found.mentions)))
    assert list(found.clusters) == sorted(found.clusters)
