"""The layers around the application, assembled."""

from collections.abc import Mapping

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from api.access.loopback import is_loopback
from api.guard.bodies import Bodies
from api.guard.forms import PREFLIGHT, Forms
from api.guard.hosts import Hosts, name_of
from api.guard.origins import Origins
from api.guard.refusal import RefusedError, answered
from api.settings import Settings

_MINUTES = 600


def guard(app: FastAPI, settings: Settings, *, take: Mapping[str, frozenset[str]]) -> None:
    """Puts them around it; the one that is added last is passed first.

    `take` are the media types that paths take which only read.
    """
    app.add_exception_handler(RefusedError, answered)
    app.add_middleware(Bodies, most=settings.max_body, most_uploaded=settings.max_upload)
    app.add_middleware(Forms, take=take)
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.allowed_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["authorization", "content-type", "x-request-id", PREFLIGHT],
            expose_headers=["x-request-id"],
            max_age=_MINUTES,
        )
    app.add_middleware(Origins, allowed=frozenset(settings.allowed_origins))
    # Off loopback everybody needs a key, which no page has that only found a way here.
    if settings.allowed_hosts or is_loopback(settings.host):
        names = frozenset(name_of(name) for name in (*settings.allowed_hosts, settings.host))
        app.add_middleware(Hosts, names=names)
