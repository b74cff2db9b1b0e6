"""Commands that match: compare, lookup."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from claimtrack.cli.opening import batch_rows, embedders, open_desk, print_row, settings_of, storable
from claimtrack.core.compare import compare as compare_statements
from claimtrack.core.errors import InvalidInput, UnreadableInput
from claimtrack.core.explain import explain
from claimtrack.core.lexicon.rows import OwnRows
from claimtrack.core.text import language_of, normalise
from claimtrack.core.values import Comparison, Statement

if TYPE_CHECKING:
    from claimtrack.cli.opening import BatchRow
    from claimtrack.config import Settings
    from claimtrack.jobs import Desk
    from claimtrack.semantic import Embedders
    from claimtrack.services.lookup import Answer
    from claimtrack.storage.session import Session

__all__ = ["COMMANDS"]


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option("--a-date", help="The day that A was published, YYYY-MM-DD.")
@click.option("--b-date", help="The day that B was published, YYYY-MM-DD.")
@click.option(
    "--batch", type=click.Path(), help="A file of JSON lines {id, a, b, a_date?, b_date?}; - is standard input."
)
@click.option("--json", "as_json", is_flag=True, help="The comparison as JSON.")
@click.pass_context
def compare(
    ctx: click.Context,
    a: str | None,
    b: str | None,
    a_date: str | None,
    b_date: str | None,
    batch: str | None,
    as_json: bool,
) -> None:
    """Say whether two texts agree, and on what they differ.

    \b
    claimtrack compare "10,000 soldiers were sent" "About 12 thousand soldiers were sent"
    """
    from claimtrack.wordlists import load_wordlists

    settings = settings_of(ctx)
    models, own = embedders(settings.semantic), load_wordlists(settings).own
    if batch is not None:
        for given in batch_rows(batch, "a", "b"):
            print_row({"id": given.id, **_compared(given.fields, models, own=own, source=given.place)})
        return
    if a is None or b is None:
        raise click.UsageError("Give two texts to compare, or --batch with a file of JSON lines.")
    row = {"a": storable(a), "b": storable(b), "a_date": a_date or "", "b_date": b_date or ""}
    found = _compared(row, models, own=own, source="the command line")
    if as_json:
        print_row(found)
    else:
        click.echo(f"{found['explanation']}")


@click.command()
@click.argument("text", required=False)
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many claims at most.")
@click.option("--batch", type=click.Path(), help="A file of JSON lines {id, text}; - is standard input.")
@click.option("--json", "as_json", is_flag=True, help="The claims as one JSON list.")
@click.pass_context
def lookup(ctx: click.Context, text: str | None, limit: int, batch: str | None, as_json: bool) -> None:
    """Find the desk's claims that speak of a text, with their verdicts.

    \b
    claimtrack lookup "كم عدد جنود كوريا الشمالية في روسيا"
    """
    from claimtrack.services.lookup import lookup as find

    if text is None and batch is None:
        raise click.UsageError("Give a text to look up, or --batch with a file of JSON lines.")
    settings = settings_of(ctx)
    with open_desk(settings) as desk, desk.database.reading() as session:
        if batch is not None:
            for row in batch_rows(batch, "text"):
                print_row({"id": row.id, "results": _batch_answers(session, desk, row, settings=settings, limit=limit)})
            return
        answers = find(
            session,
            storable(text or ""),
            matcher=desk.matcher,
            limit=limit,
            max_characters=settings.max_lookup_characters,
        )
        if as_json:
            print_row({"results": [_answer_row(answer) for answer in answers]})
            return
        if not answers:
            click.echo("Nothing at this desk speaks of that.")
        for answer in answers:
            _tell(answer)


def _batch_answers(
    session: Session, desk: Desk, row: BatchRow, *, settings: Settings, limit: int
) -> list[dict[str, object]]:
    """The answers to one row of a batch; nothing speaks of what has no word, such as a post of pictures only."""
    from claimtrack.services.lookup import lookup as find

    text = row.fields["text"]
    if not normalise(text):
        return []
    try:
        found = find(session, text, matcher=desk.matcher, limit=limit, max_characters=settings.max_lookup_characters)
    except InvalidInput as error:
        raise UnreadableInput(str(error), source=row.place) from error
    return [_answer_row(answer) for answer in found]


def _compared(row: Mapping[str, str], models: Embedders, *, own: OwnRows, source: str) -> dict[str, object]:
    from claimtrack.semantic import cosines

    a, b = row["a"], row["b"]
    vectors = [{e.model: rows[i] for e, rows in ((e, e.encode([a, b])) for e in models.present())} for i in (0, 1)]
    language = language_of(a)
    result = compare_statements(
        Statement(a, language, day=_day(row.get("a_date"), source)),
        Statement(b, language_of(b), day=_day(row.get("b_date"), source)),
        cosines=cosines(vectors[0], vectors[1], models),
        own=own,
    )
    return _comparison_fields(result) | {"explanation": explain(result, language)}


def _comparison_fields(result: Comparison) -> dict[str, object]:
    return {
        "score": round(result.score, 1),
        "stance": result.stance.value,
        "update": result.update,
        "differences": [{"kind": each.kind.value, "a": each.a, "b": each.b} for each in result.differences],
    }


def _day(text: str | None, source: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise UnreadableInput("“{text}” is not a day; write it as YYYY-MM-DD.", source=source, text=text) from error


def _answer_row(answer: Answer) -> dict[str, object]:
    claim, article, check = answer.claim, answer.claim.article, answer.claim.earlier_check
    verdict = answer.verdict.rating if answer.verdict else check.rating if check else None
    return {
        "claim_id": claim.id,
        "group": claim.group_id,
        "external_id": check.external_id if check else None,
        "score": round(answer.score, 1),
        "text": claim.text,
        "language": claim.language,
        "verdict": verdict,
        "article": {"id": article.id, "title": article.title, "file": article.file, "url": article.url}
        if article
        else None,
        "copies": [copy.id for copy in answer.copies],
        "kind": claim.kind.value,
        "start": claim.start,
        "end": claim.end,
        **{name: value for name, value in _comparison_fields(answer.comparison).items() if name != "score"},
    }


def _tell(answer: Answer) -> None:
    claim, check = answer.claim, answer.claim.earlier_check
    verdict = answer.verdict.rating if answer.verdict else check.rating if check else "no verdict yet"
    outlet = claim.article.outlet.name if claim.article and claim.article.outlet else check.publisher if check else None
    click.echo(f"{answer.score:5.1f}  {claim.text}")
    click.echo(f"       claim {claim.id} · {verdict}{f' · {outlet}' if outlet else ''}")
    if answer.comparison.differences:
        click.echo(f"       {explain(answer.comparison, language_of(claim.text))}")


COMMANDS = (compare, lookup)
