"""The OpenAPI 3.1 document, made of what the routes say of themselves: it cannot name what is not there."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from flask import Flask
from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema
from werkzeug.routing import Rule

from claimtrack.api import outputs
from claimtrack.api.operations import Operation, operation_of
from claimtrack.storage.database import LARGEST_ID

__all__ = ["Json", "Route", "document", "routes"]

_PREFIX: Final = "#/components/schemas/"
_METHODS: Final = frozenset({"GET", "POST", "PATCH"})
_ABOUT: Final = (
    "Send a token as `Authorization: Bearer ct_…`; people make tokens on their account's page. Lists are read with "
    "`cursor`, errors are `application/problem+json` (RFC 9457), answers to GET carry an `ETag`, and `RateLimit` says "
    "how many requests are left."
)

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Route:
    """An operation at its address, as `/claims/{claim_id}`; `about` is the view's sentence."""

    name: str
    method: str
    path: str
    arguments: tuple[str, ...]
    operation: Operation
    about: str


def routes(app: Flask) -> list[Route]:
    """Every operation under /api/v1, by address and method."""
    found = [
        Route(rule.endpoint.partition(".")[2], method, _path(rule), tuple(sorted(rule.arguments)), operation, about)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/") and (operation := operation_of(app, rule.endpoint)) is not None
        for about in [inspect.getdoc(app.view_functions[rule.endpoint]) or ""]
        for method in sorted((rule.methods or set()) & _METHODS)
    ]
    return sorted(found, key=lambda route: (route.path, route.method))


def document(app: Flask, *, title: str, address: str) -> Json:
    """The document of an application that is reached at that address."""
    found = routes(app)
    _, definitions = models_json_schema(list(_models(found)), ref_template=_PREFIX + "{model}")
    schemas: Json = definitions.get("$defs", {})
    paths: dict[str, Json] = {}
    for route in found:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1", "description": _ABOUT},
        "servers": [{"url": f"{address.rstrip('/')}/api/v1"}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _path(rule: Rule) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule).removeprefix("/api/v1")


def _models(found: list[Route]) -> Iterator[tuple[type[BaseModel], JsonSchemaMode]]:
    yield outputs.Problem, "serialization"
    for route in found:
        yield route.operation.answer, "serialization"
        for given in (route.operation.query, route.operation.body):
            if given is not None:
                yield given, "validation"


def _operation(route: Route, schemas: Json) -> Json:
    described = route.operation
    told: Json = {
        "operationId": route.name,
        "summary": described.summary,
        "description": route.about,
        "parameters": [*map(_place, route.arguments), *_parameters(described, schemas)],
        "responses": _responses(described),
        # An empty requirement beside the token: nobody needs one.
        "security": [{"token": []}] if described.scope else [{}],
    }
    if described.open_with_lookup:
        told["security"].append({})
    if described.scope is not None:
        told["x-scope"] = described.scope.value
    if described.body is not None:
        schema = _reference(described.body)
        told["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return told


def _reference(model: type[BaseModel]) -> Json:
    return {"$ref": _PREFIX + model.__name__}


def _place(name: str) -> Json:
    number = {"type": "integer", "minimum": 0, "maximum": LARGEST_ID}
    return {"name": name, "in": "path", "required": True, "schema": number}


def _parameters(described: Operation, schemas: Json) -> Iterator[Json]:
    """The fields of the query model, each as a parameter; null, which no address can say, is left out."""
    if described.query is None:
        return
    shape = schemas[described.query.__name__]
    for field, schema in shape["properties"].items():
        choices = [each for each in schema.get("anyOf", [schema]) if each.get("type") != "null"]
        about = schema.get("description")
        yield {
            "name": field,
            "in": "query",
            "required": field in shape.get("required", ()),
            "schema": choices[0],
            **({"description": about} if about else {}),
        }


def _responses(described: Operation) -> Json:
    told: Json = {
        str(described.status): {
            "description": HTTPStatus(described.status).phrase,
            "content": {"application/json": {"schema": _reference(described.answer)}},
        }
    }
    statuses = {*described.problems, 429, 503}
    if described.query or described.body:
        statuses.add(400)
    if described.scope is not None:
        statuses |= {401, 403}
    problem = {"application/problem+json": {"schema": _reference(outputs.Problem)}}
    for status in sorted(statuses):
        told[str(status)] = {"description": HTTPStatus(status).phrase, "content": problem}
    return told
