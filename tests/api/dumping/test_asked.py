from typing import Any

import pytest

from api.dumping.asked import Asked, asked
from api.guard.refusal import RefusedError


@pytest.mark.parametrize(
    ("fields", "accept", "expected"),
    [
        ({}, None, Asked("nquads")),
        ({}, "*/*", Asked("nquads")),
        ({}, "text/turtle, application/trig;q=0.5", Asked("turtle")),
        ({"format": ["events"]}, "image/png", Asked("events")),
        ({"compression": ["zst"], "text": ["false"]}, None, Asked("nquads", ".zst", text=False)),
        (
            {"where": ["type=SANCTION"], "since": ["2014-03-17"], "until": ["2014-03-18"], "actor": ["Korvia", "x"]},
            None,
            Asked("nquads", where="type=SANCTION", since="2014-03-17", until="2014-03-18", actors=("Korvia", "x")),
        ),
    ],
)
def test_what_is_asked(fields: dict[str, list[str]], accept: str | None, expected: Asked) -> None:
    assert asked(fields, accept) == expected


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"wher": ["type=SANCTION"]}, 400, "a dump is not asked for by 'wher'"),
        ({"format": ["gexf"]}, 400, "`dramatis export` writes others"),
        ({"format": ["../x"]}, 400, "format cannot be"),
        ({"format": ["turtle", "trig"]}, 400, "format may stand once"),
        ({"compression": ["exe"]}, 400, "compression cannot be"),
        ({"text": ["perhaps"]}, 400, "text cannot be"),
        ({"since": ["2014-02-30"]}, 400, "since cannot be '2014-02-30'"),
        ({"until": ["20140317"]}, 400, "until cannot be"),
        ({"where": ["x" * 10_001]}, 400, "where may have"),
        ({"where": ["{not: " * 31]}, 400, "where may have"),
        ({"actor": ["x"] * 101}, 400, "there may be 100 actors"),
    ],
)
def test_what_cannot_be_is_refused(fields: dict[str, Any], status: int, told: str) -> None:
    with pytest.raises(RefusedError, match=told) as caught:
        asked(fields, None)
    assert caught.value.status == status


def test_forms_that_are_not_there() -> None:
    with pytest.raises(RefusedError, match="name a format") as caught:
        asked({}, "image/png")
    assert caught.value.status == 406


def test_files_have_names_and_types() -> None:
    assert (Asked("nquads").name, Asked("nquads").content_type) == ("dramatis.nq", "application/n-quads")
    assert (Asked("turtle", ".gz").name, Asked("turtle", ".gz").content_type) == ("dramatis.ttl.gz", "application/gzip")
    assert (Asked("jsonl", ".zst").name, Asked("jsonl", ".zst").content_type) == (
        "dramatis.jsonl.zst",
        "application/zstd",
    )
