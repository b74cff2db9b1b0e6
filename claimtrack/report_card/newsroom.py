"""The newsroom's articles at a desk of their own, with each marked claim and the stored claim that carries it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimKind
from claimtrack.jobs import Desk, add_document
from claimtrack.readers.document import read_document
from claimtrack.report_card.gold import GoldArticle, read_file
from claimtrack.report_card.report import Progress
from claimtrack.report_card.spans import nearest_span, token_f1
from claimtrack.services.ingest import Ingested
from claimtrack.storage import queries

__all__ = ["CARRIES", "Place", "StoredClaim", "carriers", "store_articles"]

# A marked claim: the article's id and the claim's number in it, from 0.
Place = tuple[str, int]

CARRIES = 0.5  # F1 of the words from which a stored claim carries a marked one


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim of the desk."""

    id: int
    text: str
    headline: bool = False


def store_articles(
    desk: Desk, directory: Path, articles: Sequence[GoldArticle], *, progress: Progress
) -> dict[str, list[StoredClaim]]:
    """Reads, splits and links the files as the desk does; the stored claims of each marked article by its id."""
    found = {}
    for file, group in groupby(articles, key=attrgetter("file")):
        done = add_document(desk, read_document(read_file(directory, file), name=file), file=file)
        for place, article in enumerate(group):
            ingested = done if place == 0 else _related(done, article)
            found[article.id] = _claims(desk, ingested.claim_ids if ingested else ())
        progress(1)
    return found


def _related(page: Ingested, article: GoldArticle) -> Ingested | None:
    """The "read also" text of a page that a marked article is."""
    wanted = normalise(article.title)
    return max(page.related, key=lambda each: token_f1(wanted, normalise(each.title)), default=None)


def _claims(desk: Desk, claim_ids: Sequence[int]) -> list[StoredClaim]:
    with desk.database.reading() as session:
        claims = list(queries.claims_by_id(session, claim_ids))
        return [StoredClaim(claim.id, claim.text, claim.kind is ClaimKind.HEADLINE) for claim in claims]


def carriers(articles: Sequence[GoldArticle], stored: Mapping[str, Sequence[StoredClaim]]) -> dict[Place, int]:
    """The stored claim that carries each marked claim: the body claim of its article with the best word F1, if .5."""
    found: dict[Place, int] = {}
    for article in articles:
        bodies = [claim for claim in stored.get(article.id, ()) if not claim.headline]
        for number, claim in enumerate(article.claims):
            nearest = nearest_span(claim.text, [body.text for body in bodies], at_least=CARRIES)
            if nearest is not None:
                found[article.id, number] = bodies[nearest].id
    return found
