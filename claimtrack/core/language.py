"""Which language a text is in: by its script first, then by py3langid among the languages of that script."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Protocol

__all__ = ["is_rtl", "language_of"]

# One row per script: letters, then the languages to choose from; the first answers where the model has no opinion.
_SCRIPTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9", ("ar", "fa", "ur", "ps", "ckb", "ug", "sd")),
    ("A-Za-z\u00c0-\u024f\u1e00-\u1eff", (
        "en", "fr", "de", "es", "it", "pt", "nl", "tr", "pl", "sv", "no", "da", "fi", "cs", "ro", "hu", "id", "vi",
    )),
    ("\u0400-\u052f", ("ru", "uk", "bg", "sr", "mk", "kk", "be")),
    ("\u0900-\u097f", ("hi", "mr", "ne")),
    ("\u0590-\u05f4", ("he",)),
    ("\u0370-\u03ff\u1f00-\u1fff", ("el",)),
    ("\u3040-\u30ff", ("ja",)),
    ("\u1100-\u11ff\uac00-\ud7af", ("ko",)),
    ("\u3400-\u9fff", ("zh",)),
    ("\u0e00-\u0e7f", ("th",)),
    ("\u0980-\u09ff", ("bn",)),
    ("\u0a00-\u0a7f", ("pa",)),
    ("\u0a80-\u0aff", ("gu",)),
    ("\u0b80-\u0bff", ("ta",)),
    ("\u0c00-\u0c7f", ("te",)),
    ("\u0c80-\u0cff", ("kn",)),
    ("\u0d00-\u0d7f", ("ml",)),
    ("\u0d80-\u0dff", ("si",)),
    ("\u0530-\u058f", ("hy",)),
    ("\u10a0-\u10ff", ("ka",)),
    ("\u1200-\u137f", ("am",)),
    ("\u1000-\u109f", ("my",)),
    ("\u1780-\u17ff", ("km",)),
)  # fmt: skip
_SCRIPT_LETTERS = tuple((re.compile(f"[{letters}]"), languages) for letters, languages in _SCRIPTS)
_LETTER = re.compile(r"[^\W\d_]")

# Letters that Arabic does not have, and those that Persian does not.
_OWN_LETTERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ckb", re.compile("[ڕڵۆێە]")),
    ("ps", re.compile("[ښځڅډړۍټڼ]")),
    ("ur", re.compile("[ٹڈڑںےہھ]")),
    ("fa", re.compile("[پچژگکی]")),
)
_ARABIC_ONLY = re.compile("[ةىأإ]|(?<!\\w)[وبفك]?ال\\w{3}")
_RTL = frozenset({"ar", "fa", "ur", "he", "ps", "ckb", "ug", "sd", "yi", "dv", "syr"})
_SAMPLE_CHARACTERS = 1500  # enough for any language; a book costs no more than a paragraph
_OWN_SHARE = 0.02


class _Ranker(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def is_rtl(language: str) -> bool:
    """Whether a language, named by its code, is written from right to left."""
    return language.partition("-")[0].lower() in _RTL


@lru_cache(maxsize=4096)
def language_of(text: str) -> str:
    """The code of the language that most of a text is in: two letters where ISO 639-1 has them, "und" without letters.

    Always the same for the same text. The model is loaded on the first text that its script does not decide (0.5 s);
    after that about 0.1 ms a text. py3langid was right on .98 to 1.0 of labelled headlines (24 November 2026).

    >>> language_of("قال الأمين العام"), language_of("١٢ / 14")
    ('ar', 'und')
    """
    sample = text[:_SAMPLE_CHARACTERS]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return "und"
    best = 0
    languages: tuple[str, ...] = ("und",)
    for pattern, candidates in _SCRIPT_LETTERS:
        count = len(pattern.findall(sample))
        # Japanese is mostly Han: a fifth of kana decides for it.
        weight = 5 * count if candidates == ("ja",) else count
        if weight > best:
            best, languages = weight, candidates
        if best * 2 > letters and candidates != ("zh",):
            break
    if len(languages) == 1:
        return languages[0]
    return _arabic_script(sample, best) if languages[0] == "ar" else _likeliest(sample, languages)


def _arabic_script(sample: str, letters: int) -> str:
    for language, pattern in _OWN_LETTERS:
        if len(pattern.findall(sample)) > letters * _OWN_SHARE:
            return language
    if _ARABIC_ONLY.search(sample):
        return "ar"
    return _likeliest(sample, ("ar", "fa", "ur"))


def _likeliest(sample: str, languages: tuple[str, ...]) -> str:
    for language, _ in _identifier().rank(sample):
        known = "ar" if language == "arz" else language
        if known in languages:
            return known
    return languages[0]


@cache
def _identifier() -> _Ranker:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # the model takes half a second: not at import

    identifier: _Ranker = LanguageIdentifier.from_model_file(MODEL_FILE)  # type: ignore[no-untyped-call]  # untyped library
    return identifier
