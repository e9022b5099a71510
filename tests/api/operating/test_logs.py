import json
import logging

from structlog.contextvars import bound_contextvars

from api.operating.logs import formatter


def record(**more: object) -> logging.LogRecord:
    made = logging.LogRecord("dramatis.audit", logging.INFO, "", 0, "changed", (), None)
    made.__dict__.update(more)
    return made


def test_a_line_for_programs_has_all_that_is_known() -> None:
    with bound_contextvars(request_id="desk-5"):
        line = json.loads(formatter("json").format(record(by="owner", field="ingestText")))

    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "changed",
        "level": "info",
        "logger": "dramatis.audit",
        "by": "owner",
        "field": "ingestText",
        "request_id": "desk-5",
    }


def test_a_line_for_a_person_is_one_line() -> None:
    line = formatter("console").format(record(by="owner"))

    assert "changed" in line
    assert "by=owner" in line
    assert "\n" not in line
