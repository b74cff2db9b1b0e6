"""The interface's sentences: gathers them from the sources, and keeps the catalogues of translations in step.

`python -m tests.web.catalogue` brings every `messages.po` up to date and compiles it; what is new stands there without
a translation.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "claimtrack" / "web" / "translations"
_KEYWORDS = {"_": None, "_l": None, "gettext": None, "ngettext": (1, 2), "lazy_gettext": None}
# What the rooms below the pages refuse with; the pages translate the sentence and fill its places.
_REFUSALS = {"InvalidInput", "NotAllowed", "NotFound", "LeaseHeld", "ClaimMoved", "AlreadyStored", "UnreadableInput"}
_ROOMS_THAT_REFUSE = ("services", "readers", "web")


def gathered() -> Catalog:
    """Every sentence that a page may show, in English, with its plural."""
    catalog = Catalog(project="claimtrack", charset="utf-8")
    for folder, method in ((ROOT / "claimtrack" / "web", "python"), (ROOT / "templates", "jinja2")):
        options = {"newstyle_gettext": "true", "trimmed": "true"} if method == "jinja2" else {}
        pattern = "**.py" if method == "python" else "**.html"
        found = extract_from_dir(
            folder, method_map=[(pattern, method)], options_map={pattern: options}, keywords=_KEYWORDS
        )
        for _file, _line, message, _comments, context in found:
            catalog.add(message, context=context)
    for sentence in sorted(_refusals()):
        catalog.add(sentence)
    return catalog


def _refusals() -> Iterator[str]:
    for room in _ROOMS_THAT_REFUSE:
        for path in sorted((ROOT / "claimtrack" / room).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            yield from _raised(tree)
            yield from _tabled(tree)


def _raised(tree: ast.AST) -> Iterator[str]:
    """First arguments of the errors that are made."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _REFUSALS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _tabled(tree: ast.AST) -> Iterator[str]:
    """Sentences of tables named `…_WORDS`, whose values are (sentence, field)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id.endswith("_WORDS"):
            for pair in ast.walk(node):
                if isinstance(pair, ast.Tuple) and isinstance(pair.elts[0], ast.Constant):
                    yield str(pair.elts[0].value)


def catalogue(language: str) -> Catalog:
    """The stored catalogue of a language."""
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.parents[1].name for path in TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"))


def bring_up_to_date() -> None:
    """Add what is new to every catalogue, drop what is gone, and compile."""
    current = gathered()
    for language in languages():
        catalog = catalogue(language)
        catalog.update(current, no_fuzzy_matching=True, update_header_comment=False)
        catalog.obsolete.clear()
        folder = TRANSLATIONS / language / "LC_MESSAGES"
        with (folder / "messages.po").open("wb") as file:
            write_po(file, catalog, no_location=True, width=120, sort_output=True, omit_header=False)
        with (folder / "messages.mo").open("wb") as file:
            write_mo(file, catalog)


if __name__ == "__main__":
    bring_up_to_date()
