import io
from zipfile import ZipFile

from graph.archive import entry


def archive() -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as made:
        made.writestr(entry("folder/a.txt"), "the same words " * 100)
    return stream.getvalue()


def test_an_entry_is_the_same_bytes_each_time_and_compressed() -> None:
    assert archive() == archive()
    [found] = ZipFile(io.BytesIO(archive())).infolist()
    assert (found.filename, found.date_time[0]) == ("folder/a.txt", 1980)
    assert found.compress_size < found.file_size == 1500
