import pytest

from api.access.loopback import is_loopback


@pytest.mark.parametrize(
    ("host", "loopback"), [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("::", False)]
)
def test_loopback(host: str, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback
