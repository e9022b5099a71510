"""Which names and nouns are one, sieve by sieve, over the mentions that the component finds in real sentences."""

from collections.abc import Callable

import pytest
from spacy.lang.en import English
from spacy.language import Language

from extraction.components import mentions
from extraction.coreference.appositions import link_appositions
from extraction.coreference.clusters import Clusters
from extraction.coreference.kinds import Kinds
from extraction.coreference.names import link_names
from extraction.coreference.nominals import link_nominals
from extraction.lexicon import Lexicon
from extraction.names import NameFinder
from extraction.notes import TokenMention, notes, start_notes
from extraction.nouns import nouns
from extraction.parse import Doc
from ontology import identity
from ontology.terms import Vocabulary

Mentioned = Callable[[str], Doc]


@pytest.fixture(scope="session")
def mentioned(english: Language, lexicon: Lexicon, vocabulary: Vocabulary) -> Mentioned:
    """From a text to a document whose mentions are noted and not yet linked."""
    known = nouns(vocabulary)
    component = mentions.build(NameFinder(lexicon, english.make_doc, known), known, lexicon)

    def one(text: str) -> Doc:
        doc = english(text)
        start_notes(doc, identity.article(text=text))
        return component(doc)

    return one


@pytest.fixture(scope="session")
def kinds(lexicon: Lexicon, vocabulary: Vocabulary) -> Kinds:
    """What nouns may stand for."""
    return Kinds(vocabulary, lexicon)


def linked(doc: Doc, kinds: Kinds, *sieves: str) -> list[list[str]]:
    """The clusters of more than one mention, by the names or nouns of their mentions."""
    found = notes(doc)
    clusters = Clusters(doc, found.mentions, found.by_head)
    for sieve in sieves:
        if sieve == "names":
            link_names(clusters, kinds)
        elif sieve == "appositions":
            link_appositions(clusters, kinds)
        else:
            link_nominals(clusters, kinds)
    return [[found.mentions[i].name for i in members] for members in clusters.as_tuples() if len(members) > 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lina Haddad met Sami Nasr. Haddad praised Nasr.",
            [["Lina Haddad", "Haddad"], ["Sami Nasr", "Nasr"]],
        ),
        ("Lina Haddad met Omar Haddad. Haddad left.", [["Omar Haddad", "Haddad"]]),
        ("Lina Haddad met Omar Haddad. Lina Haddad left.", [["Lina Haddad", "Lina Haddad"]]),
        ("Russia left. The Russians denied it. Russia paid.", [["Russia", "Russians", "Russia"]]),
        ("The United States left. America paid. The U.S. denied it.", [["United States", "America", "U.S."]]),
        ("Moscow left the talks. Russia denied it.", []),
        ("The World Grain Council met. WGC left early.", [["World Grain Council", "WGC"]]),
        ("Officials in Lagos met envoys from Abuja.", []),
        ("Lina Haddad arrived. Sami Nasr left. Lina smiled.", [["Lina Haddad", "Lina"]]),
        ("Lina Haddad met Lina Nasr. Lina smiled.", []),
        ("John Ellis met Jane Ellis. J. Ellis left.", [["Jane Ellis", "J. Ellis"]]),
        ("The Lake Ferry Company (BLX) closed. BLX paid.", [["Lake Ferry Company", "BLX", "BLX"]]),
    ],
)
def test_names(mentioned: Mentioned, kinds: Kinds, text: str, expected: list[list[str]]) -> None:
    assert linked(mentioned(text), kinds, "names") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Ruiz, the president of Colombia, resigned.", [["Maria Ruiz", "president"]]),
        ("His Russian counterpart, Pavel Orlov, agreed.", [["counterpart", "Pavel Orlov"]]),
        ("Maria Ruiz, director, Oxfam, resigned.", [["Maria Ruiz", "director"]]),
        ("Maria Ruiz is the leader of the party.", [["Maria Ruiz", "leader"]]),
        ("Maria Ruiz is not the leader of the party.", []),
        ("Maria Ruiz, Pavel Orlov and the ministers met.", []),
        ("France, a country of farmers, agreed.", []),
        ("They left the city of Aleppo.", [["city", "Aleppo"]]),
    ],
)
def test_appositions(mentioned: Mentioned, kinds: Kinds, text: str, expected: list[list[str]]) -> None:
    assert linked(mentioned(text), kinds, "appositions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A minister resigned. The minister denied it.", [["minister", "minister"]]),
        ("A minister resigned. A minister denied it.", []),
        ("The Harbour Ministry closed. The ministry denied it.", [["Harbour Ministry", "ministry"]]),
        ("The ministers met. The minister resigned.", []),
        ("Foreign Minister Lina Haddad left. The minister denied it.", [["Lina Haddad", "minister"]]),
        ("Troops left the town. The Turkish troops denied it.", []),
        ("Turkish troops left the town. The troops denied it.", [["troops", "troops"]]),
        ("A minister resigned." + " It rained." * 8 + " The minister denied it.", []),
        ("A minister resigned." + " It rained." * 7 + " The minister denied it.", [["minister", "minister"]]),
    ],
)
def test_nominals(mentioned: Mentioned, kinds: Kinds, text: str, expected: list[list[str]]) -> None:
    assert linked(mentioned(text), kinds, "nominals") == expected


def test_clusters_are_known_by_their_earliest_mention() -> None:
    doc = English().make_doc("a b c d e")
    for token in doc:
        token.is_sent_start = token.i in {0, 3}
    clusters = Clusters(doc, [TokenMention(i, i + 1, i, "name", t.text, "ORG") for i, t in enumerate(doc)], {})
    clusters.join(4, 2, "a")
    clusters.join(1, 4, "b")
    clusters.join(3, 3, "c")
    assert [clusters.root(i) for i in range(5)] == [0, 1, 1, 3, 1]
    assert clusters.members() == {0: [0], 1: [1, 2, 4], 3: [3]}
    assert clusters.as_tuples() == ((0,), (1, 2, 4), (3,))
    assert clusters.head(4).text == "e"
    assert clusters.sentence_of == [0, 0, 0, 1, 1]
    assert clusters.reasons == {2: "a", 4: "b"}
