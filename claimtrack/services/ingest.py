"""Takes a document in: refuses repeats, stores the article and its claims, finds its origin, fills the key index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.addresses import url_key
from claimtrack.core.origins import Signature, band_keys, same_origin, signature
from claimtrack.core.split import split_claims
from claimtrack.core.splits import Split
from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, Claim, Document
from claimtrack.storage import queries, search, tables
from claimtrack.wordlists import Wordlists, shipped

__all__ = ["Ingested", "ingest", "is_known"]

# Reprints of one wire appear within days; a text that comes back a year later is a new publication of an old one.
ORIGIN_WINDOW: Final = timedelta(days=14)
# What the columns hold. A page's own words may be longer; of a path its end tells most.
_LONGEST_NAME: Final = 300
_LONGEST_FILE: Final = 500


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a document. `duplicate_of` names the article that was here already; then nothing was added.

    `notice` is a word for what the desk should know of how the claims were found.
    """

    article_id: int
    title: str
    claim_ids: tuple[int, ...]
    origin_id: int
    related: tuple[Ingested, ...] = ()
    duplicate_of: int | None = None
    notice: str | None = None

    def new_claim_ids(self) -> Iterator[int]:
        """The claims that were added, those of the related documents with them."""
        if self.duplicate_of is None:
            yield from self.claim_ids
        for each in self.related:
            yield from each.new_claim_ids()


def ingest(
    session: Session,
    document: Document,
    *,
    now: datetime,
    splits: Mapping[Document, Split] | None = None,
    role: ArticleRole = ArticleRole.MONITORED,
    outlet: str | None = None,
    file: str | None = None,
    sample: bool = False,
    actor_id: int | None = None,
    wordlists: Wordlists | None = None,
) -> Ingested:
    """The article that a document became, or the one that it repeats.

    `splits` holds the claims of the document and of its related texts; the rules split what it does not hold. `outlet`
    wins over the one that the page names. "Read also" documents that have a body become articles of their own
    without the page's date. Writes Outlet, Origin, OriginBand, Article, Claim and Event rows, and the claims' keys.
    """
    name = outlet or document.outlet
    text_hash = _text_hash(document, name)
    repeated = _repeated(session, document, text_hash)
    if repeated is not None:
        claim_ids = tuple(claim.id for claim in repeated.claims)
        return Ingested(repeated.id, repeated.title, claim_ids, repeated.origin_id, duplicate_of=repeated.id)
    split = (splits or {}).get(document) or _by_rules(document)
    mark = signature(document.text)
    article = tables.Article(
        outlet=_outlet(session, name),
        origin_id=_origin(session, mark, document, now=now),
        added_by_id=actor_id,
        role=role,
        text_hash=text_hash,
        signature=mark.to_bytes(),
        file=file[-_LONGEST_FILE:] if file else None,
        sample=sample,
        notice=split.notice,
        created_at=now,
        **_as_read(document),
    )
    session.add(article)
    session.flush()
    session.add_all(tables.OriginBand(band=band, article_id=article.id) for band in set(band_keys(mark)))
    wordlists = wordlists or shipped()
    claim_ids = _add_claims(session, article, split, wordlists=wordlists, now=now)
    session.add(_added(article, claims=len(claim_ids), actor_id=actor_id, now=now))
    related = tuple(
        _ingest_related(
            session, each, article, now=now, splits=splits, sample=sample, actor_id=actor_id, wordlists=wordlists
        )
        for each in document.related
        if each.text
    )
    session.flush()
    return Ingested(article.id, article.title, claim_ids, article.origin_id, related, notice=article.notice)


def is_known(session: Session, document: Document, *, outlet: str | None = None) -> bool:
    """Whether `ingest` would find the document here already."""
    return _repeated(session, document, _text_hash(document, outlet or document.outlet)) is not None


def _by_rules(document: Document) -> Split:
    return Split(tuple(split_claims(document.text, document.language, title=document.title)))


def _repeated(session: Session, document: Document, text_hash: str) -> tables.Article | None:
    """The article that has the same address or the same words by the same outlet."""
    key = url_key(document.url)
    by_url = queries.article_by_url_key(session, key) if key else None
    return by_url or queries.article_by_text_hash(session, text_hash)


