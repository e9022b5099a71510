"""The dates that clients give of what is to be read."""

from api.errors import RequestError
from api.types.dates import Moment
from extraction.sources.checks import publication_date
from extraction.sources.source import SourceError


def checked(published: Moment | None) -> Moment | None:
    """The date, if it is one that articles may have. Raises `RequestError`."""
    try:
        return published and Moment(publication_date(published, "published"))
    except SourceError as error:
        raise RequestError(str(error)) from error
