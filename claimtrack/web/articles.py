"""Articles: the shelf, one article with its claims marked in the text, and the form that takes one in."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import ngettext
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from claimtrack import jobs
from claimtrack.core.errors import UnreadableInput
from claimtrack.core.values import ArticleRole, Document, Published, Role
from claimtrack.readers.document import read_document, read_text
from claimtrack.services.ingest import Ingested
from claimtrack.storage import lists, tables
from claimtrack.web.access import allowed, me
from claimtrack.web.article_page import Panel, show
from claimtrack.web.desk import desk, reading
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import AddArticle, text_of

__all__ = ["blueprint"]

blueprint = Blueprint("articles", __name__, url_prefix="/articles")
_ON_A_PAGE: Final = 50


@blueprint.get("")
@allowed(Role.READER)
def all_articles() -> str:
    """One page of the shelf, newest first."""
    total = lists.count_articles(reading())
    count = max(1, -(-total // _ON_A_PAGE))
    page = min(max(request.args.get("page", 1, int), 1), count)
    return render_template(
        "articles/list.html",
        rows=lists.article_page(reading(), limit=_ON_A_PAGE, offset=(page - 1) * _ON_A_PAGE),
        total=total,
        page=page,
        count=count,
        address=lambda number: url_for("articles.all_articles", page=number),
        ArticleRole=ArticleRole,
    )


@blueprint.get("/<int:article_id>")
@allowed(Role.READER)
def article(article_id: int) -> str:
    """One article as it reads, its claims marked; with `claim` in the address, the forms that change that claim."""
    claim_id, do = request.args.get("claim", None, int), request.args.get("do", "")
    panel = Panel(do, claim_id) if claim_id is not None or do == "add" else None
    return show(article_id, speaker=request.args.get("speaker"), panel=panel)


@blueprint.route("/new", methods=["GET", "POST"])
@allowed(Role.REVIEWER)
def add() -> Response | str | tuple[str, int]:
    """Takes an article in: pasted, or as a file."""
    form = AddArticle()
    if not form.validate_on_submit():
        return render_template("articles/add.html", form=form), 400 if form.is_submitted() else 200
    try:
        document = _document(form)
    except UnreadableInput as error:
        field = form.file if form.file.data else form.text
        field.errors = [sentence_of(error)]
        return render_template("articles/add.html", form=form), 400
    done = jobs.add_document(
        desk().tasks,
        document,
        role=ArticleRole(form.role.data),
        outlet=form.outlet.data or None,
        file=form.file.data.filename if form.file.data else None,
        actor_id=me().id,
    )
    if done.duplicate_of is not None:
        known = reading().get(tables.Article, done.duplicate_of)
        return render_template("articles/add.html", form=form, duplicate=known), 409
    flash(_added(done))
    return redirect(url_for("articles.article", article_id=done.article_id), 303)


def _document(form: AddArticle) -> Document:
    """The article that was sent, with what the person wrote in place of what the text says."""
    url = form.url.data or None
    sent: FileStorage | None = form.file.data or None
    if sent is not None:
        document = read_document(sent.read(), name=sent.filename or "?", url=url)
    else:
        document = read_text(text_of(form.text), url=url)
    if form.title.data:
        document = replace(document, title=form.title.data)
    if form.day.data:
        document = replace(document, published=Published(form.day.data))
    return document


def _added(done: Ingested) -> str:
    found = ngettext("%(num)s claim found.", "%(num)s claims found.", len(done.claim_ids))
    if not done.related:
        return found
    beside = ngettext(
        "One “read also” article was kept apart.", "%(num)s “read also” articles were kept apart.", len(done.related)
    )
    return f"{found} {beside}"
