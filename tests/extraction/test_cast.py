"""Who is in an article, and by which phrases."""

from extraction.cast import Cast
from extraction.lexicon import Lexicon
from extraction.notes import notes
from extraction.resolve import Resolver
from extraction.spans import Text
from ontology.model import Mention, PlaceReference
from ontology.terms import Vocabulary
from tests.extraction.conftest import Annotate
from tests.fixtures import span

TEXT = "Russian troops in Lagos left. Russia's actions angered us."


def test_the_cast_of_a_text(annotate: Annotate, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
    doc = annotate(TEXT)
    word = {t.text: t for t in doc}
    cast = Cast(doc, notes(doc), Text(doc, TEXT), Resolver(vocabulary, lexicon))
    assert cast.participant(word["troops"]) == ("generic:RUS.MIL", span(TEXT, "Russian troops in Lagos"))
    assert cast.participant(word["actions"]) == ("iso:RUS", span(TEXT, "Russia's actions"))
    assert cast.participant(word["us"])[1] == span(TEXT, "us", 2)
    assert cast.named(word["Russian"]) == ("iso:RUS", span(TEXT, "Russian"))
    assert cast.place_reference(doc[3]) == PlaceReference("geonames:2332459", span(TEXT, "Lagos"))
    assert cast.place_reference(word["troops"]) is None
    assert cast.type_of("generic:RUS.MIL") == "Military"
    assert cast.mentioned_in(((0, 5),)) == ("generic:RUS.MIL",)
    (russia,) = (a for a in cast.actors() if a.id == "iso:RUS")
    assert (russia.name, russia.reason, russia.mentions) == (
        "Russia",
        "a known country",
        (Mention(span(TEXT, "Russian"), "metonym"), Mention(span(TEXT, "Russia", 1), "name")),
    )
    assert [(p.id, p.mentions) for p in cast.places()] == [("geonames:2332459", (span(TEXT, "Lagos"),))]


def test_a_phrase_that_names_nobody_is_a_matter_of_its_own(
    annotate: Annotate, vocabulary: Vocabulary, lexicon: Lexicon
) -> None:
    text = "The old bridge over the river fell."
    doc = annotate(text)
    cast = Cast(doc, notes(doc), Text(doc, text), Resolver(vocabulary, lexicon))
    assert cast.actors() == ()
    actor, where = cast.participant(doc[2])
    (matter,) = cast.actors()
    assert (matter.id, matter.type, matter.name, matter.mentions) == (
        actor,
        "Matter",
        where.text,
        (),
    )
