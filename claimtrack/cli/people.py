"""The command that keeps the desk's accounts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import click

from claimtrack.cli.opening import opened, print_row, settings_of
from claimtrack.core.errors import NotFound
from claimtrack.core.values import Role, Scope

if TYPE_CHECKING:
    from claimtrack.storage.session import Session

__all__ = ["COMMANDS"]

_ROLES = click.Choice([role.value for role in Role])


@click.group()
def user() -> None:
    """Add people, change their role or password, list them."""


@user.command()
@click.argument("login")
@click.option("--name", help="The name that others see. Default: the sign-in name.")
@click.option("--role", type=_ROLES, default=Role.REVIEWER.value, show_default=True)
@click.password_option(help="Asked for when it is not given.")
@click.pass_context
def add(ctx: click.Context, login: str, name: str | None, role: str, password: str) -> None:
    """Add somebody who may sign in."""
    from claimtrack.services import accounts

    with opened(settings_of(ctx)) as database, database.session() as session:
        made = accounts.create_user(
            session, login=login, name=name or "", role=Role(role), password=password, now=datetime.now(UTC)
        )
        session.commit()
        click.echo(f"{made.login} may sign in as {made.role}.")


@user.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a person.")
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the people of the desk."""
    from claimtrack.storage import queries

    with opened(settings_of(ctx)) as database, database.reading() as session:
        for person in queries.people(session):
            row = {"login": person.login, "name": person.name, "role": person.role.value, "active": person.active}
            if as_json:
                print_row(row)
            else:
                click.echo(f"{person.login}\t{person.role}\t{person.name}{'' if person.active else '  (inactive)'}")


@user.command()
@click.argument("login")
@click.argument("new_role", type=_ROLES)
@click.pass_context
def role(ctx: click.Context, login: str, new_role: str) -> None:
    """Give somebody another role."""
    from claimtrack.services import accounts

    with opened(settings_of(ctx)) as database, database.session() as session:
        accounts.set_role(session, _id_of(session, login), Role(new_role), actor_id=None, now=datetime.now(UTC))
        session.commit()


@user.command()
@click.argument("login")
@click.password_option(help="Asked for when it is not given.")
@click.pass_context
def password(ctx: click.Context, login: str, password: str) -> None:
    """Give somebody a new password; their sessions end."""
    from claimtrack.services import accounts

    with opened(settings_of(ctx)) as database, database.session() as session:
        accounts.change_password(session, _id_of(session, login), password, now=datetime.now(UTC))
        session.commit()


@user.command()
@click.argument("login")
@click.option("--undo", is_flag=True, help="Let them in again.")
@click.pass_context
def deactivate(ctx: click.Context, login: str, undo: bool) -> None:
    """Keep somebody from signing in; what they decided stays theirs."""
    from claimtrack.services import accounts

    change = accounts.reactivate if undo else accounts.deactivate
    with opened(settings_of(ctx)) as database, database.session() as session:
        change(session, _id_of(session, login), actor_id=None, now=datetime.now(UTC))
        session.commit()


@user.command()
@click.argument("login")
@click.option("--name", required=True, help="What will use the token.")
@click.option(
    "--scope",
    "scopes",
    type=click.Choice([scope.value for scope in Scope]),
    multiple=True,
    required=True,
    help="What it may do; may be given several times.",
)
@click.option("--days", type=click.IntRange(1, 3650), help="Ends after so many days. Default: it stays.")
@click.pass_context
def token(ctx: click.Context, login: str, name: str, scopes: tuple[str, ...], days: int | None) -> None:
    """Make a token for the API in somebody's name, and print it this once."""
    from claimtrack.services import tokens

    with opened(settings_of(ctx)) as database, database.session() as session:
        made = tokens.create(
            session,
            _id_of(session, login),
            name=name,
            scopes=[Scope(scope) for scope in scopes],
            lifetime=timedelta(days=days) if days else None,
            now=datetime.now(UTC),
        )
        session.commit()
        click.echo(made)


def _id_of(session: Session, login: str) -> int:
    from claimtrack.storage import queries

    person = queries.user_by_login(session, login.strip().casefold())
    if person is None:
        raise NotFound("Nobody at this desk signs in as “{login}”; see `claimtrack user list`.", login=login)
    return person.id


COMMANDS = (user,)
