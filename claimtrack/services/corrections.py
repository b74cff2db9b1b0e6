"""What an edited file of verdicts would change: compared with the verdicts that stand, nothing is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import ClaimMoved, ClaimtrackError, InvalidInput
from claimtrack.core.text import normalise
from claimtrack.core.values import Rating
from claimtrack.readers.sheet import EditedVerdict, UnusableRow
from claimtrack.storage import queries, tables

__all__ = ["Change", "Correction", "Foreseen", "Refusal", "foresee"]

_DAYS: Final = ("%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%m/%d/%y")
_TIMES: Final = (("%H:%M:%S", 1), ("%H:%M", 60), ("%I:%M:%S %p", 1), ("%I:%M %p", 60))


@dataclass(frozen=True, slots=True)
class Correction:
    """Another rating or rationale for a claim, bound to the claim's version and the number of the verdict edited."""

    row: int
    claim_id: int
    version_seen: int
    verdict_seen: int
    rating: str
    rationale: str


@dataclass(frozen=True, slots=True)
class Change:
    """A correction beside what stands now."""

    correction: Correction
    claim: str
    language: str
    rating: str
    rationale: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that changes nothing, and the sentence that says why."""

    row: int
    claim_id: int | None
    reason: ClaimtrackError


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a file would change, by row; `conflicts` are claims or verdicts that moved on since it was exported."""

    changes: tuple[Change, ...]
    conflicts: tuple[Refusal, ...]
    unusable: tuple[Refusal, ...]
    unchanged: int


def foresee(session: Session, rows: Iterable[EditedVerdict | UnusableRow], *, ratings: Iterable[Rating]) -> Foreseen:
    """What these rows would change in the standing verdicts."""
    scale, given = _Scale(ratings), list(rows)
    claim_ids = [row.claim_id for row in given if isinstance(row, EditedVerdict)]
    standing = queries.current_verdicts(session, claim_ids)
    claims = {claim.id: claim for claim in queries.claims_by_id(session, standing)}
    changes: list[Change] = []
    refused: list[Refusal] = []
    for row in given:
        if isinstance(row, UnusableRow):
            refused.append(Refusal(row.row, None, row.reason))
            continue
        try:
            change = _change(row, standing.get(row.claim_id), claims.get(row.claim_id), scale=scale)
        except ClaimtrackError as error:
            refused.append(Refusal(row.row, row.claim_id, error))
            continue
        changes.extend([change] if change else [])
    return Foreseen(
        changes=tuple(changes),
        conflicts=tuple(each for each in refused if isinstance(each.reason, ClaimMoved)),
        unusable=tuple(each for each in refused if not isinstance(each.reason, ClaimMoved)),
        unchanged=len(given) - len(changes) - len(refused),
    )


class _Scale:
    """The desk's ratings by key and by every label."""

    def __init__(self, ratings: Iterable[Rating]) -> None:
        self._keys: dict[str, str] = {}
        for rating in ratings:
            for name in (rating.key, *rating.labels.values()):
                self._keys.setdefault(normalise(name), rating.key)

    def key(self, written: str) -> str:
        """The key of a rating as it is written. Raises InvalidInput where the scale has none."""
        found = self._keys.get(normalise(written))
        if found is None:
            raise InvalidInput("The desk's scale has no rating {rating}.", field="rating", rating=written)
        return found


def _change(
    row: EditedVerdict, verdict: tables.Verdict | None, claim: tables.Claim | None, *, scale: _Scale
) -> Change | None:
    """What the row changes, None for nothing. Raises ClaimMoved for a conflict, InvalidInput for what cannot be."""
    if verdict is None or claim is None:
        raise InvalidInput("Claim {claim_id} has no verdict to correct.", field="claim_id", claim_id=row.claim_id)
    rating, rationale = _rating(row, verdict, scale=scale), row.rationale
    if rationale is None:
        rationale = verdict.rationale
    if rationale == "":
        raise InvalidInput("The rationale is empty: a verdict needs one.", field="rationale")
    if (rating, rationale) == (verdict.rating, verdict.rationale):
        return None
    _refuse_moved(row, verdict, claim)
    correction = Correction(row.row, claim.id, claim.version, verdict.number, rating, rationale)
    return Change(correction, claim.text, claim.language, verdict.rating, verdict.rationale)


def _rating(row: EditedVerdict, verdict: tables.Verdict, *, scale: _Scale) -> str:
    """The rating that the row asks for. Key and label stand in columns of their own: the one that was edited counts."""
    asked = {
        key
        for written in (row.rating_key, row.rating)
        if written and written != verdict.rating and (key := scale.key(written)) != verdict.rating
    }
    if len(asked) > 1:
        raise InvalidInput("rating_key and rating name two ratings: change one of them.", field="rating")
    return next(iter(asked), verdict.rating)


def _refuse_moved(row: EditedVerdict, verdict: tables.Verdict, claim: tables.Claim) -> None:
    """Raise ClaimMoved where the file does not show the claim and the verdict as they stand."""
    seen = verdict.claim_version if row.version is None else row.version
    if claim.version != seen:
        raise ClaimMoved(
            "Claim {claim_id} was edited since (version {seen} is now {current}): assess it on its page.",
            claim_id=claim.id,
            seen=seen,
            current=claim.version,
        )
    if row.decision is None and row.decided_at is None:
        raise InvalidInput("Neither decision nor decided_at says which verdict was edited.", field="decision")
    same = row.decision == verdict.number if row.decision else _same_moment(row.decided_at or "", verdict.decided_at)
    if not same:
        raise ClaimMoved(
            "Claim {claim_id} was decided again since the file was made: export it anew.",
            claim_id=claim.id,
            seen=row.decision or 0,
            current=verdict.number,
        )


def _same_moment(written: str, at: datetime) -> bool:
    """Whether a cell names that moment, however a spreadsheet rewrote it; it is then in UTC, as it was exported."""
    return any(_cut(found, step) == _cut(at, step) for found, step in _readings(written))


def _readings(written: str) -> Iterator[tuple[datetime, int]]:
    """Each moment that the cell may mean, with its precision in seconds; days and months may be either way round."""
    try:
        found = datetime.fromisoformat(written)
        yield found, 1 if re.search(r":\d\d:\d\d", written) else 60
    except ValueError:
        for day, (time, step) in product(_DAYS, _TIMES):
            try:
                yield datetime.strptime(written, f"{day} {time}"), step  # noqa: DTZ007 - `_cut` gives it its zone
            except ValueError:
                continue


def _cut(at: datetime, step: int) -> datetime:
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0, second=aware.second if step == 1 else 0)
