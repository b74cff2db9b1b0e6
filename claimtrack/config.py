"""The desk's settings: one frozen value from defaults, then `instance/config.toml`, then `CLAIMTRACK_*` in the
environment.
"""

from __future__ import annotations

import os
import secrets
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from claimtrack.core.errors import SettingsError
from claimtrack.core.values import Rating
from claimtrack.core.worth import WEIGHTS

__all__ = ["NEUTRAL_SCALE", "Settings", "load_settings", "read_settings"]

_PREFIX: Final = "CLAIMTRACK_"
_HEAVIEST: Final = 5.0  # e^5: a factor beyond that would decide alone
_LONGEST_KEY: Final = 40  # what the column of a verdict's rating holds


def _rating(key: str, colour: str, value: float | None, *words: str) -> Rating:
    en, ar, fr, en_means, ar_means, fr_means = words
    return Rating(key, {"en": en, "ar": ar, "fr": fr}, colour, {"en": en_means, "ar": ar_means, "fr": fr_means}, value)


# Colours hold 4.5:1 against white and are never the only sign.
NEUTRAL_SCALE: Final = (
    _rating(
        "true", "#1c6b3c", 1.0, "True", "صحيح", "Vrai",
        "Accurate, with nothing significant missing.",
        "دقيق ولا ينقصه شيء مهم.",
        "Exact, sans omission importante.",
    ),
    _rating(
        "mostly_true", "#4a7a2c", 0.75, "Mostly true", "صحيح في معظمه", "Plutôt vrai",
        "Accurate in substance; a detail needs clarification.",
        "صحيح في جوهره، وفيه تفصيل يحتاج إلى توضيح.",
        "Exact pour l’essentiel ; un détail demande une précision.",
    ),
    _rating(
        "missing_context", "#8a6500", 0.5, "Missing context", "سياق ناقص", "Contexte manquant",
        "Leaves out what a reader needs to judge it.",
        "يغفل ما يحتاج إليه القارئ للحكم عليه.",
        "Omet ce qu’il faut savoir pour en juger.",
    ),
    _rating(
        "mostly_false", "#a8501c", 0.25, "Mostly false", "خاطئ في معظمه", "Plutôt faux",
        "Holds an element of truth but misleads on the substance.",
        "فيه شيء من الصحة لكنه يضلل في الجوهر.",
        "Contient une part de vrai mais trompe sur l’essentiel.",
    ),
    _rating(
        "false", "#9c2b1b", 0.0, "False", "خاطئ", "Faux",
        "Contradicted by the evidence.",
        "تناقضه الأدلة.",
        "Contredit par les éléments recueillis.",
    ),
    _rating(
        "unproven", "#5f666d", None, "Unproven", "لا دليل كافيا", "Non prouvé",
        "The evidence at hand supports neither side.",
        "الأدلة المتاحة لا ترجح أيا من الوجهين.",
        "Les éléments disponibles ne tranchent pas.",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a desk can choose.

    `database_url` is an SQLAlchemy url; empty means SQLite in the instance folder. `assessments_needed` is 1 or 2: with
    two, reviewers who agree make the verdict and a third person decides where they do not. `splitter` is `rules`,
    `endpoint` (a language model at `splitter_url`), or the name of one that was installed beside claimtrack.
    `api_requests_per_minute` is what a token may ask of the API, `api_open_requests_per_minute` an address without one.
    `public_url` is where readers find the desk, for what leaves it with addresses; empty: where it was asked.
    `worth` changes what a factor of a claim's worth weighs (the names are those of `core.worth.WEIGHTS`).
    """

    instance: Path
    database_url: str = ""
    secret_key: str = ""
    desk_name: str = "claimtrack"
    languages: tuple[str, ...] = ("ar", "en")
    default_language: str = "ar"
    ratings: tuple[Rating, ...] = NEUTRAL_SCALE
    assessments_needed: int = 1
    lease_minutes: int = 15
    public_lookup: bool = True
    max_upload_bytes: int = 20_000_000
    max_lookup_characters: int = 20_000
    api_requests_per_minute: int = 600
    api_open_requests_per_minute: int = 60
    public_url: str = ""
    sample_desk: bool = False
    semantic: bool = True
    splitter: str = "rules"
    splitter_url: str = ""
    splitter_model: str = ""
    splitter_key: str = field(default="", repr=False)
    splitter_key_file: str = ""
    splitter_timeout_seconds: int = 60
    worth: Mapping[str, float] = field(default_factory=dict)

    def url(self) -> str:
        """The database's url: the one given, else SQLite in the instance folder."""
        return self.database_url or f"sqlite:///{self.instance / 'claimtrack.sqlite'}"

    def rating(self, key: str) -> Rating:
        """The rating of that key; SettingsError when the scale has none."""
        for rating in self.ratings:
            if rating.key == key:
                return rating
        raise SettingsError(f"The desk's scale has no rating “{key}”; it has {', '.join(r.key for r in self.ratings)}.")


def load_settings(
    instance: Path | str | None = None, *, environ: Mapping[str, str] | None = None, **given: object
) -> Settings:
    """The settings of an instance folder, which is made if it is not there; `given` wins over all other places.

    Raises SettingsError for a folder that cannot be written, a config.toml that cannot be read, or an unknown or
    unusable value.
    """
    settings = read_settings(instance, environ=environ, **given)
    folder = settings.instance
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"The instance folder {folder} cannot be made: {error.strerror}.") from error
    return settings if settings.secret_key else replace(settings, secret_key=_kept_secret(folder))


def read_settings(
    instance: Path | str | None = None, *, environ: Mapping[str, str] | None = None, **given: object
) -> Settings:
    """The same settings for what needs no desk: no folder and no key is made. Raises SettingsError like them."""
    environ = os.environ if environ is None else environ
    folder = Path(instance or environ.get(f"{_PREFIX}INSTANCE") or "instance").absolute()
    values = _from_file(folder / "config.toml") | _from_environment(environ) | given
    chosen: dict[str, Any] = {name: _typed(name, value) for name, value in values.items()}
    settings = Settings(folder, **chosen)
    _check(settings)
    return settings


def _from_file(path: Path) -> dict[str, object]:
    try:
        return dict(tomllib.loads(path.read_text("utf-8")))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read as TOML: {error}.") from error


def _from_environment(environ: Mapping[str, str]) -> dict[str, object]:
    names = {each.name for each in fields(Settings)} - {"instance", "ratings", "worth"}
    return {name: environ[_PREFIX + name.upper()] for name in names if environ.get(_PREFIX + name.upper())}


def _typed(name: str, value: object) -> object:
    """The value as the field's type: text from the environment, TOML's own types from the file."""
    kinds = {each.name: type(getattr(_DEFAULTS, each.name)) for each in fields(Settings)}
    if name not in kinds or name == "instance":
        raise SettingsError(f"“{name}” is not a setting; see claimtrack/README.md for their names.")
    if name == "ratings":
        return _scale(value)
    if name == "worth":
        return _weights(value)
    kind = kinds[name]
    try:
        if kind is bool:
            return _truth(value)
        if kind is tuple:
            return tuple(value.replace(" ", "").split(",")) if isinstance(value, str) else tuple(map(str, _list(value)))
        return int(str(value)) if kind is int else str(value)
    except ValueError as error:
        raise SettingsError(f"The setting {name} cannot be “{value}”: it must be a {kind.__name__}.") from error


def _truth(value: object) -> bool:
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    answer = words.get(str(value).lower())
    if answer is None:
        raise ValueError(value)
    return answer


def _list(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise ValueError(value)
    return list(value)


def _weights(value: object) -> dict[str, float]:
    """What factors of worth weigh at this desk."""
    if not isinstance(value, dict):
        raise SettingsError("The setting worth must be a table: [worth] with a number for each factor below it.")
    for name, weight in value.items():
        if name not in WEIGHTS:
            raise SettingsError(f"[worth] has no factor “{name}”; there are {', '.join(sorted(WEIGHTS))}.")
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not -_HEAVIEST <= weight <= _HEAVIEST:
            raise SettingsError(f"[worth] {name} cannot be “{weight}”: it must be a number from -5 to 5.")
    return {name: float(weight) for name, weight in value.items()}


def _scale(value: object) -> tuple[Rating, ...]:
    if isinstance(value, tuple):
        return value
    try:
        return tuple(map(_rating_of, _list(value)))
    except (KeyError, ValueError) as error:
        raise SettingsError(
            "Each [[ratings]] in config.toml needs key, colour and labels per language, and a value of 0 to 1 or none."
        ) from error


def _rating_of(row: object) -> Rating:
    given = _table(row)
    labels, definitions = _texts(given["labels"]), _texts(given.get("definitions", {}))
    return Rating(str(given["key"]), labels, str(given["colour"]), definitions, _part(given.get("value")))


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError(value)
    return value


def _texts(value: object) -> dict[str, str]:
    return {language: str(text) for language, text in _table(value).items()}


def _part(value: object) -> float | None:
    """A rating's numeric value, 0..1."""
    if value is None:
        return None
    number = float(str(value))
    if not 0.0 <= number <= 1.0:
        raise ValueError(value)
    return number


def _check(settings: Settings) -> None:
    if settings.assessments_needed not in (1, 2):
        raise SettingsError(f"assessments_needed must be 1 or 2, not {settings.assessments_needed}.")
    for name in (
        "api_open_requests_per_minute",
        "api_requests_per_minute",
        "lease_minutes",
        "max_lookup_characters",
        "max_upload_bytes",
        "splitter_timeout_seconds",
    ):
        if getattr(settings, name) < 1:
            raise SettingsError(f"{name} must be 1 or more, not {getattr(settings, name)}.")
    if settings.public_url and not settings.public_url.startswith(("http://", "https://")):
        raise SettingsError("public_url must begin with http:// or https://.")
    keys = [rating.key for rating in settings.ratings]
    if not keys:
        raise SettingsError("The desk needs at least one rating in its scale.")
    if len(set(keys)) < len(keys) or not all(0 < len(key) <= _LONGEST_KEY for key in keys):
        raise SettingsError(f"Each rating needs a key of its own, of 1 to {_LONGEST_KEY} characters.")
    if settings.default_language not in settings.languages:
        raise SettingsError(f"default_language “{settings.default_language}” is not among the desk's languages.")


def _kept_secret(folder: Path) -> str:
    """The key that signs sessions, made once and readable by the owner only."""
    path = folder / "secret_key"
    draft = folder / f".secret_key.{os.getpid()}"
    try:
        if not path.exists():
            with os.fdopen(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
                file.write(secrets.token_urlsafe(48))
            # A link either makes the whole file or finds another process's: nobody reads half a key.
            with suppress(FileExistsError):
                os.link(draft, path)
            draft.unlink()
        kept = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its secret_key is no text"
        raise SettingsError(f"The instance folder {folder} cannot be used: {reason}.") from error
    if not kept:
        raise SettingsError(f"{path} is empty: delete it, and a new key is made; everybody then signs in again.")
    return kept


_DEFAULTS: Final = Settings(Path("instance"))
