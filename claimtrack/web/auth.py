"""Coming and going: one-time links, signing in and out, one's own account, the language switch."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from flask_babel import refresh
from werkzeug.wrappers import Response

from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.core.values import Role
from claimtrack.services import accounts
from claimtrack.storage.tables import OneTimeLink, Purpose, User
from claimtrack.web.access import allowed, forget, me, person, public, remember, safe_next
from claimtrack.web.desk import desk, now, reading, writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import CHOSEN_LANGUAGE, ChangePassword, NewAccount, Plain, SignIn, text_of
from claimtrack.web.kept import restore_text

__all__ = ["blueprint"]

blueprint = Blueprint("auth", __name__)


@blueprint.route("/sign-in", methods=["GET", "POST"])
@public
def sign_in() -> Response | str | tuple[str, int]:
    """Login and password; leads on to where the person was going."""
    form = SignIn(next=request.args.get("next"))
    if not form.validate_on_submit():
        return render_template("account/sign_in.html", form=form), 400 if form.is_submitted() else 200
    with writing() as writer:
        user = accounts.authenticate(writer, text_of(form.login), text_of(form.password))
        writer.commit()
    if user is None:
        # One sentence for both, so that nobody learns which logins exist.
        form.password.errors = [_("Login or password is wrong.")]
        return render_template("account/sign_in.html", form=form), 401
    remember(user)
    restore_text(text_of(form.kept), user)
    return redirect(safe_next(form.next.data) or url_for("home.start"), 303)


@blueprint.post("/sign-out")
@public
def sign_out() -> Response:
    """Ends the session in this browser."""
    forget()
    return redirect(url_for("auth.sign_in"), 303)


@blueprint.route("/welcome/<token>", methods=["GET", "POST"])
@public
def welcome(token: str) -> Response | str | tuple[str, int]:
    """What a one-time link opens: an account for the first administrator or a guest, or a way back in."""
    form = NewAccount()
    link = _look_at(token)
    if link is None:
        return render_template("account/used_link.html"), 404
    if link.purpose is Purpose.SIGN_IN:
        return _sign_in_by_link(token) if Plain().validate_on_submit() else render_template("account/by_link.html")
    if form.validate_on_submit():
        try:
            return _make_account(form, token)
        except InvalidInput as error:
            _beside_field(form, error)
    status = 400 if form.is_submitted() else 200
    return render_template("account/welcome.html", form=form, link=link, Purpose=Purpose), status


def _look_at(token: str) -> OneTimeLink | None:
    """The link while it works; looking does not use it."""
    try:
        return accounts.usable_link(reading(), token, now=now())
    except NotFound:
        return None


def _make_account(form: NewAccount, token: str) -> Response:
    with writing() as writer:
        link = accounts.redeem(writer, token, now=now())
        user = accounts.create_user(
            writer,
            login=text_of(form.login),
            name=text_of(form.name),
            role=link.role,
            password=text_of(form.password),
            now=now(),
        )
        writer.commit()
    remember(user)
    return redirect(url_for("home.start"), 303)


def _sign_in_by_link(token: str) -> Response:
    with writing() as writer:
        link = accounts.redeem(writer, token, now=now())
        user = writer.get(User, link.user_id) if link.user_id is not None else None
        writer.commit()
    if user is None or not user.active:
        return redirect(url_for("auth.sign_in"), 303)
    remember(user)
    if desk().settings.sample_desk:
        return redirect(url_for("home.start"), 303)
    session["by_link"] = True
    flash(_("You are signed in. Choose a new password below."))
    return redirect(url_for("auth.account"), 303)


@blueprint.route("/account", methods=["GET", "POST"])
@allowed(Role.READER)
def account() -> Response | str | tuple[str, int]:
    """One's own name, role and language, and a new password."""
    form = ChangePassword()
    if session.get("by_link"):
        # Whoever came by a one-time link forgot the current password, or never had one.
        del form.current
    if form.validate_on_submit():
        try:
            return _change_password(form)
        except InvalidInput as error:
            _beside_field(form, error)
    return render_template("account/account.html", form=form), 400 if form.is_submitted() else 200


def _change_password(form: ChangePassword) -> Response:
    with writing() as writer:
        if "current" in form and accounts.authenticate(writer, me().login, text_of(form.current)) is None:
            raise InvalidInput("That is not your password.", field="current")
        user = accounts.change_password(writer, me().id, text_of(form.password), now=now())
        writer.commit()
    remember(user)
    flash(_("Your password is changed; other browsers are signed out."))
    return redirect(url_for("auth.account"), 303)


@blueprint.post("/language")
@public
def switch_language() -> Response:
    """Changes the interface language: in the account for those who have one, else in this browser."""
    chosen = request.form.get(CHOSEN_LANGUAGE, "")
    back = safe_next(request.form.get("next")) or url_for("home.start")
    if chosen not in desk().settings.languages:
        return redirect(back, 303)
    session["language"] = chosen
    who = person()
    if who is not None:
        with writing() as writer:
            accounts.set_language(writer, who.id, chosen)
            writer.commit()
    refresh()
    return redirect(back, 303)


def _beside_field(form: NewAccount | ChangePassword, error: InvalidInput) -> None:
    """Show what a service refused beside the field that it names."""
    field = form._fields.get(error.field or "", form.password)
    field.errors = [sentence_of(error)]
