from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.config import Settings
from claimtrack.core.errors import SettingsError
from claimtrack.core.gazetteer import Gazetteer, Section
from claimtrack.core.speakers import speaker_of
from claimtrack.wordlists import load_wordlists, shipped


def with_gazetteer(folder: Path, text: str) -> Gazetteer:
    (folder / "gazetteer.toml").write_text(text, "utf-8")
    return load_wordlists(Settings(folder)).gazetteer


def key(text: str, language: str, gazetteer: Gazetteer) -> str | None:
    found = speaker_of(text, language, gazetteer)
    return found.key if found else None


def test_the_shipped_gazetteer_names_every_entry_in_three_languages() -> None:
    poor = [entry.key for entry in shipped().gazetteer.entries.values() if set(entry.names) != {"ar", "en", "fr"}]
    assert poor == []


def test_what_the_shipped_entries_refer_to_is_there() -> None:
    known = shipped().gazetteer
    for entry in known.entries.values():
        assert entry.of is None or known.entry(Section.STATE_BODY, entry.of)
        assert entry.country is None or known.entry(Section.COUNTRY, entry.country)
        if entry.same_as:
            country, _, thing = entry.same_as.partition("/")
            assert known.entry(Section.COUNTRY, country)
            assert known.entry(Section.STATE_BODY, thing)


def test_a_desk_without_a_file_has_the_shipped_tables(tmp_path: Path) -> None:
    assert load_wordlists(Settings(tmp_path)) == shipped()


def test_a_newsroom_adds_an_institution(tmp_path: Path) -> None:
    own = '[bodies.harbour_board]\nkind = "agency"\nar = "مجلس المرفأ الجديد"\nen = "New Harbour Board | NHB"\n'
    gazetteer = with_gazetteer(tmp_path, own)
    assert key("مجلس المرفأ الجديد", "ar", gazetteer) == key("the NHB", "en", gazetteer) == "harbour_board"
    assert key("the Pentagon", "en", gazetteer) == "pentagon"


def test_a_newsroom_corrects_one_language_of_an_entry(tmp_path: Path) -> None:
    gazetteer = with_gazetteer(tmp_path, '[bodies.nato]\nen = "Nato"\n')
    assert (gazetteer.label("nato", "en"), gazetteer.label("nato", "ar")) == ("Nato", "الناتو")


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "gazetteer.toml").write_bytes('\ufeff[bodies.nato]\nen = "Nato"\n'.encode())
    assert load_wordlists(Settings(tmp_path)).gazetteer.label("nato", "en") == "Nato"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[bodies.nato\n", "line 1", "TOML"),
        ('[bodies.nato]\nen = "Nato"\n[people.x]\nen = "X"\n', "line 3", "no section"),
        ('\n[bodies.nato]\nen = ""\n', "line 2", "names"),
        ('[bodies.nato]\nspanish = "OTAN"\n', "line 1", "spanish"),
        ('[bodies.nato]\nkind = "union"\n', "line 1", "at least one of"),
        ('[bodies.nato]\nkind = 3\nen = "N"\n', "line 1", "not text"),
        ('[bodies."a b"]\nen = "N"\n', "line 1", "no key"),
        ('[bodies]\nnato = "N"\n', "line 2", "must be a table"),
        ('[countries]\nTN = "تونس"\n', "line 2", "Arabic, English and French"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, text: str, line: str, reason: str) -> None:
    with pytest.raises(SettingsError) as caught:
        with_gazetteer(tmp_path, text)
    assert line in str(caught.value)
    assert reason in str(caught.value)
    assert str(caught.value).count("\n") == 0


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "gazetteer.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load_wordlists(Settings(tmp_path))
