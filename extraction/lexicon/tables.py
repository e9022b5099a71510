"""Which tables there are, and the record that each row of them is."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast, get_args

from extraction.lexicon.aliases import Alias, plain
from extraction.lexicon.posts import Post, first_day, last_day
from extraction.lexicon.records import (
    Country,
    FirstNameGender,
    Gender,
    KnownPerson,
    KnownPlace,
    Organisation,
    PlaceKind,
    Title,
)
from extraction.lexicon.rows import LexiconError, Row, read_rows
from ontology import identity
from ontology.terms import Vocabulary

_GENDERS: tuple[str, ...] = get_args(Gender)
_FIRST_NAME_GENDERS: tuple[str, ...] = get_args(FirstNameGender)
_PLACE_KINDS: tuple[str, ...] = get_args(PlaceKind)

COLUMNS = {
    "countries.tsv": ("iso3", "name", "aliases", "demonyms", "capitals", "seats", "latitude", "longitude"),
    "organisations.tsv": ("id", "name", "class", "country", "sector", "aliases"),
    "places.tsv": ("id", "name", "kind", "country", "latitude", "longitude", "aliases"),
    "persons.tsv": ("name", "country", "gender", "sector", "aliases"),
    "titles.tsv": ("name", "gender", "sector", "aliases"),
    "first_names.tsv": ("name", "gender"),
    "posts.tsv": ("person", "title", "of", "since", "until"),
}
"""The columns of each table, by its file name."""


@dataclass(frozen=True, slots=True)
class Tables:
    """All records by id; of a title its name, of a first name its key. Those of later folders come first."""

    countries: dict[str, Country]
    organisations: dict[str, Organisation]
    places: dict[str, KnownPlace]
    persons: dict[str, KnownPerson]
    titles: dict[str, Title]
    first_names: dict[str, FirstNameGender]
    posts: dict[str, Post]


def read_tables(folders: Iterable[Path], vocabulary: Vocabulary) -> Tables:
    """The tables of all folders; a row of a later folder takes the place of an earlier row with the same id.

    Raises `LexiconError` as `lexicon.load` says.
    """
    files = [_files(folder) for folder in reversed(list(folders))]

    def read[T](name: str, make: Callable[[Row], tuple[str, T]], said: Callable[[T], Iterable[Alias]]) -> dict[str, T]:
        merged: dict[str, T] = {}
        for folder_files in files:
            if name in folder_files:
                for identifier, record in _read_file(folder_files[name], make, said).items():
                    merged.setdefault(identifier, record)
        return merged

    countries = read("countries.tsv", _country, _country_aliases)
    codes = {country.iso3 for country in countries.values()}

    def checked[T](make: Callable[[Row, Collection[str], Vocabulary], T]) -> Callable[[Row], T]:
        return lambda row: make(row, codes, vocabulary)

    organisations = read("organisations.tsv", checked(_organisation), lambda o: o.aliases)
    persons = read("persons.tsv", checked(_person), lambda p: p.aliases)
    bodies = {alias.text: o.id for o in organisations.values() for alias in o.aliases if alias.country is None}
    bodies |= {country.iso3: country.id for country in countries.values()} | {o: o for o in organisations}
    person_ids = {person.name: person.id for person in persons.values()}
    return Tables(
        countries=countries,
        organisations=organisations,
        places=read("places.tsv", checked(_place), lambda p: p.aliases),
        persons=persons,
        titles=read("titles.tsv", checked(_title), lambda t: t.aliases),
        first_names=read("first_names.tsv", _first_name, lambda _: ()),
        posts=read("posts.tsv", lambda row: _post(row, person_ids, bodies), lambda _: ()),
    )


def _files(folder: Path) -> dict[str, Path]:
    """The tables of a folder. Raises `LexiconError` if it has none, or a `.tsv` file that is none of them."""
    found = {file.name: file for file in sorted(folder.glob("*.tsv"))}
    known = ", ".join(COLUMNS)
    if not found:
        raise LexiconError(f"{folder} holds no table of the lexicon: name a folder with any of {known}")
    unknown = sorted(set(found) - set(COLUMNS))
    if unknown:
        raise LexiconError(f"{found[unknown[0]]} is none of the lexicon's tables, which are {known}: rename it")
    return found


def _read_file[T](
    file: Path, make: Callable[[Row], tuple[str, T]], said: Callable[[T], Iterable[Alias]]
) -> dict[str, T]:
    """The records of one file; neither an id nor an alias may stand in it for two of them."""
    made: dict[str, T] = {}
    line_of_id: dict[str, int] = {}
    owner: dict[tuple[str, str | None], tuple[str, int]] = {}
    for row in read_rows(file, columns=COLUMNS[file.name]):
        identifier, record = make(row)
        if identifier in made:
            raise row.error(f"{identifier} is already in line {line_of_id[identifier]}: keep one of the two")
        made[identifier] = record
        line_of_id[identifier] = row.line
        for alias in said(record):
            other, line = owner.setdefault(alias.key, (identifier, row.line))
            if other != identifier:
                raise row.error(
                    f"the alias {alias.text!r} is already in line {line}: keep one of the two, or say for which"
                    f" country each holds ({alias.text}@USA)"
                )
    return made


def _country(row: Row) -> tuple[str, Country]:
    iso3 = row.code("iso3")
    name = row.text("name")
    country = Country(
        iso3=iso3,
        name=name,
        aliases=_with_name(name, row.aliases("aliases")),
        demonyms=row.aliases("demonyms"),
        capitals=row.aliases("capitals"),
        seats=row.aliases("seats"),
        latitude=row.degrees("latitude", 90),
        longitude=row.degrees("longitude", 180),
    )
    return iso3, country


def _country_aliases(country: Country) -> Iterable[Alias]:
    return (*country.aliases, *country.demonyms, *country.capitals, *country.seats)


def _organisation(row: Row, codes: Collection[str], vocabulary: Vocabulary) -> tuple[str, Organisation]:
    name = row.text("name")
    aliases = _checked(row, _with_name(name, row.aliases("aliases")), codes)
    actor_class = row.choice("class", vocabulary.actor_classes, of="actor class of the ontology")
    organisation = Organisation(
        id=_id(row, name, aliases),
        name=name,
        type=actor_class,
        country=row.known_code("country", codes),
        sector=_sector(row, vocabulary) or vocabulary.sector_of_class(actor_class),
        aliases=aliases,
    )
    return organisation.id, organisation


def _place(row: Row, codes: Collection[str], _: Vocabulary) -> tuple[str, KnownPlace]:
    name = row.text("name")
    aliases = _checked(row, _with_name(name, row.aliases("aliases")), codes)
    place = KnownPlace(
        id=_id(row, name, aliases),
        name=name,
        kind=cast("PlaceKind", row.choice("kind", _PLACE_KINDS, of="kind of place")),
        country=row.known_code("country", codes),
        latitude=row.degrees("latitude", 90),
        longitude=row.degrees("longitude", 180),
        aliases=aliases,
    )
    return place.id, place


def _person(row: Row, codes: Collection[str], vocabulary: Vocabulary) -> tuple[str, KnownPerson]:
    name = row.text("name")
    person = KnownPerson(
        id=identity.person_id(name),
        name=name,
        country=row.known_code("country", codes),
        gender=cast("Gender", row.choice("gender", _GENDERS, of="gender")),
        sector=_sector(row, vocabulary),
        aliases=_checked(row, _with_name(name, row.aliases("aliases")), codes),
    )
    return person.id, person


def _title(row: Row, codes: Collection[str], vocabulary: Vocabulary) -> tuple[str, Title]:
    name = row.text("name")
    gender = row.choice("gender", _GENDERS, of="gender") if row.optional("gender") else None
    title = Title(
        name=name,
        aliases=_checked(row, _with_name(name, row.aliases("aliases")), codes),
        gender=cast("Gender | None", gender),
        sector=_sector(row, vocabulary),
    )
    return name, title


def _first_name(row: Row) -> tuple[str, FirstNameGender]:
    gender = row.choice("gender", _FIRST_NAME_GENDERS, of="gender of a first name")
    return plain(row.text("name")).casefold(), cast("FirstNameGender", gender)


def _post(row: Row, persons: Mapping[str, str], bodies: Mapping[str, str]) -> tuple[str, Post]:
    name, of = row.text("person"), row.text("of")
    if name not in persons:
        raise row.error(f"{name!r} is no name of persons.tsv: write it as it stands there, or add the person")
    if of not in bodies:
        raise row.error(f"{of!r} is no country's ISO code and no organisation of organisations.tsv: add it there")
    if not row.texts("title"):
        raise row.error("the column title is empty: fill it in")
    since, until = _day(row, "since", first_day), _day(row, "until", last_day)
    if since is not None and until is not None and until < since:
        raise row.error(f"{name} held the post until {until}, before it began: mend since or until")
    post = Post(persons[name], row.texts("title"), bodies[of], since, until)
    return post.id, post


def _day(row: Row, column: str, read: Callable[[str], date | None]) -> date | None:
    value = row.optional(column)
    day = None if value is None else read(value)
    if value is not None and day is None:
        raise row.error(f"{value!r} under {column} is no day: write one like 2014-03-30, a month like 2014-03, or none")
    return day


def _id(row: Row, name: str, aliases: tuple[Alias, ...]) -> str:
    """The id given, else the one that the name makes, with the country if the name holds only there."""
    given = row.optional("id")
    if given is not None and ":" not in given:
        raise row.error(f"{given!r} is no id: write wd:Q…, geonames:… or name:…, or leave it empty")
    if given is not None:
        return given
    condition = next((alias.country for alias in aliases if alias.text == name), None)
    return identity.name_id(name if condition is None else f"{name} {condition}")


def _with_name(name: str, aliases: tuple[Alias, ...]) -> tuple[Alias, ...]:
    """The aliases and the name itself, which holds anywhere unless its own condition is among the aliases."""
    return aliases if any(alias.text == name for alias in aliases) else (Alias(name), *aliases)


def _checked(row: Row, aliases: tuple[Alias, ...], codes: Collection[str]) -> tuple[Alias, ...]:
    for alias in aliases:
        if alias.country is not None:
            row.check_code(alias.country, codes)
    return aliases


def _sector(row: Row, vocabulary: Vocabulary) -> str | None:
    return row.choice("sector", vocabulary.sectors, of="sector of the ontology") if row.optional("sector") else None
