from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.config import Settings
from claimtrack.core.compare import compare
from claimtrack.core.errors import SettingsError
from claimtrack.core.hits import hits
from claimtrack.core.lexicon.rows import OwnRows
from claimtrack.core.text import normalise
from claimtrack.core.values import Comparison, DifferenceKind, Stance, Statement
from claimtrack.wordlists import load_wordlists

OURS = """
[opposites.moor_unmoor]
plus.ar = "رست* | ترسو"
plus.en = "moored"
minus.ar = "أبحرت"
minus.en = "cast off"

[denials]
ar = "سخر من"
en = "pour* scorn on"

[events.dredge]
ar = "جرف* القاع"
en = "dredg*"

[cities."TN/rades"]
ar = "رادس"
en = "Rades"

[counted.soldier]
en = "bombardier"
fr = "troufion"
"""


def own(folder: Path, text: str = OURS) -> OwnRows:
    (folder / "lexicon.toml").write_text(text, "utf-8")
    return load_wordlists(Settings(folder)).own


def kinds(text: str, language: str, rows: OwnRows) -> set[tuple[str, str]]:
    return {(hit.kind, hit.key) for hit in hits(normalise(text).split(), language, own=rows)}


def compared(a: str, b: str, rows: OwnRows) -> Comparison:
    return compare(Statement(a, "en", context="a"), Statement(b, "en", context="b"), own=rows)


@pytest.mark.parametrize(
    ("text", "language", "hit"),
    [
        ("رست السفينة في الميناء", "ar", ("pole", "+moor_unmoor")),
        ("the ship cast off at noon", "en", ("pole", "-moor_unmoor")),
        ("they poured scorn on the report", "en", ("denial", "denial")),
        ("dredging began", "en", ("event", "dredge")),
        ("رادس", "ar", ("city", "TN/rades")),
    ],
)
def test_a_newsrooms_rows_are_found_beside_those_that_ship(
    tmp_path: Path, text: str, language: str, hit: tuple[str, str]
) -> None:
    assert hit in kinds(text, language, own(tmp_path))
    assert hit not in kinds(text, language, OwnRows())


def test_a_newsrooms_opposites_make_a_conflict(tmp_path: Path) -> None:
    a, b = "The grain ship Amal moored in Sfax on Monday", "The grain ship Amal cast off in Sfax on Monday"
    found = compared(a, b, own(tmp_path))
    assert found.stance is Stance.CONFLICTS
    assert DifferenceKind.DIRECTION in {each.kind for each in found.differences}
    assert compared(a, b, OwnRows()).stance is not Stance.CONFLICTS


def test_a_newsrooms_nouns_are_counted_as_what_they_are(tmp_path: Path) -> None:
    a, b = "NATO sent 300 bombardiers to Latvia", "NATO sent 500 soldiers to Latvia"
    assert DifferenceKind.NUMBER in {each.kind for each in compared(a, b, own(tmp_path)).differences}
    assert DifferenceKind.NUMBER not in {each.kind for each in compared(a, b, OwnRows()).differences}


def test_a_desk_without_a_file_adds_nothing(tmp_path: Path) -> None:
    assert load_wordlists(Settings(tmp_path)).own.rows == ()


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[events\n", "line 1", "TOML"),
        ('[verbs.x]\nen = "x"\n', "line 1", "no section"),
        ('[events.x]\nen = "x"\n[events.y]\nenglish = "x"\n', "line 3", "no language"),
        ('[events.x]\nen = "x | "\n', "line 1", "each with a letter"),
        ("[events.x]\nen = 3\n", "line 1", "as text"),
        ("[events.x]\n", "line 1", "at least one language"),
        ('[events."X y"]\nen = "x"\n', "line 1", "no key"),
        ('[opposites.x]\nplus.en = "x"\n', "line 1", "plus and minus"),
        ('[counted.soldier]\nen = "two words"\n', "line 1", "one word"),
        ('denials = "no"\n', "line 1", "must be a table"),
        ('[countries.Tunisia]\nen = "x"\n', "line 1", "no key"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, text: str, line: str, reason: str) -> None:
    with pytest.raises(SettingsError) as caught:
        own(tmp_path, text)
    assert line in str(caught.value)
    assert reason in str(caught.value)
    assert str(caught.value).count("\n") == 0
