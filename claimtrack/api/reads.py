"""What the desk holds, for reading: claims, articles, links, verdicts, and the answer to a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar
from urllib.parse import urlencode

from flask import Response, request

from claimtrack.api import inputs, outputs, telling
from claimtrack.api.cursors import cursor, position
from claimtrack.api.desk import desk, reading
from claimtrack.api.operations import Operation, answer, body_of, operation, query_of
from claimtrack.api.routing import blueprint_at
from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.core.text import normalise
from claimtrack.core.values import Scope
from claimtrack.services.lookup import lookup
from claimtrack.storage import queries, tables
from claimtrack.storage.queries import ArticleFilters, ClaimFilters, LinkFilters, VerdictFilters

__all__ = ["blueprint"]

blueprint = blueprint_at("api", "/api/v1")

_Row = TypeVar("_Row", tables.Claim, tables.Article, tables.Link, tables.Verdict)
_Told = TypeVar("_Told", outputs.Claim, outputs.Article, outputs.Link, outputs.Verdict)
_READ: Final = Scope.READ


@blueprint.get("/claims")
@operation(Operation("Claims, oldest first", outputs.ClaimPage, _READ, query=inputs.ClaimQuery))
def claims() -> Response:
    """One page of the claims that fit."""
    asked = query_of(inputs.ClaimQuery)
    filters = ClaimFilters(
        state=asked.state,
        language=asked.language,
        outlet=_key(asked.outlet),
        rating=asked.rating,
        stance=asked.stance,
        article_id=asked.article,
        kind=asked.kind,
        checkable=asked.checkable,
        words=_key(asked.q),
    )
    after = position("claims", asked.cursor)
    rows = queries.claims_after(reading(), filters, after=after, limit=asked.limit + 1)
    return _page("claims", rows, asked, outputs.ClaimPage, lambda some: telling.claims(reading(), some))


@blueprint.get("/claims/<int:claim_id>")
@operation(Operation("One claim", outputs.Claim, _READ, problems=(404,)))
def claim(claim_id: int) -> Response:
    """The claim; its ETag begins with its version, and is what `If-Match` takes."""
    row = _claim(claim_id)
    return answer(telling.claims(reading(), [row])[0], version=row.version)


@blueprint.get("/claims/<int:claim_id>/links")
@operation(Operation("A claim's links, oldest first", outputs.LinkPage, _READ, query=inputs.LinkQuery, problems=(404,)))
def links_of_claim(claim_id: int) -> Response:
    """One page of the claim's links."""
    return _links(query_of(inputs.LinkQuery), claim_id=_claim(claim_id).id)


@blueprint.get("/claims/<int:claim_id>/verdicts")
@operation(Operation("A claim's verdicts", outputs.VerdictPage, _READ, query=inputs.PageQuery, problems=(404,)))
def verdicts_of_claim(claim_id: int) -> Response:
    """All decisions on the claim, the first one first."""
    asked = query_of(inputs.PageQuery)
    return _verdicts(asked, VerdictFilters(claim_id=_claim(claim_id).id))


@blueprint.get("/links")
@operation(Operation("Links, oldest first", outputs.LinkPage, _READ, query=inputs.LinkQuery))
def links() -> Response:
    """One page of the links that fit."""
    return _links(query_of(inputs.LinkQuery), claim_id=None)


@blueprint.get("/verdicts")
@operation(Operation("The verdicts that stand", outputs.VerdictPage, _READ, query=inputs.VerdictQuery))
def verdicts() -> Response:
    """One page of the verdicts that fit, the latest decision last."""
    asked = query_of(inputs.VerdictQuery)
    return _verdicts(asked, VerdictFilters(rating=asked.rating, language=asked.language))


