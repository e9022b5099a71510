"""GraphiQL's files: pinned, whole or not there."""

from pathlib import Path

import pytest

from api.ide import files


def test_of_an_empty_cache_nothing_is_there(tmp_path: Path) -> None:
    assert files.are_there(tmp_path) is False


def test_files_that_are_not_the_pinned_ones_do_not_count(tmp_path: Path) -> None:
    files.folder(tmp_path).mkdir()
    for name in files.FILES:
        (files.folder(tmp_path) / name).write_text("alert('not React')", encoding="utf-8")

    assert files.are_there(tmp_path) is False


def test_a_cache_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "graphiql").write_text("in the way", encoding="utf-8")

    with pytest.raises(files.IdeUnavailableError) as caught:
        files.fetch(tmp_path)
    assert "GraphiQL" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.integration
def test_they_come_from_maven_central_and_stay(tmp_path: Path) -> None:
    files.fetch(tmp_path)

    assert files.are_there(tmp_path) is True
    assert sorted(path.name for path in files.folder(tmp_path).iterdir()) == sorted(files.FILES)
