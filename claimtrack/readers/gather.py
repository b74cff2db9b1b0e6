"""One page's findings while its lines are read, and the document that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from claimtrack.core.text import language_of, normalise, stems
from claimtrack.core.values import Document, Published
from claimtrack.readers.keywords import split_keywords
from claimtrack.readers.lines import words

__all__ = ["Findings", "OutletRank", "Related"]


_MOST_RELATED = 100  # a page that names more is a list of links
_COMPARED = 30  # paragraphs; enough to know what an article speaks of


class OutletRank(IntEnum):
    """How far a place on the page is trusted to name the outlet, best first."""

    MARKUP = 0
    MASTHEAD = 1
    RIGHTS = 2
    FOLLOW = 3
    MASTHEAD_MAYBE = 4
    SOURCE = 5
    DATELINE = 6
    CALL = 7
    ALONE = 8


@dataclass(slots=True)
class Related:
    """A "read also" item while it is read."""

    title: str
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Findings:
    """What has been found so far; `document()` ranks and joins it."""

    title: str = ""
    paragraphs: list[str] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    outlets: dict[OutletRank, str] = field(default_factory=dict)
    published: Published | None = None
    modified: Published | None = None
    source: str | None = None
    byline: str | None = None
    unsure: str | None = None  # the byline, where it may as well be the outlet
    appeals: list[str] = field(default_factory=list)
    keyword_line: str = ""
    keywords: tuple[str, ...] = ()
    language: str | None = None
    pasted: bool = False  # then nothing but its words tells a heading or a button from a paragraph

    def name_outlet(self, rank: OutletRank, name: str | None) -> None:
        """Keeps the first name of each rank."""
        if name:
            self.outlets.setdefault(rank, name)

    def add_related(self, title: str) -> None:
        """Opens a related item, unless the page has named it before."""
        if len(self.related) >= _MOST_RELATED:
            return
        known = {normalise(item.title) for item in self.related}
        if title and normalise(title) not in known and normalise(title) != normalise(self.title):
            self.related.append(Related(title))

    def belongs_to_last_related(self, paragraph: str) -> bool:
        """Whether a paragraph shares more of its words with the last related title than with the article itself."""
        own = set(stems(self.title)) | {stem for text in self.paragraphs[:_COMPARED] for stem in stems(text)}
        other = set(stems(self.related[-1].title)) | {
            stem for text in self.related[-1].paragraphs[:_COMPARED] for stem in stems(text)
        }
        found = set(stems(paragraph))
        return _share(found, other) > _share(found, own)

    @property
    def outlet(self) -> str | None:
        """The outlet named in the most trusted place.

        An agency that signs the dateline and is given as the source is not the page's own: nothing was printed of that.
        """
        ranked = [self.outlets[rank] for rank in sorted(self.outlets)]
        agency = self.outlets.get(OutletRank.DATELINE)
        if agency is not None and agency == self.outlets.get(OutletRank.SOURCE):
            ranked = [name for name in ranked if name != agency]
        return ranked[0] if ranked else None

    def _named(self, text: str) -> str:
        """Everything on the page that may name what a keyword names."""
        return "\n".join(filter(None, (self.title, text, self.byline, self.outlet, self.source)))

    def _settle_unsure(self) -> None:
        """A name under the title that the page's calls to its visitors name too is the outlet's, not a writer's."""
        if self.unsure and self.unsure == self.byline and self.outlet is None:
            name = f" {' '.join(words(self.unsure))} "
            if any(name in f" {' '.join(words(line))} " for line in self.appeals):
                self.name_outlet(OutletRank.MASTHEAD, self.unsure)
                self.byline = None

    def document(self, *, url: str | None) -> Document:
        """The findings as one document; related items inherit nothing of its date and outlet."""
        text = "\n".join(self.paragraphs)
        self._settle_unsure()
        outlet = self.outlet
        source = self.source
        if source and outlet and OutletRank.SOURCE not in self.outlets and set(words(source)) <= set(words(outlet)):
            source = None
        if OutletRank.DATELINE in self.outlets and outlet == source == self.outlets[OutletRank.DATELINE]:
            source = None
        return Document(
            title=self.title,
            text=text,
            language=self.language or language_of(f"{text}\n{self.title}"),
            outlet=outlet,
            published=self.published,
            modified=self.modified,
            keywords=self.keywords or split_keywords(self.keyword_line, self._named(text)),
            source=source,
            byline=self.byline,
            url=url,
            related=_documents(self.related),
        )


def _share(found: set[str], known: set[str]) -> float:
    """How much of the smaller side both have in common: a title is short, an article is long."""
    return len(found & known) / max(1, min(len(found), len(known)))


def _documents(related: Sequence[Related]) -> tuple[Document, ...]:
    return tuple(
        Document(
            title=item.title,
            text="\n".join(item.paragraphs),
            language=language_of("\n".join((*item.paragraphs, item.title))),
        )
        for item in related
    )
