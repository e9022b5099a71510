"""Who and what is the same in articles that have the same sentences."""

from dataclasses import replace

from graph.duplicates.kinship import Link
from graph.duplicates.resolution import resolution
from graph.duplicates.wording import Spot, of_extraction, wording
from ontology.model import Extraction, Repetition
from tests.printed import printed

NAMES = "Ana Petrescu accused the gunmen in the harbour."
SHE = "She accused the striking dockers in the harbour."
THEY = "The striking dockers accused the police."


def family(*extractions: Extraction) -> dict[str, Repetition]:
    """Each article repeats the first."""
    first, *others = (extraction.article.id for extraction in extractions)
    return resolution(
        [of_extraction(extraction) for extraction in extractions],
        {first: None, **dict.fromkeys(others, Link(first, 0.75))},
    )


def called(extraction: Extraction, name: str) -> str:
    names = {actor.id: actor.name for actor in extraction.actors}
    names |= {place.id: place.name for place in extraction.places}
    [one] = [known for known in names if names[known].casefold() == name.casefold()]
    return one


def test_where_words_stand_is_told_by_words_alone() -> None:
    one = printed("one", "It rained.", NAMES, THEY, THEY)
    other = printed("other", THEY, "\u201c" + THEY.upper().replace(" ACCUSED ", " accused "), NAMES)
    spots = [set(of_extraction(each).reports) for each in (one, other)]
    police = ("the", "striking", "dockers", "accused", "the", "police")
    assert spots[0] == {
        ("ACCUSE", Spot(("ana", "petrescu", "accused", "the", "gunmen", "in", "the", "harbour"), 0, 2, ("accused",))),
        ("ACCUSE", Spot(police, 0, 3, ("accused",))),
        ("ACCUSE", Spot(police, 1, 3, ("accused",))),
    }
    assert spots[0] == spots[1]


def test_words_that_mean_several_and_mentions_by_name_tell_of_nobody() -> None:
    found = wording(
        "one",
        sentences=[(0, "Both accused the police.")],
        reports=[],
        actors=[("name:a", 0, "Both"), ("name:b", 0, "Both"), ("unnamed:c", 13, "the police"), ("name:d", 99, "none")],
        places=[],
    )
    assert {spot.words: one for spot, one in found.actors.items()} == {("the", "police"): "unnamed:c"}
    mentioned = of_extraction(replace(printed("two", NAMES), events=()))
    assert {spot.words for spot in mentioned.actors} == {("the", "gunmen")}


def test_the_first_of_a_family_repeats_nothing() -> None:
    one = printed("one", NAMES, THEY)
    assert family(one) == {"one": Repetition("one")}
    assert family(one, printed("two", THEY))["one"] == Repetition("one")


def test_a_reprint_has_the_reports_the_people_and_the_places_of_the_first() -> None:
    one, two = printed("one", NAMES, THEY), printed("two", THEY, NAMES)
    assert family(one, two)["two"] == Repetition(
        article="two",
        original="one",
        similarity=0.75,
        reports=tuple(sorted([(two.events[0].id, one.events[1].id), (two.events[1].id, one.events[0].id)])),
        actors=tuple(
            sorted(
                (called(two, name), called(one, name)) for name in ("the gunmen", "The striking dockers", "the police")
            )
        ),
        places=((called(two, "the harbour"), called(one, "the harbour")),),
    )


def test_a_sentence_of_two_reprints_that_the_first_lacks_is_one_report() -> None:
    one, two, three = printed("one", NAMES), printed("two", NAMES, THEY), printed("three", THEY, NAMES)
    found = family(one, two, three)
    assert found["three"].reports == tuple(
        sorted([(three.events[0].id, two.events[1].id), (three.events[1].id, one.events[0].id)])
    )
    assert (called(three, "the police"), called(two, "the police")) in found["three"].actors


def test_whoever_has_a_name_in_one_has_it_in_all() -> None:
    """Also in the first, and at a third place that only the unnamed ones share."""
    cut = printed("cut", SHE, THEY)
    full = printed("full", NAMES, SHE, means={"She": "Ana Petrescu"})
    late = printed("late", SHE, THEY)
    found = family(cut, full, late)
    assert dict(found["cut"].actors) == {called(cut, "She"): "name:ana-petrescu"}
    assert dict(found["late"].actors) == {
        called(late, "She"): "name:ana-petrescu",
        called(late, "the striking dockers"): called(cut, "the striking dockers"),
        called(late, "the police"): called(cut, "the police"),
    }
    assert found["full"].actors == ((called(full, "the striking dockers"), called(cut, "the striking dockers")),)


def test_whom_the_first_turns_out_to_mean_is_meant_by_all_that_mean_its_own() -> None:
    """`later` shares with `first` a sentence that `full` lacks: through it "She" is known."""
    hers = "She accused the judge."
    first, later = printed("first", SHE, hers), printed("later", hers)
    full = printed("full", SHE, means={"She": "Ana Petrescu"})
    found = family(first, later, full)
    assert dict(found["later"].actors)[called(later, "She")] == "name:ana-petrescu"


def test_the_name_that_most_spots_give_holds() -> None:
    sentences = [f"She accused the judge of case {number}." for number in range(3)]
    first = printed("first", *sentences)
    wrong = printed("wrong", sentences[0], means={"She": "Irena Vuk"})
    right = printed("right", *sentences[1:], means={"She": "Ana Petrescu"})
    assert dict(family(first, wrong, right)["first"].actors) == {called(first, "She"): "name:ana-petrescu"}


def test_nothing_is_the_same_in_other_words() -> None:
    one = printed("one", NAMES, THEY)
    two = printed("two", NAMES.replace("gunmen", "rebels"), THEY.replace("police", "army"))
    assert family(one, two)["two"] == Repetition("two", "one", 0.75)
