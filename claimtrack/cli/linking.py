"""The command that links claims anew: some, all, or what came since a day; and shows first what would change."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from claimtrack.cli.opening import open_desk, print_row, progress, settings_of
from claimtrack.core.errors import InvalidInput

if TYPE_CHECKING:
    from claimtrack.jobs import Desk, Foreseen
    from claimtrack.services.link import Change, Linked, Run

__all__ = ["COMMANDS"]

_EXAMPLES = 20
_SHOWN = 3


@click.command()
@click.argument("claim_ids", nargs=-1, type=int)
@click.option("--all", "everything", is_flag=True, help="Every claim of the desk.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="The claims that came in on that day (UTC) or later.")
@click.option("--preview", is_flag=True, help="Show what would change, and change no link.")
@click.option("--apply", "agreed", is_flag=True, help="Apply it although another engine made the present links.")
@click.option("--json", "as_json", is_flag=True, help="The counts, or the preview with examples, as JSON.")
@click.pass_context
def link(
    ctx: click.Context,
    claim_ids: tuple[int, ...],
    everything: bool,
    since: datetime | None,
    preview: bool,
    agreed: bool,
    as_json: bool,
) -> None:
    """Link claims anew; what a person confirmed or rejected stays.

    A linking of --all or --since that was cut off goes on where it stopped when it is run again. After an update that
    changed the engine, --preview shows what would change and --apply changes it.

    \b
    claimtrack link --all --preview
    claimtrack link --all --apply
    """
    from claimtrack import jobs

    if not claim_ids and not everything and since is None:
        raise click.UsageError("Name the claims by their numbers, or --all, or --since with a day.")
    if claim_ids and (everything or since is not None):
        raise click.UsageError("Name claims, or give --all or --since, not both.")
    day = since.date() if since else None
    with open_desk(settings_of(ctx)) as desk:
        if preview:
            with progress("Comparing", len(claim_ids) or None) as advance:
                found = jobs.foresee_links(desk, claim_ids or None, since=day, progress=advance)
            _show(found, as_json=as_json)
            return
        if claim_ids:
            with progress("Linking", len(claim_ids)) as advance:
                done = jobs.link_claims(desk, claim_ids, progress=advance)
        else:
            _ask_before_applying(desk, agreed=agreed)
            done = _link_desk(desk, day)
    _tell(done, as_json=as_json)


def _ask_before_applying(desk: Desk, *, agreed: bool) -> None:
    """Goes on where this engine made the present links, or somebody says so; else says how to look first."""
    from claimtrack.services.link import ENGINE, older_links

    with desk.database.reading() as session:
        older = older_links(session)
    if not older or agreed:
        return
    links, engines = sum(older.values()), ", ".join(older)
    if sys.stdin.isatty() and click.confirm(
        f"{links} links were made by engine {engines}; this is engine {ENGINE}. Apply it?", err=True
    ):
        return
    raise InvalidInput(
        "{links} links were made by engine {engines}, and this is engine {engine}: see what would change with "
        "`claimtrack link --all --preview`, then run it with --apply.",
        links=links,
        engines=engines,
        engine=ENGINE,
    )


def _link_desk(desk: Desk, since: date | None) -> Linked:
    from claimtrack import jobs

    def starting(run: Run) -> None:
        if run.last_claim_id:
            click.echo(f"Going on behind claim {run.last_claim_id}; {run.left} claims are left.", err=True)

    with progress("Linking") as advance:
        return jobs.link_desk(desk, since=since, starting=starting, progress=advance)


def _tell(done: Linked, *, as_json: bool) -> None:
    counts = {"claims": done.claims, "added": done.added, "changed": done.changed, "dropped": done.dropped}
    if as_json:
        print_row(counts)
    else:
        click.echo(", ".join(f"{number} {name}" for name, number in counts.items()))


def _show(found: Foreseen, *, as_json: bool) -> None:
    """How many links would change in which way, with examples of each."""
    from claimtrack.services.link import ChangeKind

    counts = {kind.value: len(found.of(kind)) for kind in ChangeKind}
    if as_json:
        examples = {kind.value: [_row(change) for change in found.of(kind)[:_EXAMPLES]] for kind in ChangeKind}
        print_row({"claims": found.claims, **counts, "examples": examples})
        return
    click.echo(f"{found.claims} claims compared; no link was changed.")
    for kind in ChangeKind:
        click.echo(f"{_WORDS[kind.value]}: {counts[kind.value]}")
        for change in found.of(kind)[:_SHOWN]:
            for line in _lines(change):
                click.echo(f"   {line}")


_WORDS = {
    "added": "links that would be added",
    "dropped": "links that would be dropped",
    "stance": "links that would take another stance",
    "reasons": "links that would give other reasons",
}


def _lines(change: Change) -> Iterator[str]:
    yield f"{change.a_id}: {change.a}"
    yield f"{change.b_id}: {change.b}"
    before, after = change.before or "no link", change.after or "no link"
    yield f"   {before} -> {after}"


def _row(change: Change) -> dict[str, object]:
    return {
        "a": {"claim_id": change.a_id, "text": change.a},
        "b": {"claim_id": change.b_id, "text": change.b},
        "before": change.before.value if change.before else None,
        "after": change.after.value if change.after else None,
    }


COMMANDS = (link,)