@blueprint.get("/articles")
@operation(Operation("Articles, oldest first", outputs.ArticlePage, _READ, query=inputs.ArticleQuery))
def articles() -> Response:
    """One page of the articles that fit."""
    asked = query_of(inputs.ArticleQuery)
    filters = ArticleFilters(language=asked.language, outlet=_key(asked.outlet), role=asked.role)
    after = position("articles", asked.cursor)
    rows = queries.articles_after(reading(), filters, after=after, limit=asked.limit + 1)
    return _page("articles", rows, asked, outputs.ArticlePage, lambda some: [telling.article(row) for row in some])


@blueprint.get("/articles/<int:article_id>")
@operation(Operation("One article with its text", outputs.Article, _READ, problems=(404,)))
def article(article_id: int) -> Response:
    """The article, its text, and the ids of its claims in their order."""
    row = reading().get(tables.Article, article_id)
    if row is None:
        raise NotFound("There is no article {article_id}.", article_id=article_id)
    return answer(telling.article(row, whole=True))


@blueprint.get("/lookup")
@operation(
    Operation("Has this been checked?", outputs.Answers, Scope.LOOKUP, open_with_lookup=True, query=inputs.LookupQuery)
)
def look_up() -> Response:
    """The claims that speak of a text."""
    asked = query_of(inputs.LookupQuery)
    return answer(_answers(asked.q, limit=asked.limit))


@blueprint.post("/lookup")
@operation(
    Operation(
        "Have these been checked?", outputs.Batch, Scope.LOOKUP, open_with_lookup=True, body=inputs.LookupBody,
        problems=(413, 415),
    )
)  # fmt: skip
def look_up_many() -> Response:
    """The claims that speak of each text."""
    asked = body_of(inputs.LookupBody)
    if (asked.text is None) == (asked.texts is None):
        raise InvalidInput("Give either one text or a list of texts.", field="texts")
    texts = asked.texts if asked.texts is not None else [asked.text or ""]
    return answer(outputs.Batch(answers=[_answers(text, limit=asked.limit) for text in texts]))


def _answers(text: str, *, limit: int) -> outputs.Answers:
    """What the desk knows of a text; of one without a word it knows nothing."""
    most = desk().settings.max_lookup_characters
    if len(text) <= most and not normalise(text):
        return outputs.Answers(text=text, results=[])
    found = lookup(reading(), text, matcher=desk().matcher, limit=limit, max_characters=most)
    return telling.answers(reading(), text, found)


def _claim(claim_id: int) -> tables.Claim:
    row = reading().get(tables.Claim, claim_id)
    if row is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    return row


def _links(asked: inputs.LinkQuery, *, claim_id: int | None) -> Response:
    filters = LinkFilters(claim_id=claim_id, stance=asked.stance, state=asked.state)
    after = position("links", asked.cursor)
    rows = queries.links_after(reading(), filters, after=after, limit=asked.limit + 1)
    return _page("links", rows, asked, outputs.LinkPage, lambda some: [telling.link(row) for row in some])


def _verdicts(asked: inputs.PageQuery, filters: VerdictFilters) -> Response:
    after = position("verdicts", asked.cursor)
    rows = queries.verdicts_after(reading(), filters, after=after, limit=asked.limit + 1)
    return _page("verdicts", rows, asked, outputs.VerdictPage, lambda some: [telling.verdict(row) for row in some])


def _key(given: str | None) -> str | None:
    return normalise(given) or None if given else None


def _page(
    name: str,
    rows: Sequence[_Row],
    asked: inputs.PageQuery,
    shape: type[outputs.Page[_Told]],
    tell: Callable[[Sequence[_Row]], list[_Told]],
) -> Response:
    """The page; one row more than it holds was read, which shows whether the list goes on."""
    shown = rows[: asked.limit]
    following = cursor(name, shown[-1].id) if len(rows) > asked.limit else None
    headers = {}
    if following is not None:
        parameters = urlencode(request.args | {"cursor": following})
        headers["Link"] = f'<{request.path}?{parameters}>; rel="next"'
    return answer(shape(items=tell(shown), next_cursor=following), headers=headers)
