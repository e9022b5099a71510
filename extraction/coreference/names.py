"""The same name, in full or in part: the first and the most precise sieve."""

from dataclasses import dataclass

from extraction.coreference.clusters import Clusters
from extraction.coreference.kinds import Gender, Kinds
from extraction.notes import TokenMention, is_people
from ontology.identity import slug

_SMALL_WORDS = frozenset({"of", "the", "for", "and", "in", "to", "on"})


def link_names(clusters: Clusters, kinds: Kinds) -> None:
    """One entry of the lexicon; one name; a person's last, first and full name; an acronym and what it is short for."""
    by_known: dict[tuple[str, str], int] = {}
    by_name: dict[tuple[str, str], int] = {}
    persons: list[_Person] = []
    acronyms: dict[str, int] = {}
    for index, mention in enumerate(clusters.mentions):
        if mention.kind != "name":
            continue
        if mention.known is not None:
            kind = _kind_of_known(clusters, mention)
            clusters.join(by_known.setdefault((kind, mention.known[1]), index), index, "a name of the same known actor")
        words = tuple(slug(mention.name).split("-"))
        if mention.label == "PERSON":
            _link_person(clusters, persons, words, index, kinds)
            continue
        clusters.join(by_name.setdefault((_kind(mention), "-".join(words)), index), index, "the same name")
        _link_acronym(clusters, acronyms, words, index)


def _kind_of_known(clusters: Clusters, mention: TokenMention) -> str:
    """What two names of one entry must share to name one actor: Serbia and the Serbs do, Serbia and some Serbs not."""
    table = mention.known[0] if mention.known is not None else ""
    if is_people(clusters.doc, mention):
        return "people"
    return "country" if table == "demonym" else table


def _kind(mention: TokenMention) -> str:
    return "place" if mention.label in {"GPE", "LOC", "FAC"} else mention.label


@dataclass(slots=True)
class _Person:
    """A person named before: the words of the fullest name yet, the first mention; gender and known id where told."""

    words: tuple[str, ...]
    index: int
    gender: Gender | None
    known: str | None


def _link_person(clusters: Clusters, persons: list[_Person], words: tuple[str, ...], index: int, kinds: Kinds) -> None:
    """To the last person whose name ends in the same word and agrees in what else is told, else by first name."""
    gender = _gender(clusters, index, kinds)
    known = _known_person(clusters.mentions[index])
    agreeing = [
        p
        for p in persons
        if (gender is None or p.gender in {None, gender}) and (known is None or p.known in {None, known})
    ]
    agreeing.sort(key=lambda p: gender is not None and p.gender == gender)  # the surest last, of those the latest
    person = next((p for p in reversed(agreeing) if _is_one_person(p.words, words)), None)
    reason = "the name of"
    if person is None and len(words) == 1:
        first = [p for p in agreeing if p.words[0] == words[0]]
        person, reason = (first[0], "the first name of") if len(first) == 1 else (None, "")
    if person is None:
        persons.append(_Person(words, index, gender, known))
        return
    clusters.join(person.index, index, f"{reason} {clusters.mentions[person.index].name}")
    persons.remove(person)
    fuller = words if len(words) > len(person.words) else person.words
    persons.append(_Person(fuller, person.index, person.gender or gender, person.known or known))


def _known_person(mention: TokenMention) -> str | None:
    return mention.known[1] if mention.known is not None and mention.known[0] == "person" else None


def _gender(clusters: Clusters, index: int, kinds: Kinds) -> Gender | None:
    """By a title before the name, else by the name."""
    mention = clusters.mentions[index]
    titles = (kinds.gender_of_title(token.text) for token in clusters.doc[mention.start : mention.head])
    return next((gender for gender in titles if gender is not None), None) or kinds.gender_of_name(mention)[0]


def _is_one_person(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: "J. Smith" and "Smith" are "John Smith", "Jane Smith" is not."""
    if first[-1] != second[-1]:
        return False
    fuller, shorter = (first, second) if len(first) >= len(second) else (second, first)
    if set(shorter) <= set(fuller):
        return True
    initials = {word[0] for word in fuller[:-1]}
    return all(word in fuller or (len(word) == 1 and word in initials) for word in shorter[:-1])


def _link_acronym(clusters: Clusters, acronyms: dict[str, int], words: tuple[str, ...], index: int) -> None:
    """An acronym to the name whose initials it is, or after which it stands in parentheses."""
    mention = clusters.mentions[index]
    if len(words) > 2 and mention.known is None:
        acronyms.setdefault("".join(w[0] for w in words if w not in _SMALL_WORDS), index)
    if len(words) != 1 or not mention.name.isupper():
        return
    antecedent = acronyms.get(words[0]) if mention.known is None else None
    if antecedent is None and mention.start > 1 and clusters.doc[mention.start - 1].text == "(":
        antecedent = _name_that_ends_at(clusters, mention.start - 1, index)
    if antecedent is not None:
        clusters.join(antecedent, index, f"the acronym of {clusters.mentions[antecedent].name}")


def _name_that_ends_at(clusters: Clusters, end: int, index: int) -> int | None:
    """The name of several words right before a parenthesis; mentions near in the text are near in the list."""
    for other in range(max(0, index - 4), min(len(clusters.mentions), index + 5)):
        mention = clusters.mentions[other]
        if other != index and mention.kind == "name" and mention.end == end and " " in mention.name:
            return other
    return None
