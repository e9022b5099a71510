"""`dramatis serve`: the API."""

from typing import Annotated

import typer

from api import background, bootstrap, serving
from api.cli.console import shown_progress, standard_error, standard_output
from api.ide.files import IdeUnavailableError, fetch
from api.settings import Settings
from graph import server


def serve(
    *,
    host: Annotated[str | None, typer.Option(help="The address to listen at, instead of DRAMATIS_HOST.")] = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="The port to listen at, instead of DRAMATIS_PORT.")
    ] = None,
    detach: Annotated[bool, typer.Option("--detach", "-d", help="Go on in the background; end with down.")] = False,
) -> None:
    """Answer GraphQL, and GraphiQL for a browser; starts Neo4j if need be."""
    settings = Settings().but(host=host, port=port)
    found = background.running(settings.home) if detach else None
    if found is not None:
        standard_output().print(f"the API is running already: {found.url}/graphql")
        return
    with serving.bind(settings, bootstrap.door(settings)) as listening:
        _make_ready(settings)
        if not detach:
            from api.app import create_app  # noqa: PLC0415 (a second to import, for this command only)
            from api.operating import logs  # noqa: PLC0415

            logs.configure(settings.log_format, settings.log_level)
            app = create_app(settings)
            standard_output().print(f"GraphQL and GraphiQL: {serving.url(settings)}/graphql (end with Ctrl-C)")
            serving.answer(app, listening, ending=app.state.ending, largest=settings.max_body)
            return
    # The address is free again, for the process that is to have it.
    arguments = ("serve", "--host", settings.host, "--port", str(settings.port))
    started = background.start(settings.home, arguments=arguments, url=serving.url(settings))
    standard_output().print(f"GraphQL and GraphiQL: {started.url}/graphql (end with dramatis down)")


def _make_ready(settings: Settings) -> None:
    """What has to be there before questions can be asked."""
    if not settings.neo4j_uri:
        with shown_progress() as listener:
            server.start(bootstrap.server_home(settings), on_progress=listener)
    try:
        fetch(settings.cache)
    except IdeUnavailableError as error:
        standard_error().print(f"without GraphiQL: {error}")
