from pathlib import Path

from extraction.sources import expected


def test_files_count_once_and_json_by_its_lines(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("It was said.")
    (folder / "b.jsonl").write_text('{"text": "one"}\n{"text": "two"}')
    (folder / "c.unknown").write_text("?")
    assert expected([str(folder)]) == 4
    assert expected([str(folder / "b.jsonl"), str(folder / "missing.txt")]) == 3
    (folder / "empty.jsonl").touch()
    assert expected([str(folder / "empty.jsonl")]) == 0


def test_nobody_knows_what_streams_feeds_and_addresses_hold(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_text("<rss/>")
    assert expected(["-"]) is None
    assert expected(["https://example.org/a.txt"]) is None
    assert expected([str(tmp_path)]) is None
