"""What a client of the API can mend."""

from typing import ClassVar

from ontology.errors import DramatisError

MASKED = "Something went wrong on the server; its log says more."
"""All that a client is told of what is none of its business."""


class CodedError(DramatisError):
    """An error with a `code` in its `extensions`, for programs."""

    code: ClassVar[str]

    @property
    def extensions(self) -> dict[str, str]:
        """What GraphQL answers beside the message."""
        return {"code": self.code}


class RequestError(CodedError):
    """An argument that cannot be answered; the message names it and says what would do."""

    code = "BAD_USER_INPUT"
