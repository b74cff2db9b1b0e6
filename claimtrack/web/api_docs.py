"""How programs speak with the desk: the OpenAPI document, and the same as a page that needs no script."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify, render_template, request

from claimtrack.api.openapi import Json, document, routes
from claimtrack.web.access import public
from claimtrack.web.desk import desk

__all__ = ["blueprint"]

blueprint = Blueprint("api_docs", __name__, url_prefix="/api/v1")


@blueprint.get("/openapi.json")
@public
def openapi() -> Response:
    """The document, for everybody: it tells nothing of what the desk holds."""
    response = jsonify(_document())
    response.add_etag()
    response.make_conditional(request)
    return response


@blueprint.get("/")
@public
def page() -> str:
    """Each operation with what it takes and tells."""
    told = _document()
    return render_template(
        "api/docs.html",
        routes=routes(current_app),
        operations=told["paths"],
        schemas=told["components"]["schemas"],
        example=f'curl -H "Authorization: Bearer ct_…" {_address().rstrip("/")}/api/v1/claims',
    )


def _document() -> Json:
    return document(current_app, title=desk().settings.desk_name, address=_address())


def _address() -> str:
    return desk().settings.public_url or request.host_url
