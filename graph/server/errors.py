"""What can go wrong with the managed Neo4j; each message is one sentence naming the culprit and the mend."""

from ontology.errors import DramatisError


class ServerError(DramatisError):
    """Something about the managed Neo4j went wrong."""


class HomeError(ServerError):
    """The home or cache folder cannot be used."""


class DownloadError(ServerError):
    """The server could not be downloaded, or what came is not what the manifest says."""


class StartError(ServerError):
    """The server did not start, or not in time."""


class StopError(ServerError):
    """The server did not end in time."""


class PasswordError(ServerError):
    """The kept password is missing, or the server does not take it."""


class BackupError(ServerError):
    """The graph cannot be backed up, or what is to be restored is no backup of one."""
