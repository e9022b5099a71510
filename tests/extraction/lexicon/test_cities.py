"""The table of cities: what is in it, what it answers, and what a broken one is refused with."""

import gzip
from pathlib import Path

import pytest

from extraction.lexicon import DATA, Lexicon, LexiconError
from extraction.lexicon.cities import COLUMNS, FILE, City, read_cities

LARGEST = 1_500_000
"""Bytes that the table may add to a checkout."""


def write(folder: Path, *rows: str) -> Path:
    file = folder / FILE
    file.write_bytes(gzip.compress("\n".join(("# of a test", "\t".join(COLUMNS), *rows)).encode()))
    return file


def test_the_table_is_small_and_says_where_it_is_from() -> None:
    packed = (DATA / FILE).read_bytes()
    assert len(packed) < LARGEST
    head = gzip.decompress(packed)[:600].decode()
    assert "GeoNames" in head
    assert "CC BY 4.0" in head


def test_cities_are_of_known_countries_and_large_enough_to_be_named(known: Lexicon) -> None:
    cities = known.cities.by_id.values()
    assert len(cities) > 30_000
    assert {city.country for city in cities} <= set(known.countries)
    assert all(-90 <= city.latitude <= 90 and -180 <= city.longitude <= 180 for city in cities)
    assert all(number == city.number for number, city in known.cities.by_id.items())


def test_a_place_written_by_hand_has_the_id_of_a_city_at_the_same_position(known: Lexicon) -> None:
    tied = [place for place in known.places.values() if place.id.startswith("geonames:")]
    assert len(tied) > 900
    for place in tied:
        city = known.cities.by_id[place.id.removeprefix("geonames:")]
        assert city.country == place.country, place.name
        assert abs(city.latitude - place.latitude) < 0.51, place.name
        assert abs(city.longitude - place.longitude) < 0.51, place.name


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Kitwe", [("Kitwe", "ZMB")]),
        ("KITWE", [("Kitwe", "ZMB")]),
        ("Zamboanga City", [("Zamboanga", "PHL")]),
        ("Bogota", [("Bogotá", "COL")]),
        ("Paris", [("Paris", "FRA"), ("Paris", "USA")]),
        ("Bombay", []),
        ("Nowhereville", []),
    ],
)
def test_by_name(known: Lexicon, phrase: str, expected: list[tuple[str, str]]) -> None:
    assert [(city.name, city.country) for city in known.cities.named(phrase)] == expected


def test_by_another_name(known: Lexicon) -> None:
    assert [(city.name, city.country) for city in known.cities.also_named("Bombay")] == [("Mumbai", "IND")]


def test_a_row(tmp_path: Path) -> None:
    file = write(tmp_path, "7\tÉlanville\tFRA\t48.5\t-2.25\t16000\tElan|Elanstadt")
    cities = read_cities(file, countries={"FRA"})
    city = City("7", "Élanville", "FRA", 48.5, -2.25, 16000)
    assert city.id == "geonames:7"
    assert cities.by_id == {"7": city}
    assert cities.named("elanville") == (city,)
    assert cities.also_named("Elanstadt") == (city,)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("1\tA\tFRA\t48.5\t2.25\t16000", r"line 4: 6 cells where there are 7 columns"),
        ("1\tA\tFRA\tnorth\t2.25\t16000\t", r"line 4: a position or population is no number"),
        ("1\tA\tFRA\t91\t2.25\t16000\t", r"line 4: the position 91, 2\.25 is out of range"),
        ("1\tA\tFRA\tnan\t2.25\t16000\t", r"line 4: the position nan, 2\.25 is out of range"),
        ("1\tA\tFRA\t48.5\t-181\t16000\t", r"line 4: the position 48\.5, -181 is out of range"),
        ("1\tA\tXXX\t48.5\t2.25\t16000\t", r"line 4: 'XXX' is no country of countries\.tsv"),
        ("one\tA\tFRA\t48.5\t2.25\t16000\t", r"line 4: a city needs a number, a name"),
        ("1\t\tFRA\t48.5\t2.25\t16000\t", r"line 4: a city needs a number, a name"),
        ("1\tA\tFRA\t48.5\t2.25\t-1\t", r"line 4: a city needs a number, a name"),
        ("9\tA\tFRA\t48.5\t2.25\t16000\t", r"line 4: the id 9 stands twice"),
    ],
)
def test_a_broken_row_is_refused(tmp_path: Path, row: str, message: str) -> None:
    file = write(tmp_path, "9\tB\tFRA\t48\t2\t1\t", row)
    with pytest.raises(LexiconError, match=message):
        read_cities(file, countries={"FRA"})


@pytest.mark.parametrize("content", [b"id\tname", gzip.compress(b"id\tname\n")[:-9], gzip.compress(b"\xff\xfe")])
def test_a_file_that_is_no_gzip_of_text_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(LexiconError, match=r"cities\.tsv\.gz is no gzip of UTF-8 text"):
        read_cities(tmp_path / FILE, countries={"FRA"})


def test_other_columns_are_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(gzip.compress(b"id\tname\n"))
    with pytest.raises(LexiconError, match="must start with the columns id, name, country"):
        read_cities(tmp_path / FILE, countries={"FRA"})
