import pytest

from api.guard.forms import PREFLIGHT, Forms
from tests.api.guard.layers import asked

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("kind", "header", "expected"),
    [
        ("application/json", None, (200, "0 bytes")),
        ("Application/JSON; charset=utf-8", None, (200, "0 bytes")),
        ("application/x-www-form-urlencoded", None, (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("text/plain", None, (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("text/plain; application/json", None, (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("", None, (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("multipart/form-data; boundary=x", None, (403, "NEEDS_PREFLIGHT")),
        ("multipart/form-data; boundary=x", "1", (200, "0 bytes")),
    ],
)
async def test_what_a_form_could_send_is_refused(kind: str, header: str | None, expected: tuple[int, str]) -> None:
    headers = {"content-type": kind, **({PREFLIGHT: header} if header else {})}

    assert await asked(Forms, headers=headers) == expected
