from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.sorting import sorted_lines

LINE = st.binary(max_size=9).map(lambda line: line.replace(b"\n", b"") + b"\n")


@given(lines=st.lists(LINE), at_once=st.integers(1, 40), most_files=st.integers(1, 4))
def test_lines_are_sorted_and_each_stands_once(lines: list[bytes], at_once: int, most_files: int) -> None:
    with sorted_lines(lines, at_once=at_once, most_files=most_files) as found:
        assert list(found) == sorted(set(lines))


def test_files_do_not_outlive_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with sorted_lines((f"{number}\n".encode() for number in range(100)), at_once=10) as lines:
        assert next(lines) == b"0\n"
        [folder] = tmp_path.iterdir()
        assert len(list(folder.iterdir())) > 1
    assert list(tmp_path.iterdir()) == []
