"""The command that measures the engine: evaluate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimtrack.cli.opening import print_row, progress, settings_of

if TYPE_CHECKING:
    from claimtrack.report_card.comparing import Run

__all__ = ["COMMANDS"]


@click.command()
@click.argument("kind")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True))
@click.option("--against", type=click.Path(exists=True, dir_okay=False), help="An earlier run, to compare row by row.")
@click.option("--json", "as_json", is_flag=True, help="The figures, and the rows where there are some, as JSON.")
@click.pass_context
def evaluate(ctx: click.Context, kind: str, paths: tuple[str, ...], against: str | None, as_json: bool) -> None:
    """Measure reading, splitting or matching on a labelled folder, or compare two runs.

    KIND is one of retrieval, lookups, pairs, articles, links, origins, segment, worth, extract, with a folder; or
    compare, with two files that links or pairs wrote with --json. The desk's own database is not touched.

    \b
    claimtrack evaluate links FOLDER --json > old.json
    claimtrack evaluate links FOLDER --against old.json
    """
    from claimtrack.report_card import KINDS, as_json_row, as_text, read_run, run_of

    if kind == "compare":
        if len(paths) != 2 or against is not None:
            raise click.UsageError("Give the two files to compare: the old run, then the new one.")
        _compare(*(read_run(Path(path)) for path in paths), as_json=as_json)
        return
    if kind not in KINDS:
        raise click.UsageError(f"“{kind}” cannot be evaluated; choose one of {', '.join((*KINDS, 'compare'))}.")
    if len(paths) != 1 or not Path(paths[0]).is_dir():
        raise click.UsageError("Give one folder.")
    earlier = read_run(Path(against)) if against is not None else None
    with progress(f"Evaluating {kind}") as advance:
        report = KINDS[kind](Path(paths[0]), semantic=settings_of(ctx).semantic, progress=advance)
    if earlier is not None:
        _compare(earlier, run_of(report), as_json=as_json)
    elif as_json:
        print_row(as_json_row(report))
    else:
        click.echo(as_text(report))


def _compare(old: Run, new: Run, *, as_json: bool) -> None:
    from claimtrack.report_card import compare_runs, comparison_as_json, comparison_as_text

    found = compare_runs(old, new)
    if as_json:
        print_row(comparison_as_json(found))
    else:
        click.echo(comparison_as_text(found))


COMMANDS = (evaluate,)
