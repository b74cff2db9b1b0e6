"""Settings: defaults, then config.toml, then the environment, then what a command gives."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from claimtrack.config import NEUTRAL_SCALE, load_settings
from claimtrack.core.errors import SettingsError
from claimtrack.wordlists import load_wordlists


def written(folder: Path, toml: str) -> Path:
    (folder / "config.toml").write_text(toml, "utf-8")
    return folder


def test_an_empty_instance_has_every_default(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "new", environ={})
    assert settings.url() == f"sqlite:///{tmp_path / 'new' / 'claimtrack.sqlite'}"
    assert (settings.languages, settings.ratings, settings.public_lookup) == (("ar", "en"), NEUTRAL_SCALE, True)


def test_the_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    folder = written(
        tmp_path, 'desk_name = "مكتب"\nlease_minutes = 20\nlanguages = ["en", "ar"]\npublic_lookup = false'
    )
    settings = load_settings(folder, environ={"CLAIMTRACK_LEASE_MINUTES": "25", "CLAIMTRACK_SEMANTIC": "off"})
    assert (settings.desk_name, settings.lease_minutes, settings.languages) == ("مكتب", 25, ("en", "ar"))
    assert (settings.public_lookup, settings.semantic) == (False, False)


def test_what_a_command_gives_wins_over_all(tmp_path: Path) -> None:
    settings = load_settings(tmp_path, environ={"CLAIMTRACK_DESK_NAME": "one"}, desk_name="two")
    assert settings.desk_name == "two"


def test_the_environment_names_the_folder_and_the_database(tmp_path: Path) -> None:
    environ = {"CLAIMTRACK_INSTANCE": str(tmp_path / "there"), "CLAIMTRACK_DATABASE_URL": "postgresql+psycopg://h/d"}
    settings = load_settings(environ=environ)
    assert (settings.instance, settings.url()) == (tmp_path / "there", "postgresql+psycopg://h/d")


def test_languages_may_be_listed_in_the_environment(tmp_path: Path) -> None:
    environ = {"CLAIMTRACK_LANGUAGES": "en, fr", "CLAIMTRACK_DEFAULT_LANGUAGE": "fr"}
    assert load_settings(tmp_path, environ=environ).languages == ("en", "fr")


def test_a_desk_may_have_its_own_scale(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        '[[ratings]]\nkey = "right"\ncolour = "#123456"\nvalue = 1.0\nlabels = {en = "Right", ar = "صواب"}\n',
    )
    settings = load_settings(folder, environ={})
    assert settings.rating("right").labels["ar"] == "صواب"
    with pytest.raises(SettingsError, match="right"):
        settings.rating("true")


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("lease_minutes = 'soon'", "lease_minutes"),
        ("public_lookup = 'perhaps'", "public_lookup"),
        ("languages = 5", "languages"),
        ("colour = 'red'", "colour"),
        ("instance = 'elsewhere'", "instance"),
        ("assessments_needed = 3", "assessments_needed"),
        ("ratings = []", "rating"),
        ("ratings = 5", "ratings"),
        ("[[ratings]]\nkey = 'x'", "ratings"),
        ("ratings = ['true']", "ratings"),
        ("[[ratings]]\nkey = 'x'\ncolour = 'red'\nlabels = 'X'", "ratings"),
        ("[[ratings]]\nkey = 'x'\ncolour = 'red'\nlabels = {en = 'X'}\nvalue = 7", "value of 0 to 1"),
        ("[[ratings]]\nkey = 'x'\ncolour = 'red'\nlabels = {en = 'X'}\nvalue = 'high'", "value of 0 to 1"),
        ("[[ratings]]\nkey = ''\ncolour = 'red'\nlabels = {en = 'X'}", "key of its own"),
        (2 * "[[ratings]]\nkey = 'x'\ncolour = 'red'\nlabels = {en = 'X'}\n", "key of its own"),
        ("lease_minutes = 0", "lease_minutes"),
        ("max_lookup_characters = -1", "max_lookup_characters"),
        ("default_language = 'de'", "default_language"),
        ("desk_name = ", "config.toml"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, toml: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        load_settings(written(tmp_path, toml), environ={})


def test_the_secret_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    first = load_settings(tmp_path, environ={}).secret_key
    assert first == load_settings(tmp_path, environ={}).secret_key
    assert len(first) >= 48
    assert stat.S_IMODE(os.stat(tmp_path / "secret_key").st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["secret_key"]


def test_a_given_secret_is_not_written_down(tmp_path: Path) -> None:
    assert load_settings(tmp_path, environ={"CLAIMTRACK_SECRET_KEY": "given"}).secret_key == "given"
    assert not (tmp_path / "secret_key").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="cannot be made"):
        load_settings(tmp_path / "file" / "desk", environ={})


def test_a_secret_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "secret_key").mkdir()
    with pytest.raises(SettingsError, match="cannot be used"):
        load_settings(tmp_path, environ={})


def test_a_rating_may_be_without_a_value(tmp_path: Path) -> None:
    folder = written(tmp_path, "[[ratings]]\nkey = 'open'\ncolour = '#123456'\nlabels = {en = 'Open'}\n")
    assert load_settings(folder, environ={}).rating("open").value is None


def test_a_scale_may_be_given_as_ratings(tmp_path: Path) -> None:
    assert load_settings(tmp_path, environ={}, ratings=NEUTRAL_SCALE[:2]).ratings == NEUTRAL_SCALE[:2]


@pytest.mark.parametrize(("kept", "says"), [(b" \n", "is empty"), (b"\xff\xfe\x00", "is no text")])
def test_a_secret_that_was_spoilt_is_told(tmp_path: Path, kept: bytes, says: str) -> None:
    (tmp_path / "secret_key").write_bytes(kept)
    with pytest.raises(SettingsError, match=says):
        load_settings(tmp_path, environ={})


def test_a_secret_that_another_process_made_meanwhile_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def first(source: Path, target: Path) -> None:
        Path(target).write_text("theirs", "ascii")
        raise FileExistsError(17, "File exists", str(target))

    monkeypatch.setattr(os, "link", first)
    assert load_settings(tmp_path, environ={}).secret_key == "theirs"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["secret_key"]


def test_a_desk_weighs_worth_in_its_own_way(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[worth]\nharm = 2\nplan = -0.5\n", "utf-8")
    settings = load_settings(tmp_path, environ={})
    assert settings.worth == {"harm": 2.0, "plan": -0.5}
    assert load_wordlists(settings).weights["harm"] == 2.0


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("worth = 3\n", "must be a table"),
        ("[worth]\nharmm = 1\n", "no factor “harmm”"),
        ('[worth]\nharm = "much"\n', "a number from -5 to 5"),
        ("[worth]\nharm = true\n", "a number from -5 to 5"),
        ("[worth]\nharm = nan\n", "a number from -5 to 5"),
        ("[worth]\nharm = 6\n", "a number from -5 to 5"),
    ],
)
def test_weights_that_cannot_be_used_are_refused(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "config.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=reason):
        load_settings(tmp_path, environ={})
