"""The desk's settings choose the splitter, and what comes from elsewhere is not believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.config import Settings, load_settings
from claimtrack.core.errors import SettingsError
from claimtrack.core.split import split_claims
from claimtrack.core.splits import Split, SplitNotice
from claimtrack.core.values import Claim, Document
from claimtrack.splitters.choice import load_splitter, split_document, split_text
from claimtrack.splitters.endpoint import EndpointSplitter

TEXT = "The bridge is closed. It opens in May."
ENDPOINT = {"splitter": "endpoint", "splitter_url": "http://127.0.0.1:9", "splitter_model": "small"}


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package beside claimtrack that brings a splitter along."""
    (tmp_path / "by_line.py").write_text(
        "from claimtrack.core.values import Claim\n"
        "def make(settings):\n"
        "    return lambda text, language, *, title='': [Claim(text, 0, len(text), speaker=settings.desk_name)]\n"
    )
    (tmp_path / "by_line-1.0.dist-info").mkdir()
    (tmp_path / "by_line-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: by-line\nVersion: 1.0\n")
    (tmp_path / "by_line-1.0.dist-info" / "entry_points.txt").write_text(
        "[claimtrack.splitters]\nby_line = by_line:make\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))


def test_the_rules_split_unless_the_desk_chose_otherwise() -> None:
    assert load_splitter(Settings(Path())) is split_claims


def test_the_endpoint_is_chosen_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("s3cret\n")
    settings = load_settings(tmp_path, environ={}, splitter_key_file=str(tmp_path / "key"), **ENDPOINT)
    found = load_splitter(settings)
    assert isinstance(found, EndpointSplitter)
    assert (found.endpoint.key, found.endpoint.timeout_seconds) == ("s3cret", 60.0)


def test_the_environment_chooses_too(tmp_path: Path) -> None:
    environ = {f"CLAIMTRACK_{name.upper()}": value for name, value in ENDPOINT.items()}
    settings = load_settings(tmp_path, environ=environ | {"CLAIMTRACK_SPLITTER_KEY": "s3cret"})
    assert (settings.splitter, settings.splitter_key) == ("endpoint", "s3cret")
    assert "s3cret" not in repr(settings)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"splitter": "nobody"}, "There is no splitter “nobody”; there are: rules, endpoint"),
        ({"splitter_url": ""}, "needs splitter_url"),
        ({"splitter_url": "file:///etc"}, "needs splitter_url"),
        ({"splitter_url": "http://[broken"}, "needs splitter_url"),
        ({"splitter_model": ""}, "needs splitter_model"),
        ({"splitter_key_file": "/nowhere/key"}, "splitter_key_file /nowhere/key cannot be read"),
        ({"splitter_timeout_seconds": "0"}, "splitter_timeout_seconds must be 1 or more"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(tmp_path: Path, wrong: dict[str, str], why: str) -> None:
    with pytest.raises(SettingsError, match=why):
        load_splitter(load_settings(tmp_path, environ={}, **(ENDPOINT | wrong)))


@pytest.mark.usefixtures("installed")
def test_a_splitter_installed_beside_claimtrack_is_found_by_its_name() -> None:
    splitter = load_splitter(Settings(Path(), splitter="by_line", desk_name="Desk"))
    assert split_text(splitter, TEXT, "en") == Split((Claim(TEXT, 0, len(TEXT), speaker="Desk"),))


@pytest.mark.parametrize(
    "claim", [Claim("The bridge", 1, 11), Claim("", 3, 3), Claim("x", -1, 0), Claim("It opens in May.", 22, 99)]
)
def test_claims_that_the_text_does_not_hold_are_not_believed(claim: Claim) -> None:
    found = split_text(lambda text, language, *, title="": [claim], TEXT, "en")
    assert found == Split(tuple(split_claims(TEXT, "en")), SplitNotice.NONSENSE)


def test_a_document_is_split_with_the_texts_that_it_carries() -> None:
    beside, bare = Document("Ferry", "Fares rose by 12 percent.", "en"), Document("Only a title", "", "en")
    document = Document("Bridge", TEXT, "en", related=(beside, bare))
    found = split_document(split_claims, document)
    assert set(found) == {document, beside}
    assert found[beside].claims == tuple(split_claims(beside.text, "en", title="Ferry"))
