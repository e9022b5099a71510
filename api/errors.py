"""What a client of the API can mend."""

from ontology.errors import DramatisError


class RequestError(DramatisError):
    """An argument that cannot be answered; the message names it and says what would do."""
