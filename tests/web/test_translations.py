"""The interface is complete in every language that has a catalogue; `tests/web/catalogue.py` brings them in step."""

from __future__ import annotations

import io
import re

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from tests.web import catalogue

LANGUAGES = catalogue.languages()
_PLACES = re.compile(r"%\(\w+\)s|\{\w+\}")


def forms(words: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [words or ""] if isinstance(words, str | None) else list(words)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue.catalogue(language) if message.id]


def test_arabic_has_a_catalogue() -> None:
    assert "ar" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_sources_is_in_the_catalogue(language: str) -> None:
    stored = {str(message.id) for message in messages(language)}
    wanted = {str(message.id) for message in catalogue.gathered() if message.id}
    assert wanted - stored == set()
    assert stored - wanted == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    assert [message.id for message in messages(language) if not all(forms(message.string))] == []
    assert [message.id for message in messages(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_invents_a_place_that_the_page_does_not_fill(language: str) -> None:
    for message in messages(language):
        known = set(_PLACES.findall(" ".join(forms(message.id))))
        for form in forms(message.string):
            assert set(_PLACES.findall(form)) <= known, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_plural_keeps_all_its_places(language: str) -> None:
    for message in messages(language):
        if isinstance(message.id, str):
            assert set(_PLACES.findall(message.id)) == set(_PLACES.findall(str(message.string))), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_written_one(language: str) -> None:
    expected = io.BytesIO()
    write_mo(expected, catalogue.catalogue(language))
    compiled = catalogue.TRANSLATIONS / language / "LC_MESSAGES" / "messages.mo"
    assert compiled.read_bytes() == expected.getvalue()


def test_templates_hold_no_words_outside_the_catalogue() -> None:
    """What stands between tags is a call, a mark, or one of the few names that every language shares."""
    shared = {"CSV", "XLSX", "JSON lines", "Ctrl+Enter", "Enter", "Esc", "✕", "✓", "≈", "–", "·", "→", "UTC"}
    for path in sorted((catalogue.ROOT / "templates").rglob("*.html")):
        source = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        for words in re.findall(r">([^<>]+)<", source):
            left = words.strip(" \n()·:,.%")
            assert not left or left in shared or not re.search(r"[^\W\d_]{2,}", left), f"{path.name}: {left!r}"
