"""Asking a server over Bolt whether it is there and takes the password."""

from enum import Enum

from neo4j import GraphDatabase
from neo4j.exceptions import ClientError, DriverError, TransientError

from graph.server.home import Connection

_CONNECT_SECONDS = 5.0


class Answer(Enum):
    """What came back."""

    NOTHING = "nothing"
    DENIED = "denied"
    WELCOME = "welcome"


def ask(connection: Connection) -> Answer:
    """Connect and authenticate once, and disconnect."""
    with GraphDatabase.driver(
        connection.uri,
        auth=(connection.user, connection.password),
        connection_timeout=_CONNECT_SECONDS,
        connection_acquisition_timeout=_CONNECT_SECONDS,
    ) as driver:
        try:
            driver.verify_connectivity()
        except ClientError:
            return Answer.DENIED
        except (DriverError, TransientError):
            return Answer.NOTHING
        return Answer.WELCOME
