"""The desk's forms. Each message says what to do; a form never holds what a service must decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from typing import Final, Protocol, cast

from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from markupsafe import Markup
from wtforms import (
    DateField,
    FieldList,
    Form,
    FormField,
    HiddenField,
    IntegerField,
    PasswordField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.fields import Field
from wtforms.validators import AnyOf, DataRequired, EqualTo, InputRequired, Length, NumberRange, Optional, Regexp
from wtforms.widgets import CheckboxInput, HiddenInput, ListWidget

from claimtrack.core.values import ArticleRole, LinkState, Rating, Role, Scope

__all__ = [
    "CHOSEN_LANGUAGE",
    "AddArticle",
    "Assess",
    "ChangePassword",
    "CutClaim",
    "Invite",
    "JudgeLink",
    "MergeClaims",
    "NameSpeaker",
    "NewAccount",
    "NewToken",
    "Plain",
    "SetAside",
    "SetRole",
    "SignIn",
    "text_of",
]


def _l(words: str) -> str:
    """Words that are translated when the form is shown. WTForms takes them for text, and so do its types."""
    return cast(str, lazy_gettext(words))


def _values(values: Iterable[str]) -> list[tuple[str, str]]:
    """Choices without words of their own, which the page looks up. WTForms takes them; its types know only pairs."""
    return cast("list[tuple[str, str]]", [str(value) for value in values])


_SHORTEST_PASSWORD: Final = 10
# argon2 hashes any length, but a megabyte of password is an attack on our processor.
_LONGEST_PASSWORD: Final = 200
_LINE: Final = Length(max=2000, message=_l("At most 2,000 characters."))
_LONG: Final = Length(max=20_000, message=_l("At most 20,000 characters."))
_PASSWORD_HINT: Final = _l("At least 10 characters; three words that do not belong together are good.")
_SOURCES: Final = 3
CHOSEN_LANGUAGE: Final = "language"


class _Attributes(Protocol):
    """The attributes of an element, as WTForms hands them over."""

    def items(self) -> Set[tuple[str, object]]:
        """Each name with its value."""
        ...


class _Form(FlaskForm):
    """A form whose fields name their hint and their error to screen readers, and take text of either direction."""

    class Meta(FlaskForm.Meta):
        """How every field of the desk is rendered."""

        def render_field(self, field: Field, render_kw: _Attributes) -> Markup:
            """The field with its description and errors tied to it."""
            attributes = dict(render_kw.items())
            told = [f"{field.id}-hint"] * bool(field.description) + [f"{field.id}-error"] * bool(field.errors)
            if told:
                attributes.setdefault("aria-describedby", " ".join(told))
            if field.errors:
                attributes.setdefault("aria-invalid", "true")
            if isinstance(field, StringField):
                attributes.setdefault("dir", "auto")
            rendered: Markup = super().render_field(field, attributes)
            return rendered


def _web_address(_form: Form, field: Field) -> None:
    """Refuse what is not an http(s) address: a `javascript:` link would run on the page that shows it."""
    if field.data and not str(field.data).startswith(("http://", "https://")):
        raise ValidationError(_l("Write the whole address, beginning with http:// or https://."))


def _stripped(value: str | None) -> str | None:
    """The text without blanks around it, and without NUL characters, which PostgreSQL cannot store."""
    return value.replace("\0", "").strip() if value else value


def text_of(field: StringField) -> str:
    """What was written into a field, empty for nothing."""
    return field.data or ""


class Plain(_Form):
    """Nothing but the token that shows that the button was pressed on our own page."""


class SignIn(_Form):
    """Login and password."""

    login = StringField(_l("Login"), [DataRequired(_l("Write your login."))], filters=[_stripped])
    password = PasswordField(
        _l("Password"),
        [
            DataRequired(_l("Write your password.")),
            Length(max=_LONGEST_PASSWORD, message=_l("At most 200 characters.")),
        ],
    )
    next = HiddenField()
    kept = HiddenField()


class NewAccount(_Form):
    """The account that a one-time link makes."""

    login = StringField(
        _l("Login"),
        [
            DataRequired(_l("Choose a login.")),
            Length(max=80, message=_l("At most 80 characters.")),
            Regexp(r"[\w.@+-]+\Z", message=_l("Letters, digits and . @ + - _ only, without spaces.")),
        ],
        filters=[_stripped],
    )
    name = StringField(
        _l("Name, as others at the desk see it"),
        [DataRequired(_l("Write your name.")), Length(max=120, message=_l("At most 120 characters."))],
        filters=[_stripped],
    )
    password = PasswordField(
        _l("Password"),
        [
            DataRequired(_l("Choose a password.")),
            Length(_SHORTEST_PASSWORD, _LONGEST_PASSWORD, _l("Between 10 and 200 characters.")),
        ],
        description=_PASSWORD_HINT,
    )
    again = PasswordField(_l("Password again"), [EqualTo("password", _l("The two passwords differ."))])


class ChangePassword(_Form):
    """A new password for one's own account."""

    current = PasswordField(_l("Current password"), [DataRequired(_l("Write your current password."))])
    password = PasswordField(
        _l("New password"),
        [
            DataRequired(_l("Choose a password.")),
            Length(_SHORTEST_PASSWORD, _LONGEST_PASSWORD, _l("Between 10 and 200 characters.")),
        ],
        description=_PASSWORD_HINT,
    )
    again = PasswordField(_l("New password again"), [EqualTo("password", _l("The two passwords differ."))])


