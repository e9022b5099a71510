"""Who does the analyses of an API: a process beside it, which is ended when one takes too long."""

from functools import partial
from typing import Any

from api.analysing.process import Question, opened
from api.apart.owner import Apart, EndedError
from api.errors import CodedError
from graph.queries.shapes.scope import Scope
from graph.server import Connection

SECONDS = 30.0
"""How long an analysis may take, with the reading of what it is of."""


class TooLongError(CodedError):
    """An analysis was ended because it took too long."""

    code = "TOO_SLOW"


class BrokenError(CodedError):
    """The process ended in the middle of an analysis, as by a lack of memory."""

    code = "FAILED"


class Analyst:
    """Does one analysis at a time, in a process that begins with the first and is then kept."""

    def __init__(self, graph: Connection, ground: Scope, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        make = partial(opened, graph, dict(ground.names))
        self.apart: Apart[Question, Any] = Apart(make, name="dramatis-analyst", seconds=seconds)

    async def ask(self, question: Question) -> Any:
        """The answer. Raises `TooLongError`, `BrokenError` or `StoreError`."""
        try:
            return await self.apart.ask(question)
        except TimeoutError as error:
            raise TooLongError(
                f"the analysis {question[0]} has not been done within {self._seconds:g} seconds: narrow what it is "
                "of, by where, since or until"
            ) from error
        except EndedError as error:
            raise BrokenError(f"the process that did the analysis {question[0]} has ended: ask again") from error

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        self.apart.close()
