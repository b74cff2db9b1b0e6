"""The command line: every command has --help, exits 0 on success, 1 with one clear line for a mistake, 2 for misuse."""

from __future__ import annotations

import logging
import sys

import click

from claimtrack.cli import articles, desk, imports, interchange, linking, matching, measuring, people, storage
from claimtrack.core.errors import ClaimtrackError

__all__ = ["main"]


class _Commands(click.Group):
    """A group that says our own errors in one line; anything else is a fault of ours and shows where."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ClaimtrackError as error:
            click.echo(f"claimtrack: {error}", err=True)
            sys.exit(1)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--instance",
    type=click.Path(file_okay=False),
    envvar="CLAIMTRACK_INSTANCE",
    help="The folder that holds the desk: its database, settings and key. Default: ./instance",
)
@click.version_option(package_name="claimtrack")
@click.pass_context
def main(ctx: click.Context, instance: str | None) -> None:
    """A fact-checking desk: articles become claims, claims become links, reviewers give verdicts.

    Start with `claimtrack demo`, or set a desk up with `claimtrack serve`.
    """
    # What the rooms log is for `serve`; a command says on stderr what a person should know, once.
    logging.getLogger("claimtrack").addHandler(logging.NullHandler())
    ctx.obj = instance


for _room in (desk, articles, linking, matching, measuring, interchange, imports, people, storage):
    for _command in _room.COMMANDS:
        main.add_command(_command)