class _Roles(_Form):
    role = SelectField(_l("Role"), choices=_values(Role), default=Role.REVIEWER.value)


class Invite(_Roles):
    """The role that an invitation gives."""


class SetRole(_Roles):
    """Another role for a person."""


class NewToken(_Form):
    """A token for a program: what will use it, what it may do, and for how many days."""

    name = StringField(
        _l("What will use it"),
        [
            DataRequired(_l("Name the token by what will use it.")),
            Length(max=120, message=_l("At most 120 characters.")),
        ],
        filters=[_stripped],
    )
    scopes = SelectMultipleField(
        _l("What it may do"),
        [DataRequired(_l("Choose what the token may do."))],
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    days = IntegerField(
        _l("Days until it ends"),
        [Optional(), NumberRange(1, 3650, _l("From 1 to 3,650 days, or nothing for a token that stays."))],
        default=365,
        description=_l("Leave it empty for a token that stays until it is revoked."),
    )

    def offer(self, scopes: Iterable[Scope], words: Callable[[str], str]) -> None:
        """Set the scopes that can be chosen, each with its words."""
        self.scopes.choices = [(scope.value, words(scope.value)) for scope in scopes]


class AddArticle(_Form):
    """An article as pasted text or as a file; the rest only where the text does not say it."""

    text = TextAreaField(_l("Text of the article"))
    file = FileField(_l("Or a file"))
    title = StringField(_l("Title"), [_LINE], filters=[_stripped])
    outlet = StringField(_l("Outlet"), [Length(max=300, message=_l("At most 300 characters."))], filters=[_stripped])
    url = StringField(_l("Address"), [_LINE, _web_address], filters=[_stripped])
    day = DateField(_l("Day of publication"), [Optional()])
    role = RadioField(
        _l("What it is for"),
        choices=_values(ArticleRole),
        default=ArticleRole.MONITORED.value,
    )

    def validate_text(self, field: Field) -> None:
        """Either a text or a file, not both and not neither."""
        pasted, sent = bool((field.data or "").strip()), bool(self.file.data)
        if not pasted and not sent:
            raise ValidationError(_l("Paste the article's text, or choose a file."))
        if pasted and sent:
            raise ValidationError(_l("Send either a text or a file, not both."))


class _Source(Form):
    url = StringField(_l("Address"), [_LINE, _web_address], filters=[_stripped])
    title = StringField(_l("Title"), [_LINE], filters=[_stripped])
    quote = TextAreaField(_l("Quote"), [_LONG], filters=[_stripped])
    shows = StringField(_l("What it shows"), [_LINE], filters=[_stripped])

    def validate_url(self, field: Field) -> None:
        """A source with words but without an address cannot be checked by a reader."""
        if not field.data and (self.title.data or self.quote.data or self.shows.data):
            raise ValidationError(_l("Give the address where a reader can check this source."))


class Assess(_Form):
    """One reviewer's verdict: rating, rationale, sources, and the version of the claim that was on the page."""

    rating = RadioField(_l("Rating"), validators=[InputRequired(_l("Choose a rating."))])
    rationale = TextAreaField(
        _l("Rationale"),
        [
            DataRequired(_l("Say in a sentence or two why.")),
            _LONG,
        ],
        filters=[_stripped],
    )
    sources = FieldList(FormField(_Source), min_entries=_SOURCES, max_entries=_SOURCES)
    correction_note = StringField(
        _l("What was wrong before (shown to readers)"),
        [_LINE],
        filters=[_stripped],
    )
    version_seen = IntegerField(validators=[InputRequired()], widget=HiddenInput())
    text_seen = HiddenField()

    def offer(self, ratings: Sequence[Rating]) -> None:
        """Set the ratings that can be chosen."""
        self.rating.choices = _values(rating.key for rating in ratings)


class JudgeLink(_Form):
    """What a reviewer says of a link."""

    state = HiddenField(validators=[AnyOf([state.value for state in LinkState])])
    next = HiddenField()


class SetAside(_Form):
    """Why a claim needs no verdict."""

    note = StringField(
        _l("Why it needs no verdict"),
        [DataRequired(_l("Say in a few words why.")), _LINE],
        filters=[_stripped],
    )


class CutClaim(_Form):
    """Words of the article: a claim's new ones, those of another claim, or those where a second one begins.

    `place` says where they stand, as `web.places.Place` writes it: from the page's script, or chosen among several.
    """

    words = TextAreaField(validators=[DataRequired(_l("Copy the words from the article.")), _LONG], filters=[_stripped])
    place = HiddenField()
    version_seen = IntegerField(validators=[Optional()], widget=HiddenInput())


class NameSpeaker(_Form):
    """The speaker's name as the article writes it; nothing where the article says the claim itself."""

    words = StringField(validators=[Length(max=300, message=_l("At most 300 characters."))], filters=[_stripped])
    version_seen = IntegerField(validators=[InputRequired()], widget=HiddenInput())


class MergeClaims(_Form):
    """Two neighbours, in the versions that were on the page; the first is in the address."""

    version_seen = IntegerField(validators=[InputRequired()], widget=HiddenInput())
    other = IntegerField(validators=[InputRequired()], widget=HiddenInput())
    other_version_seen = IntegerField(validators=[InputRequired()], widget=HiddenInput())
