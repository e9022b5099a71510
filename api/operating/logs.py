"""What the log looks like: lines of JSON for programs, or lines for a person, with the id of the request in each."""

import logging
import sys
from typing import Literal

import structlog
from structlog.typing import Processor

type Form = Literal["console", "json"]


def configure(form: Form, level: str) -> None:
    """Has everything that is logged written to standard error in one form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter(form))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("dramatis").setLevel(level.upper())


def formatter(form: Form) -> logging.Formatter:
    """The form, for a handler of `logging`."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: list[Processor]
    if form == "json":
        last = [structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer(default=str)]
    else:
        last = [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
    )
