"""What an operation is: its scope, what it is asked with and what it answers; and how both are read and written.

The description stands at the view and is all that the guard and the OpenAPI document know of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final, ParamSpec, TypeVar

from flask import Flask, Response, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import UnsupportedMediaType

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Scope

__all__ = ["Operation", "answer", "body_of", "operation", "operation_of", "query_of"]

_P = ParamSpec("_P")
_R = TypeVar("_R")
_Model = TypeVar("_Model", bound=BaseModel)
_MARK: Final = "api_operation"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: `scope` None is open to all, `open_with_lookup` where the desk's lookup is public.

    `query` and `body` are what it takes, `answer` what it gives with `status`; `problems` are its further statuses.
    """

    summary: str
    answer: type[BaseModel]
    scope: Scope | None
    open_with_lookup: bool = False
    query: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    status: int = 200
    problems: tuple[int, ...] = ()

    def admits(self, scopes: Collection[Scope], *, public_lookup: bool) -> bool:
        """Whether somebody with these scopes may ask it."""
        return self.scope is None or (self.open_with_lookup and public_lookup) or self.scope in scopes


def operation(described: Operation) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Mark a view as that operation."""

    def mark(view: Callable[_P, _R]) -> Callable[_P, _R]:
        setattr(view, _MARK, described)
        return view

    return mark


def operation_of(app: Flask, endpoint: str) -> Operation | None:
    """The operation of an endpoint; None where somebody forgot to describe it."""
    found = getattr(app.view_functions.get(endpoint), _MARK, None)
    return found if isinstance(found, Operation) else None


def query_of(model: type[_Model]) -> _Model:
    """The request's parameters as that model. Raises InvalidInput, naming the first that cannot be used."""
    given = {name: values[0] if len(values) == 1 else values for name, values in request.args.lists()}
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise _refusal(error) from error


def body_of(model: type[_Model]) -> _Model:
    """The request's JSON body as that model. Raises InvalidInput, or UnsupportedMediaType for what is no JSON."""
    if not request.is_json:
        raise UnsupportedMediaType("Send JSON, with Content-Type: application/json.")
    try:
        return model.model_validate_json(request.get_data(), strict=True)
    except ValidationError as error:
        raise _refusal(error) from error


def _refusal(error: ValidationError) -> InvalidInput:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    name = ".".join(str(part) for part in first["loc"])
    if not name:
        return InvalidInput("The body cannot be read: {reason}.", field="body", reason=first["msg"])
    return InvalidInput("“{name}” cannot be used: {reason}.", field=name, name=name, reason=first["msg"])


def answer(
    told: BaseModel,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    omit_empty: bool = False,
    version: int | None = None,
) -> Response:
    """The value as JSON with its ETag; 304 where the client has that very answer. `omit_empty` leaves out nulls.

    A `version` begins the ETag: `If-Match` then says which version was seen.
    """
    response = Response(
        told.model_dump_json(by_alias=True, exclude_none=omit_empty),
        status,
        dict(headers or {}),
        mimetype="application/json",
    )
    if status == 200 and request.method in ("GET", "HEAD"):
        response.add_etag()
        if version is not None:
            response.set_etag(f"{version}-{response.get_etag()[0]}")
        response.make_conditional(request)
    return response
