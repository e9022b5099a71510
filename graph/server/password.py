"""The generated password of a server, kept where only its owner can read it."""

import secrets
from pathlib import Path

from graph.server.errors import PasswordError
from graph.server.files import write_whole
from graph.server.home import ServerHome

USER = "neo4j"
_PRIVATE = 0o600


def keep_password(home: ServerHome) -> str:
    """The kept password; generated and written first if this home has neither one nor any data.

    Raises:
        PasswordError: there is data, but its password is gone.

    """
    if not home.password_file.exists():
        if has_users(home):
            raise lost_password(home)
        write_whole(home.password_file, secrets.token_hex(16) + "\n", mode=_PRIVATE)
    home.password_file.chmod(_PRIVATE)
    return read_password(home.password_file)


def read_password(path: Path) -> str:
    """The password in this file.

    Raises:
        FileNotFoundError: there is none.

    """
    return path.read_text(encoding="utf-8").strip()


def has_users(home: ServerHome) -> bool:
    """Whether the server has run, so that its system database holds the user and the password."""
    return (home.data / "databases" / "system").exists()


def lost_password(home: ServerHome) -> PasswordError:
    """The error of a home whose data outlived its password."""
    return PasswordError(
        f"The password of the Neo4j in {home.folder} is lost: put {home.password_file} back, or remove the "
        "graph with `dramatis reset`."
    )
