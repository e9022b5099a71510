"""What somebody says of his own doing to come, read by the whole pipeline."""

import pytest

from tests.extraction.conftest import Extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway warned it could impose sanctions on Peru.", ("THREATEN", None)),
        ("Norway warned Peru that it might close the border.", ("THREATEN", None)),
        ("Norway said it could impose sanctions on Peru.", ("THREATEN", None)),
        ("Norway said it could send aid to Peru.", ("AID", "hypothetical")),
        ("Norway said rebels could attack Lima.", ("ASSAULT", "hypothetical")),
        ("The envoy warned that rebels could attack Lima.", ("ASSAULT", "hypothetical")),
    ],
)
def test_a_warning_of_what_one_may_do(extract: Extract, text: str, told: tuple[str, str | None]) -> None:
    event = extract(text).events[-1]

    assert (event.type, event.auxiliary) == told
