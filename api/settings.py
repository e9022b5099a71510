"""What may be set from outside, in environment variables: read in entry points only, and passed on as values."""

import os
import re
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from ontology.errors import DramatisError
from ontology.terms import BASE

PREFIX = "DRAMATIS_"
_BASE = re.compile(r"https?://[A-Za-z0-9._~:/\[\]@!$&()*+,;=%-]+/")
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#@*\sA-Z]+")


class SettingsError(DramatisError):
    """An environment variable holds what it cannot hold."""


class Settings(BaseSettings):
    """The settings, each from the variable of its name after `DRAMATIS_`: `home` from `DRAMATIS_HOME`.

    Raises `SettingsError` on a wrong value.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)

    home: Path = Field(default_factory=lambda: user_data_path("dramatis", appauthor=False))
    """Where the graph, its password and its logs are kept."""
    cache: Path = Field(default_factory=lambda: user_cache_path("dramatis", appauthor=False))
    """Where what is downloaded is kept; it can be removed at any time."""
    neo4j_uri: str | None = None
    """A Neo4j to use in place of the managed one: `bolt://…`, `neo4j+s://…`."""
    neo4j_user: str = "neo4j"
    neo4j_password: str = Field(default="", repr=False)
    ontology: Annotated[tuple[Path, ...], NoDecode] = ()
    """Folders with further Turtle files, separated as in PATH."""
    lexicon: Annotated[tuple[Path, ...], NoDecode] = ()
    """Folders with further tables of known actors and places, separated as in PATH."""
    host: str = "127.0.0.1"
    """The address that the API listens at; at one that other machines reach it asks for a key."""
    port: int = Field(default=8000, ge=1, le=65535)
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    """Names under which the API may be asked, separated by commas; on loopback those of this machine by default."""
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = ()
    """Web pages that may ask the API, as `https://news.example.org`, separated by commas."""
    introspection: bool | None = None
    """Whether clients may look at the schema; by default as long as nobody needs a key."""
    graphiql: bool | None = None
    """Whether a browser gets GraphiQL; by default as long as nobody needs a key."""
    base: str = BASE
    """What the IRIs of records in RDF begin with, such as `https://news.example.org/`; those of terms stay ours."""
    max_cost: int = Field(default=20_000, ge=1)
    """What one operation may cost, about the number of things that it fetches."""
    max_seconds: float = Field(default=60.0, gt=0)
    """How long one operation may take."""
    max_body: int = Field(default=1_048_576, ge=1_024)
    """How many bytes a request may have."""
    max_upload: int = Field(default=52_428_800, ge=1_024)
    """How many bytes a request that uploads a file may have."""
    log_format: Literal["console", "json"] = "console"
    """How the API logs: lines for a person, or one JSON object a line."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """What the API logs: with debug each request, with info changes and what was refused or slow."""
    allow_private_addresses: bool = False
    """Whether articles may be fetched from this machine and its network."""
    workers: int | None = Field(default=None, ge=1, le=256)
    """How many processes read articles; by default one for each processor where there is much to read."""
    queue: int = Field(default=100, ge=1, le=100_000)
    """How many jobs of the API may wait; more are refused until some are done."""
    subscriptions: int = Field(default=100, ge=1, le=10_000)
    """How many subscriptions may be open at once."""
    model: str | None = None
    """The name of an installed spaCy pipeline to use in place of the packaged one."""

    def __init__(self, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise SettingsError(_told(error)) from error

    def but(self, **values: Any) -> Self:
        """The same settings with some given otherwise, as by an option of a command; None leaves one as it is."""
        return type(self)(**{**self.model_dump(), **{k: v for k, v in values.items() if v is not None}})

    @field_validator("ontology", "lexicon", mode="before")
    @classmethod
    def _folders(cls, value: object) -> object:
        return [part for part in value.split(os.pathsep) if part] if isinstance(value, str) else value

    @field_validator("allowed_hosts", "allowed_origins", mode="before")
    @classmethod
    def _names(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("allowed_origins")
    @classmethod
    def _are_origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        wrong = [origin for origin in value if not _ORIGIN.fullmatch(origin)]
        if wrong:
            raise ValueError(
                f"{wrong[0]} is no origin such as https://news.example.org or http://localhost:3000,"
                " in small letters and without a path"
            )
        return value

    @field_validator("base")
    @classmethod
    def _is_base(cls, value: str) -> str:
        if not _BASE.fullmatch(value):
            raise ValueError("it must be a web address that ends in a slash")
        return value

    @field_validator("ontology", "lexicon")
    @classmethod
    def _are_folders(cls, value: tuple[Path, ...]) -> tuple[Path, ...]:
        missing = [str(folder) for folder in value if not folder.is_dir()]
        if missing:
            raise ValueError(f"there is no folder {missing[0]}")
        return value


def _told(error: ValidationError) -> str:
    """The first thing that is wrong, by the name of its variable."""
    first = error.errors(include_url=False)[0]
    variable = PREFIX + "_".join(str(part) for part in first["loc"][:1]).upper()
    reason = first["msg"].removeprefix("Value error, ")
    return f"{variable} cannot be {first['input']!r}: {reason[:1].lower()}{reason[1:]}"
