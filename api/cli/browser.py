"""`dramatis browser`: Neo4j Browser, with the guide at hand."""

import webbrowser
from typing import Annotated
from urllib.parse import urlencode

import httpx
import typer

from api import background, bootstrap, serving
from api.cli.console import pairs, shown_progress
from api.cli.serve import serve
from api.explorer import PATH
from api.settings import Settings
from graph import server
from ontology.errors import DramatisError

_SECONDS = 5.0


class NoBrowserError(DramatisError):
    """The Neo4j in use is none that brings Neo4j Browser."""


def browser(
    *,
    opens: Annotated[bool, typer.Option("--open/--no-open", help="Open it, or only show its address.")] = True,
) -> None:
    """Open Neo4j Browser on the graph, with a guide of questions to run; starts Neo4j and the API if need be."""
    settings = Settings()
    if settings.neo4j_uri:
        raise NoBrowserError(
            f"Neo4j Browser belongs to the Neo4j that `dramatis up` starts: open that of {settings.neo4j_uri} where it "
            f"is served, and enter `:guide {serving.url(settings)}{PATH}/guide.html` there, while `dramatis serve` runs"
        )
    with shown_progress() as listener:
        connection = server.start(bootstrap.server_home(settings), on_progress=listener)
    guide = f"{_api(settings)}{PATH}/guide.html"
    address = f"{connection.browser_url}&{urlencode({'cmd': 'edit', 'arg': f':guide {guide}'})}"
    print(
        pairs(
            {
                "Browser": address,
                "user": connection.user,
                "password": connection.password,
                "then": f":guide {guide}, which stands in its editor",
            }
        )
    )
    if opens:
        webbrowser.open(address)


def _api(settings: Settings) -> str:
    """Where the API answers: one that runs, else one that goes on in the background."""
    known = background.running(settings.home)
    if known is not None:
        return known.url
    url = serving.url(settings)
    try:
        if httpx.get(f"{url}{PATH}/guide.html", timeout=_SECONDS).is_success:
            return url
    except httpx.HTTPError:
        pass
    serve(detach=True)
    return url
