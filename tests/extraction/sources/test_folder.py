from pathlib import Path

from extraction.sources import folder


def test_files_come_sorted_and_hidden_ones_stay_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a.txt", ".hidden.txt", ".git/c.txt", "a/.cache/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert list(folder.files(tmp_path)) == [tmp_path / "a/z.html", tmp_path / "a.txt", tmp_path / "b.txt"]
