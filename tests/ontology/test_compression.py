import io
from pathlib import Path

import pytest

from ontology.compression import BrokenFileError, compressed, decompressed, uncompressed

TEXT = b"Petrescu met Dobre.\n" * 1000
LONG_AGO = 1_000_000_000


@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
def test_what_was_compressed_is_read_again_and_is_the_same_each_time(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for name in ("one.nq", "other.nq"):
        path = tmp_path / f"{name}{ending}"
        with path.open("wb") as file, compressed(file, path.name) as stream:
            stream.write(TEXT)
        made.append(path.read_bytes())
        with decompressed(path) as reader:
            assert reader.read() == TEXT
        monkeypatch.setattr("time.time", lambda: LONG_AGO)

    assert made[0] == made[1]
    assert (len(made[0]) < len(TEXT)) is bool(ending)


@pytest.mark.parametrize(("path", "plain"), [("a.nq.gz", "a.nq"), ("a.nq.zst", "a.nq"), ("a.nq", "a.nq")])
def test_the_ending_says_whether(path: str, plain: str) -> None:
    assert uncompressed(path) == plain


@pytest.mark.parametrize("ending", [".gz", ".zst"])
@pytest.mark.parametrize("broken", [b"no such thing", None])
def test_what_is_broken_is_an_error_of_the_file(ending: str, broken: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / f"a{ending}"
    whole = io.BytesIO()
    with compressed(whole, path.name) as stream:
        stream.write(TEXT)
    path.write_bytes(broken or whole.getvalue()[:-10])

    with pytest.raises(BrokenFileError, match="is cut off, or not compressed"), decompressed(path) as reader:
        reader.read()
