import io
import json
from pathlib import Path

import pytest

from api.jobs.spool import Spool, TooLargeError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "jobs"


def test_a_text_is_kept_with_what_is_known_of_it(folder: Path) -> None:
    place = Path(Spool(folder).keep_text({"id": "1", "text": "“No,” \ud800 she said.", "title": None}))
    assert (place.parent, place.suffix) == (folder, ".jsonl")
    assert json.loads(place.read_text()) == {"id": "1", "text": "“No,” \ud800 she said."}
    assert place.read_text().count("\n") == 1


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("week.jsonl", ".jsonl"),
        ("crawl.WARC.gz", ".warc.gz"),
        ("page.html", ".html"),
        ("notes", ""),
        ("a.b/../x.sh", ""),
    ],
)
def test_of_a_name_only_what_says_the_format_is_kept(folder: Path, name: str, suffix: str) -> None:
    place = Path(Spool(folder).keep_file(io.BytesIO(b"content"), name, most=7))
    assert place.name.endswith(suffix)
    assert place.parent == folder
    assert "x" not in place.suffix
    assert place.read_bytes() == b"content"


def test_what_is_too_large_leaves_nothing(folder: Path) -> None:
    with pytest.raises(TooLargeError, match="notes is larger than 6 bytes"):
        Spool(folder).keep_file(io.BytesIO(b"content"), "notes", most=6)
    assert list(folder.iterdir()) == []


def test_only_its_own_files_are_removed(folder: Path, tmp_path: Path) -> None:
    spool, other = Spool(folder), tmp_path / "other.txt"
    other.write_text("mine")
    place = spool.keep_text({"text": "a"})
    spool.remove("https://wire.example/1")
    spool.remove(str(other))
    spool.remove(place)
    spool.remove(place)
    assert other.exists()
    assert list(folder.iterdir()) == []


def test_what_is_needed_or_came_later_stays(folder: Path) -> None:
    spool = Spool(folder)
    needed, left = spool.keep_text({"text": "a"}), spool.keep_text({"text": "b"})
    spool.clear({needed}, before=0.0)
    assert Path(left).exists()
    spool.clear({needed}, before=Path(left).stat().st_mtime + 1)
    assert list(folder.iterdir()) == [Path(needed)]
