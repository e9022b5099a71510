"""`/id/{kind}/{id}`: what the IRIs of dumps lead to."""

from functools import partial
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.accepting import preferred
from api.access.door import Door
from api.guard.refusal import RefusedError
from api.linked.addresses import Asked, asked
from api.linked.forms import BY_MEDIA_TYPE, BY_NAME, FORMS, Form, names, written
from api.linked.page import POLICY, page
from api.linked.parts import Parts
from api.linked.records import Records
from graph.resources.finding import KINDS
from graph.resources.resource import Elsewhere, Resource, find
from graph.store import Store
from ontology.rdf import encoded
from ontology.terms import Vocabulary

_BAD, _NOT_FOUND, _NOT_ACCEPTABLE = 400, 404, 406
_SEE_OTHER, _NOT_MODIFIED = 303, 304
_VARY = {"Vary": "Accept", "Cache-Control": "private, no-cache"}


def router(*, records: Records, parts: Parts, door: Door, vocabulary: Vocabulary) -> APIRouter:
    """The path; its answers are those of the graph as it is."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/id/{kind}/{rest:path}", methods=["GET", "HEAD"])
    async def thing(request: Request, kind: str) -> Response:
        door.admit(request.headers.get("authorization"))
        sought = asked(kind, _raw(request))
        given = request.query_params.get("format")
        form = None if given is None else _named(given)
        if sought.kind not in KINDS:
            article = await parts.article_of(sought)
            if article is None:
                raise _nothing(sought)
            return _see(article, "article", form)
        version = await records.read(Store.version)
        found, ending = await records.read(partial(_found, vocabulary=vocabulary, sought=sought))
        form = form or ending or _accepted(request)
        if isinstance(found, Elsewhere):
            return _see(encoded(found.id), sought.kind, form if given or ending else None)
        tag = f'W/"{version}-{form.name}"'
        headers = {**_VARY, "ETag": tag}
        if tag in (each.strip() for each in request.headers.get("if-none-match", "").split(",")):
            return Response(status_code=_NOT_MODIFIED, headers=headers)
        body = _body(found, form, vocabulary.base)
        if form.written is None:
            headers["Content-Security-Policy"] = POLICY
        if not found.complete:
            headers["X-Complete"] = "false"
        headers |= {"Content-Type": form.content_type, "Content-Length": str(len(body))}
        headers["X-Content-Type-Options"] = "nosniff"
        return Response(b"" if request.method == "HEAD" else body, headers=headers)

    del thing
    return routes


def _raw(request: Request) -> bytes:
    """The id as it came, so that it is known what was encoded in it."""
    path: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    return path.partition(b"?")[0].partition(b"/id/")[2].partition(b"/")[2]


def _named(name: str) -> Form:
    if name not in BY_NAME:
        raise RefusedError(f"format cannot be {name!r}: there are {names()}", status=_BAD, code="BAD_USER_INPUT")
    return BY_NAME[name]


def _accepted(request: Request) -> Form:
    best = preferred(request.headers.get("accept"), list(BY_MEDIA_TYPE))
    if best is None:
        what = f"nothing of what Accept asks for is here: there are {names()}"
        raise RefusedError(what, status=_NOT_ACCEPTABLE, code="NOT_ACCEPTABLE", headers={"Vary": "Accept"})
    return BY_MEDIA_TYPE[best]


def _found(store: Store, *, vocabulary: Vocabulary, sought: Asked) -> tuple[Resource | Elsewhere, Form | None]:
    """What there is under the id; else under what stands before an ending that says a form, and that.

    Raises `RefusedError` where there is neither.
    """
    for id_, form in ((sought.id, None), *((sought.id.removesuffix(f".{each.suffix}"), each) for each in FORMS)):
        if id_ and (form is None or id_ != sought.id):
            found = find(store, vocabulary, sought.kind, id_)
            if found is not None:
                return found, form
    raise _nothing(sought)


def _nothing(sought: Asked) -> RefusedError:
    return RefusedError(f"there is no {sought.kind} of the id {sought.id!r}", status=_NOT_FOUND, code="NOT_FOUND")


def _see(id_: str, kind: str, form: Form | None) -> Response:
    """Leads on to an id as it stands in an IRI, in the form that was asked for by name."""
    query = f"?{urlencode({'format': form.name})}" if form else ""
    return Response(status_code=_SEE_OTHER, headers={**_VARY, "Location": f"/id/{kind}/{id_}{query}"})


def _body(found: Resource, form: Form, base: str) -> bytes:
    return page(found, base=base).encode() if form.written is None else written(found, form.written, base=base)
