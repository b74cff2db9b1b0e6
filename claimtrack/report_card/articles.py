"""How well articles are read and split: the newsroom's files against what a person found in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from claimtrack.core.split import split_claims
from claimtrack.core.text import normalise
from claimtrack.core.values import Claim, ClaimKind, Document
from claimtrack.report_card import metrics
from claimtrack.report_card.gold import GoldArticle, GoldClaim, documents_of, read_file, read_gold
from claimtrack.report_card.metrics import Counts
from claimtrack.report_card.report import Figure, Part, Progress, Report, silent
from claimtrack.report_card.spans import Matching, match_spans

__all__ = ["ReadArticle", "evaluate", "score"]


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article as a person marked it and as it was read (None where the reader did not find it).

    `claims` are those of the body. `spaced_keywords` tells that its keywords stand on a line with blanks between them
    only, so that nobody can say where one ends.
    """

    gold: GoldArticle
    document: Document | None
    claims: tuple[Claim, ...]
    spaced_keywords: bool = False

    @property
    def matching(self) -> Matching:
        """Marked claims against found ones."""
        borderline = frozenset(i for i, claim in enumerate(self.gold.claims) if claim.borderline)
        ours = [claim.text for claim in self.gold.claims]
        return match_spans(ours, [claim.text for claim in self.claims], borderline=borderline)

    def matched(self) -> Iterator[tuple[GoldClaim, Claim]]:
        """Each marked claim with the one found for it."""
        return ((self.gold.claims[i], self.claims[j]) for i, j in self.matching.pairs)

    def leaks(self) -> list[str]:
        """The boilerplate that stands in a claim, without what a person's claims hold too."""
        marked = [_bounded(claim.text) for claim in self.gold.claims]
        found = [_bounded(claim.text) for claim in self.claims]
        return [
            text
            for text in self.gold.boilerplate
            if any(_bounded(text) in claim for claim in found) and not any(_bounded(text) in claim for claim in marked)
        ]


def evaluate(directory: Path, *, progress: Progress | None = None) -> Report:
    """Span F1 of the claims, then what was read of each page, whole and per language."""
    tell = progress or silent
    found: list[ReadArticle] = []
    for file, group in groupby(read_gold(directory), key=attrgetter("file")):
        articles = list(group)
        data = read_file(directory, file)
        visible = " ".join(re.sub(rb"<[^>]*>", b" ", data).decode("utf-8", "replace").split())
        for article, document in zip(articles, documents_of(articles, data, name=file), strict=True):
            spaced = len(article.keywords) > 1 and " ".join(article.keywords) in visible
            found.append(ReadArticle(article, document, _body_claims(document), spaced))
        tell(1)
    return score(found, title=f"articles: {directory}")


def _body_claims(document: Document | None) -> tuple[Claim, ...]:
    if document is None:
        return ()
    claims = split_claims(document.text, document.language, title=document.title)
    return tuple(claim for claim in claims if claim.kind is ClaimKind.BODY)


def score(articles: Sequence[ReadArticle], *, title: str) -> Report:
    """The report of articles that were read."""
    languages = sorted({each.gold.language for each in articles})
    parts = [
        Part(language, tuple(_figures([each for each in articles if each.gold.language == language])))
        for language in languages
    ]
    notes = [f"{each.gold.id}: the reader found no such article." for each in articles if each.document is None]
    read = [each for each in articles if each.document is not None]
    notes += [
        f"{each.gold.id}: wrong {name}." for each in read for name, is_right in _PAGE.items() if not is_right(each)
    ]
    notes += [f"{each.gold.id}: boilerplate in a claim: {text}" for each in articles for text in each.leaks()]
    return Report(title, tuple(_figures(articles)), tuple(parts) if len(parts) > 1 else (), tuple(notes))


def _figures(articles: Sequence[ReadArticle]) -> Iterator[Figure]:
    total = sum((each.matching.counts for each in articles), Counts())
    yield metrics.with_interval("claim span F1", [each.matching.counts for each in articles], _f1)
    yield Figure("claim span precision", total.precision, int(total.right + total.superfluous))
    yield Figure("claim span recall", total.recall, int(total.right + total.missed))
    yield from _matched_figures([pair for each in articles for pair in each.matched()])
    yield Figure("boilerplate strings in claims", sum(len(each.leaks()) for each in articles), len(articles))
    yield metrics.share("offsets slice back", [_slices_back(each, claim) for each in articles for claim in each.claims])
    yield from _page_figures(articles)


def _f1(counts: Iterable[Counts]) -> float | None:
    return sum(counts, Counts()).f1


def _matched_figures(pairs: Sequence[tuple[GoldClaim, Claim]]) -> Iterator[Figure]:
    yield metrics.share("checkable right", [gold.checkable == found.checkable for gold, found in pairs])
    yield metrics.share("speaker right", [_same_speaker(gold.speaker, found.speaker) for gold, found in pairs])
    unattributed = [found.speaker is None for gold, found in pairs if gold.speaker is None]
    yield metrics.share("no speaker where none is", unattributed)


def _same_speaker(gold: str | None, found: str | None) -> bool:
    """Both none, or one name within the other: "Rutte" is "NATO chief Mark Rutte"."""
    if gold is None or found is None:
        return gold is found
    a, b = _bounded(gold), _bounded(found)
    return bool(a.strip() and b.strip()) and (a in b or b in a)


def _bounded(text: str) -> str:
    """A normalised text between blanks, so that whole words are found in it."""
    return f" {normalise(text)} "


def _slices_back(article: ReadArticle, claim: Claim) -> bool:
    return article.document is not None and article.document.text[claim.start : claim.end] == claim.text


def _page_figures(articles: Sequence[ReadArticle]) -> Iterator[Figure]:
    for name, is_right in _PAGE.items():
        yield metrics.share(name, [is_right(each) for each in articles])
    related = [
        each.document is not None
        and normalise(title) in {normalise(document.title) for document in each.document.related}
        for each in articles
        for title in each.gold.related_titles
    ]
    yield metrics.share("related titles found", related)


def _right(is_right: Callable[[GoldArticle, Document], bool]) -> Callable[[ReadArticle], bool]:
    """A check of what was read of a page, which fails where the page was not read."""
    return lambda article: article.document is not None and is_right(article.gold, article.document)


def _keywords_right(article: ReadArticle) -> bool:
    gold = {normalise(each) for each in article.gold.keywords}
    found = {normalise(each) for each in article.document.keywords} if article.document else set()
    if not article.spaced_keywords:
        return gold == found
    # Where one keyword ends cannot be told: each has to stand in what was read, and no other word beside them.
    line = f" {' '.join(normalise(each) for each in article.document.keywords)} " if article.document else ""
    return all(f" {each} " in line for each in gold) and set(line.split()) <= set(" ".join(gold).split())


# What a page says of itself; each has to be read exactly.
_PAGE: Final[Mapping[str, Callable[[ReadArticle], bool]]] = {
    "title": _right(lambda gold, page: normalise(gold.title) == normalise(page.title)),
    "published": _right(lambda gold, page: gold.published == (page.published.day if page.published else None)),
    "outlet": _right(lambda gold, page: normalise(gold.outlet or "") == normalise(page.outlet or "")),
    "language": _right(lambda gold, page: gold.language == page.language),
    "keywords": _keywords_right,
}