def _outlet(session: Session, name: str | None) -> tables.Outlet | None:
    """The outlet of that name, a new one if the desk does not know it."""
    key = normalise(name or "")[:_LONGEST_NAME]
    if not name or not key:
        return None
    found = queries.outlet_by_key(session, key)
    return found or tables.Outlet(name=name[:_LONGEST_NAME], key=key)


def _as_read(document: Document) -> dict[str, Any]:
    """The article's columns that say what the page says."""
    published, modified = document.published, document.modified
    return {
        "title": document.title,
        "text": document.text,
        "language": document.language,
        "day": published.day if published else None,
        "published_at": published.at if published else None,
        "modified_day": modified.day if modified else None,
        "modified_at": modified.at if modified else None,
        "keywords": list(document.keywords),
        "source": (document.source or "")[:_LONGEST_NAME] or None,
        "byline": (document.byline or "")[:_LONGEST_NAME] or None,
        "url": document.url,
        "url_key": url_key(document.url),
    }


def _ingest_related(
    session: Session,
    document: Document,
    parent: tables.Article,
    *,
    now: datetime,
    splits: Mapping[Document, Split] | None,
    sample: bool,
    actor_id: int | None,
    wordlists: Wordlists,
) -> Ingested:
    """A "read also" text as an article of its own, which knows the page that carried it."""
    done = ingest(
        session,
        document,
        now=now,
        splits=splits,
        role=parent.role,
        file=parent.file,
        sample=sample,
        actor_id=actor_id,
        wordlists=wordlists,
    )
    if done.duplicate_of is None:
        article = session.get_one(tables.Article, done.article_id)
        article.parent_id = parent.id
    return done


def _origin(session: Session, mark: Signature, document: Document, *, now: datetime) -> int:
    """The origin of the nearest article that carries the same text within the window, else a new one."""
    day = document.published.day if document.published else None
    for article in queries.articles_sharing_bands(session, band_keys(mark)):
        near_in_time = day is None or article.day is None or abs(article.day - day) <= ORIGIN_WINDOW
        if near_in_time and same_origin(mark, Signature.from_bytes(article.signature)):
            return article.origin_id
    origin = tables.Origin(created_at=now)
    session.add(origin)
    session.flush()
    return origin.id


def _add_claims(
    session: Session, article: tables.Article, split: Split, *, wordlists: Wordlists, now: datetime
) -> tuple[int, ...]:
    """The claims of the article's text and title, stored and indexed."""
    claims = wordlists.told_of(split.claims, article.text, article.language)
    rows = [_row(claim, article, now=now) for claim in claims]
    session.add_all(rows)
    session.flush()
    search.index_claims(session, [(row.id, row.norm) for row in rows])
    return tuple(row.id for row in rows)


def _row(claim: Claim, article: tables.Article, *, now: datetime) -> tables.Claim:
    norm = normalise(claim.text)
    return tables.Claim(
        article_id=article.id,
        kind=claim.kind,
        start=claim.start,
        end=claim.end,
        text=claim.text,
        language=article.language,
        norm=norm,
        words=len(norm.split()),
        speaker=claim.speaker,
        speaker_key=claim.speaker_key,
        speech_verb=claim.speech_verb,
        certainty=claim.certainty,
        checkable=claim.checkable,
        reason=claim.reason,
        worth=claim.worth,
        factors=list(claim.factors),
        reads_as=claim.reads_as,
        created_at=now,
    )


def _added(article: tables.Article, *, claims: int, actor_id: int | None, now: datetime) -> tables.Event:
    return tables.Event(
        at=now,
        actor_id=actor_id,
        kind="article_added",
        article_id=article.id,
        before={},
        after={"title": article.title, "claims": claims, "origin": article.origin_id},
    )


def _text_hash(document: Document, outlet: str | None) -> str:
    """One text by one outlet under one headline is one article; a reprint elsewhere is another of the same origin."""
    parts = (normalise(outlet or ""), normalise(document.title), normalise(document.text))
    return sha256("\n".join(parts).encode()).hexdigest()
