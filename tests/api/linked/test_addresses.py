import pytest

from api.guard.refusal import RefusedError
from api.linked.addresses import Asked, asked


@pytest.mark.parametrize(
    ("raw", "id_"),
    [
        (b"iso:BLR", "iso:BLR"),
        (b"gazette%2F2014/port", "gazette/2014/port"),
        (b"%C3%A9%25%22%3C%3E", 'é%"<>'),
        (b"a+b%2541", "a+b%41"),
    ],
)
def test_an_id_is_what_was_encoded(raw: bytes, id_: str) -> None:
    assert asked("article", raw) == Asked("article", id_)


@pytest.mark.parametrize(
    ("kind", "raw", "status"),
    [
        ("planet", b"mars", 404),
        ("Actor", b"iso:BLR", 404),
        ("actor", b"", 400),
        ("actor", b"%ff", 400),
        ("actor", b"a%0Ab", 400),
        ("actor", b"%00", 400),
        ("actor", b"%C3%A9" * 1025, 400),
    ],
)
def test_what_cannot_be_one_is_refused(kind: str, raw: bytes, status: int) -> None:
    with pytest.raises(RefusedError) as caught:
        asked(kind, raw)
    assert caught.value.status == status
