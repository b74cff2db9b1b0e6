"""Commands that open the desk in a browser: demo, serve."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from claimtrack.cli.opening import matcher, opened, settings_of
from claimtrack.config import Settings, load_settings
from claimtrack.core.errors import InvalidInput

if TYPE_CHECKING:
    from claimtrack.storage.database import Database

__all__ = ["COMMANDS"]

_THREADS = 8
# An address may carry a pasted text: 100,000 Arabic letters are 600,000 bytes there, and deserve our own answer.
_LONGEST_ADDRESS = 1_000_000

_HOST = click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to serve at; 0.0.0.0 lets the network in."
)
_PORT = click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free one."
)


@click.command()
@_HOST
@_PORT
@click.pass_context
def serve(ctx: click.Context, host: str, port: int) -> None:
    """Serve the desk. The first time, a link is printed that makes the first administrator."""
    from claimtrack.services import accounts

    settings = settings_of(ctx)
    with opened(settings) as database, _server(settings, database, host=host, port=port) as serving:
        with database.session() as session:
            token = accounts.first_administrator_link(session, now=datetime.now(UTC))
            session.commit()
        click.echo(f"The desk is at {serving.address}")
        if token is not None:
            click.echo(f"Make the first administrator here, once: {serving.address}/welcome/{token}")
        serving.run()


@click.command()
@_HOST
@_PORT
@click.pass_context
def demo(ctx: click.Context, host: str, port: int) -> None:
    """Serve a desk of sample articles, in a folder of its own beside your desk's.

    The articles were written for the project about real public events; outlets are invented and some errors planted.
    """
    from claimtrack import demo as samples
    from claimtrack.jobs import Desk
    from claimtrack.wordlists import load_wordlists

    folder = settings_of(ctx).instance / "demo"
    settings = load_settings(folder, sample_desk=True, desk_name="claimtrack · samples", database_url="")
    with opened(settings) as database, _server(settings, database, host=host, port=port) as serving:
        # No splitter but the rules: the samples show what they do.
        desk = Desk(database, matcher(settings), wordlists=load_wordlists(settings))
        samples.fill(desk, settings, say=lambda file: click.echo(f"  reading {file}", err=True))
        click.echo(f"The sample desk is at {serving.address}")
        click.echo("Enter as one of these; each link works once, run the command again for new ones:")
        for person, token in samples.sign_in_tokens(desk).items():
            click.echo(f"  {person.role:<14} {person.name:<6} {serving.address}/welcome/{token}")
        click.echo("Press Ctrl+C to stop.")
        serving.run()


@dataclass(frozen=True, slots=True)
class _Serving:
    """A desk bound to its address: `run` answers until it is stopped."""

    address: str
    run: Callable[[], None]


@contextmanager
def _server(settings: Settings, database: Database, *, host: str, port: int) -> Iterator[_Serving]:
    """A server bound to its address but not yet answering, so that a taken port is told before any work is done."""
    from waitress.server import create_server

    from claimtrack.web.app import create_app

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    app = create_app(settings, database=database, matcher=matcher(settings))
    with _listening(host, port) as listener:
        server = create_server(
            app, sockets=[listener], threads=_THREADS, ident=None, max_request_header_size=_LONGEST_ADDRESS
        )
        shown = f"[{host}]" if ":" in host else host
        try:
            yield _Serving(f"http://{shown}:{listener.getsockname()[1]}", server.run)
        except KeyboardInterrupt:
            click.echo("Stopped.")
        finally:
            server.close()


def _listening(host: str, port: int) -> socket.socket:
    """A socket bound to the address. Raises InvalidInput, saying how to choose another."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except (OSError, UnicodeError) as error:
        raise InvalidInput(
            "Port {port} at {host} cannot be used ({reason}); choose another with --port or --host.",
            port=port,
            host=host,
            reason=getattr(error, "strerror", None) or error,
        ) from error


COMMANDS = (demo, serve)
