"""Which splitter a desk uses, and what happens when it fails: the rules step in, and the desk is told."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from importlib.metadata import entry_points
from typing import Final, Protocol

from claimtrack.config import Settings
from claimtrack.core.errors import SettingsError, SplitterFailed
from claimtrack.core.split import split_claims
from claimtrack.core.splits import Split, SplitNotice
from claimtrack.core.values import Claim, ClaimKind, Document

__all__ = ["GROUP", "Splitter", "load_splitter", "split_document", "split_text"]

GROUP: Final = "claimtrack.splitters"  # of entry points: a name, and what makes a Splitter of the desk's Settings
_log = logging.getLogger(__name__)


class Splitter(Protocol):
    """Takes a text apart into claims whose offsets slice it: `text[claim.start:claim.end] == claim.text`.

    With a title its claim comes first, of kind HEADLINE and with offsets into the title. Raises SplitterFailed where it
    cannot answer; the rules then do.
    """

    def __call__(self, text: str, language: str, *, title: str = "") -> list[Claim]:
        """The claims of a text in reading order."""


def load_splitter(settings: Settings) -> Splitter:
    """The splitter that the settings name. Raises SettingsError for a name that nothing installed answers to."""
    made = _BUILT_IN.get(settings.splitter)
    if made is not None:
        return made(settings)
    found = {entry.name: entry for entry in entry_points(group=GROUP)}
    if settings.splitter not in found:
        names = ", ".join([*_BUILT_IN, *sorted(found)])
        raise SettingsError(f"There is no splitter “{settings.splitter}”; there are: {names}.")
    splitter: Splitter = found[settings.splitter].load()(settings)
    return splitter


def _rules(_settings: Settings) -> Splitter:
    return split_claims


def _endpoint(settings: Settings) -> Splitter:
    from claimtrack.splitters.endpoint import endpoint_splitter

    return endpoint_splitter(settings)


_BUILT_IN: Final[Mapping[str, Callable[[Settings], Splitter]]] = {"rules": _rules, "endpoint": _endpoint}


def split_document(splitter: Splitter, document: Document) -> dict[Document, Split]:
    """The claims of a document and of each "read also" text that it carries. May take as long as the splitter does."""
    return {
        each: split_text(splitter, each.text, each.language, title=each.title)
        for each in (document, *document.related)
        if each.text or each is document
    }


def split_text(splitter: Splitter, text: str, language: str, *, title: str = "") -> Split:
    """The splitter's claims, or the rules' with a notice where it fails or gives claims that the text does not hold."""
    try:
        claims = splitter(text, language, title=title)
        _check(claims, text, title=title)
    except SplitterFailed as failure:
        _log.warning("The rules split “%s”: %s", title or text[:60], failure)
        return Split(tuple(split_claims(text, language, title=title)), failure.notice)
    return Split(tuple(claims))


def _check(claims: list[Claim], text: str, *, title: str) -> None:
    """Offsets are what everything later stands on: a splitter from elsewhere is not believed."""
    for claim in claims:
        whole = title if claim.kind is ClaimKind.HEADLINE else text
        if not 0 <= claim.start < claim.end <= len(whole) or whole[claim.start : claim.end] != claim.text:
            raise SplitterFailed("The splitter gave a claim that the text does not hold.", notice=SplitNotice.NONSENSE)
