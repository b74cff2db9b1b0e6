"""What reviewers do with a claim: take it, assess it, judge its links. Every step has its Event row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.addresses import url_key
from claimtrack.core.errors import ClaimMoved, InvalidInput, LeaseHeld, NotAllowed, NotFound
from claimtrack.core.values import ClaimState, LinkState, Stance
from claimtrack.core.verdict import GateRule, Opinion, decide, unmet_rules
from claimtrack.readers.decode import clean
from claimtrack.storage import groups, queries, tables

__all__ = ["Citation", "Policy", "Submission", "assess", "judge_link", "release", "take"]

LONGEST_RATIONALE: Final = 20_000
_GATE_WORDS: Final = {
    GateRule.EVIDENCE: ("Cite at least one source: a verdict needs evidence.", "evidence"),
    GateRule.RATIONALE: ("Say why: a verdict needs a rationale.", "rationale"),
}


@dataclass(frozen=True, slots=True)
class Policy:
    """The desk's rules that an assessment is held against."""

    ratings: frozenset[str]
    assessments_needed: int = 1
    lease: timedelta = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as the reviewer cites it: an address, or one of the desk's claims, whose article is then kept."""

    url: str | None = None
    claim_id: int | None = None
    title: str = ""
    quote: str = ""
    shows: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """What a reviewer hands in. `correction_note` is needed where the claim has a verdict already; `verdict_seen`, its
    number, where nobody's newer verdict may be replaced.
    """

    claim_id: int
    version_seen: int
    rating: str
    rationale: str
    evidence: tuple[Citation, ...]
    correction_note: str | None = None
    verdict_seen: int | None = None


def take(
    session: Session, claim_id: int, *, reviewer_id: int, policy: Policy, now: datetime, note: str | None = None
) -> tables.Lease:
    """The reviewer's hold on the claim, renewed if it is theirs already; a `note` takes it over from somebody else.

    Raises LeaseHeld, naming the holder and the minutes left, while somebody else holds it and there is no note.
    """
    # Two who take a claim at the same moment take it one after the other.
    _claim(session, claim_id, lock=True)
    lease = session.get(tables.Lease, claim_id)
    if lease is not None and lease.holder_id != reviewer_id and lease.expires_at > now:
        if not note:
            raise _held(lease, now)
        session.add(
            _event("lease_taken_over", claim_id, reviewer_id, now=now, before={"holder": lease.holder.name}, note=note)
        )
    if lease is None:
        lease = tables.Lease(claim_id=claim_id, holder_id=reviewer_id, taken_at=now, expires_at=now)
        session.add(lease)
    elif lease.holder_id != reviewer_id:
        lease.holder_id, lease.taken_at = reviewer_id, now
    lease.expires_at = now + policy.lease
    session.flush()
    session.refresh(lease)
    return lease


def release(session: Session, claim_id: int, *, reviewer_id: int) -> None:
    """Ends the reviewer's own hold; somebody else's stays."""
    lease = session.get(tables.Lease, claim_id)
    if lease is not None and lease.holder_id == reviewer_id:
        session.delete(lease)
        session.flush()


def assess(
    session: Session, submission: Submission, *, reviewer_id: int, policy: Policy, now: datetime
) -> tables.Verdict | None:
    """The verdict that this assessment makes, None while the desk's rules wait for another one.

    The assessment keeps the claim version and the links as the reviewer saw them. Writes Assessment, Evidence,
    Snapshot, Verdict and Event rows, the claim's state, and ends the reviewer's lease. Raises ClaimMoved for a claim
    that changed since, LeaseHeld while somebody else holds it, InvalidInput (with `field`) for what the gate refuses.
    """
    claim = _claim(session, submission.claim_id, lock=True)
    _refuse_stale(claim, submission.version_seen)
    lease = session.get(tables.Lease, claim.id)
    if lease is not None and lease.holder_id != reviewer_id and lease.expires_at > now:
        raise _held(lease, now)
    standing = queries.current_verdicts(session, [claim.id]).get(claim.id)
    _refuse_overtaken(submission, standing)
    _check_submission(submission, policy, standing)
    _refuse_own_words(session, submission, claim)
    earlier = queries.round_assessments(session, claim.id)
    if policy.assessments_needed > 1 and any(each.reviewer_id == reviewer_id for each in earlier):
        raise NotAllowed("You have assessed this claim; another reviewer's assessment is needed now.")
    assessment = _assessment(session, submission, claim, reviewer_id=reviewer_id, now=now)
    after = {"assessment": assessment.id, "rating": submission.rating, "version": claim.version}
    assessed = _event("assessed", claim.id, reviewer_id, now=now, after=after)
    session.add(assessed)
    if lease is not None:
        session.delete(lease)
    round_ = [*earlier, assessment]
    rating = decide([Opinion(each.reviewer_id, each.rating) for each in round_], needed=policy.assessments_needed)
    session.flush()
    if rating is None:
        return None
    return _decided(
        session, submission, claim, rating=rating, round_=round_, standing=standing, assessed=assessed, now=now
    )


def judge_link(
    session: Session,
    link_id: int,
    state: LinkState,
    *,
    reviewer_id: int,
    now: datetime,
    stance: Stance | None = None,
) -> tables.Link:
    """The link, confirmed, rejected or proposed again, with another stance if given. No verdict changes by it.

    Writes the Link row, an Event row for each of its claims, and the groups of Claim rows: whoever rejects a link says
    that the two are not one claim.
    """
    link = session.get(tables.Link, link_id)
    if link is None:
        raise NotFound("There is no link {link_id}; it may have been dropped when an article changed.", link_id=link_id)
    if stance is Stance.UNRELATED:
        raise InvalidInput("Reject the link instead: unrelated claims are not linked.", field="stance")
    before = {
        "state": link.state.value,
        "stance": link.stance.value,
        "by": link.decided_by_id,
        "at": link.decided_at.isoformat() if link.decided_at else None,
    }
    link.state, link.stance = state, stance or link.stance
    proposed = state is LinkState.PROPOSED
    link.decided_by_id, link.decided_at = (None, None) if proposed else (reviewer_id, now)
    after = {"state": link.state.value, "stance": link.stance.value, "link": link.id}
    first = _event("link_judged", link.a_id, reviewer_id, now=now, before=before, after=after)
    session.add(first)
    session.flush()
    after = {**after, "batch": first.id}
    session.add(_event("link_judged", link.b_id, reviewer_id, now=now, before=before, after=after))
    groups.regroup(session, (link.a_id, link.b_id))
    return link


def _claim(session: Session, claim_id: int, *, lock: bool = False) -> tables.Claim:
    claim = session.get(tables.Claim, claim_id, with_for_update=lock or None)
    if claim is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    return claim


def _refuse_stale(claim: tables.Claim, seen: int) -> None:
    if claim.version != seen:
        raise ClaimMoved(
            "Claim {claim_id} changed while you were writing (version {seen} is now {current}); "
            "nothing was saved, your text is kept below.",
            claim_id=claim.id,
            seen=seen,
            current=claim.version,
        )


def _refuse_overtaken(submission: Submission, standing: tables.Verdict | None) -> None:
    current = standing.number if standing else 0
    if submission.verdict_seen not in (None, current):
        raise ClaimMoved(
            "Claim {claim_id} has another verdict by now (number {seen} is now {current}); nothing was saved.",
            claim_id=submission.claim_id,
            seen=submission.verdict_seen or 0,
            current=current,
        )


def _held(lease: tables.Lease, now: datetime) -> LeaseHeld:
    minutes = max(1, round((lease.expires_at - now).total_seconds() / 60))
    return LeaseHeld(
        "{holder} holds claim {claim_id} for {minutes} more minutes; take another, or take it over with a note.",
        holder=lease.holder.name,
        claim_id=lease.claim_id,
        minutes=minutes,
    )


def _check_submission(submission: Submission, policy: Policy, standing: tables.Verdict | None) -> None:
    if submission.rating not in policy.ratings:
        raise InvalidInput("Choose a rating of the desk's scale.", field="rating")
    for rule in unmet_rules(evidence=len(submission.evidence), rationale=submission.rationale):
        message, field = _GATE_WORDS[rule]
        raise InvalidInput(message, field=field)
    if len(submission.rationale) > LONGEST_RATIONALE:
        raise InvalidInput("The rationale has at most {most} characters.", field="rationale", most=LONGEST_RATIONALE)
    for citation in submission.evidence:
        if citation.url is None and citation.claim_id is None:
            raise InvalidInput("Each source needs an address or a claim of this desk.", field="evidence")
        if citation.url is not None and not citation.url.lower().startswith(("http://", "https://")):
            raise InvalidInput("The address of a source begins with http:// or https://.", field="evidence")
    if standing is not None and not (submission.correction_note or "").strip():
        raise InvalidInput(
            "This claim has a verdict; say in a note what is corrected and why.", field="correction_note"
        )


def _refuse_own_words(session: Session, submission: Submission, claim: tables.Claim) -> None:
    """What an article says is no evidence for what the same article says."""
    for citation in submission.evidence:
        cited = _claim(session, citation.claim_id) if citation.claim_id is not None else None
        own_article = cited is not None and claim.article_id is not None and cited.article_id == claim.article_id
        own_page = claim.article is not None and url_key(citation.url) in {claim.article.url_key} - {None}
        if (cited is not None and cited.id == claim.id) or own_article or own_page:
            raise InvalidInput(
                "A claim is no evidence for itself: cite a source other than the article that it stands in.",
                field="evidence",
            )


def _assessment(
    session: Session, submission: Submission, claim: tables.Claim, *, reviewer_id: int, now: datetime
) -> tables.Assessment:
    assessment = tables.Assessment(
        claim_id=claim.id,
        claim_version=claim.version,
        reviewer_id=reviewer_id,
        rating=submission.rating,
        rationale=clean(submission.rationale).strip(),
        seen=_seen(session, claim),
        created_at=now,
        evidence=[_evidence(session, citation, now=now) for citation in submission.evidence],
    )
    session.add(assessment)
    session.flush()
    return assessment


def _seen(session: Session, claim: tables.Claim) -> dict[str, Any]:
    """The claim and its links as they stood when the reviewer judged them."""
    links = [
        {
            "link": link.id,
            "claim": other.id,
            "text": other.text,
            "stance": link.stance.value,
            "update": link.update,
            "score": round(link.score, 1),
            "state": link.state.value,
            "origin": other.article.origin_id if other.article else None,
        }
        for link, other in queries.links_with_other(session, claim.id)
    ]
    return {"text": claim.text, "version": claim.version, "links": links}


def _evidence(session: Session, citation: Citation, *, now: datetime) -> tables.Evidence:
    """The cited source; where it is a claim of the desk, its article's text is kept with its hash."""
    cited = _claim(session, citation.claim_id) if citation.claim_id is not None else None
    article = cited.article if cited is not None else None
    check = cited.earlier_check if cited is not None else None
    return tables.Evidence(
        claim_id=citation.claim_id,
        url=clean(citation.url or "") or (article.url if article else check.url if check else None),
        title=clean(citation.title) or (article.title if article else check.title if check else ""),
        quote=clean(citation.quote) or (cited.text if cited else ""),
        shows=clean(citation.shows),
        retrieved_at=article.created_at if article else None,
        snapshot_hash=_snapshot(session, article.text, now=now) if article else None,
    )


def _snapshot(session: Session, content: str, *, now: datetime) -> str:
    digest = sha256(content.encode()).hexdigest()
    if session.get(tables.Snapshot, digest) is None:
        session.add(tables.Snapshot(hash=digest, content=content, created_at=now))
        session.flush()
    return digest


def _decided(
    session: Session,
    submission: Submission,
    claim: tables.Claim,
    *,
    rating: str,
    round_: Sequence[tables.Assessment],
    standing: tables.Verdict | None,
    assessed: tables.Event,
    now: datetime,
) -> tables.Verdict:
    own = round_[-1]
    verdict = tables.Verdict(
        claim_id=claim.id,
        number=queries.last_verdict_number(session, claim.id) + 1,
        claim_version=claim.version,
        rating=rating,
        rationale=own.rationale,
        correction_note=clean(submission.correction_note or "").strip() or None,
        decided_by_id=own.reviewer_id,
        decided_at=now,
        assessments=list(round_),
    )
    session.add(verdict)
    before: dict[str, Any] = {"state": claim.state.value}
    if standing is not None:
        before |= {"rating": standing.rating, "number": standing.number}
    claim.state = ClaimState.DECIDED
    session.add(
        _event(
            "corrected" if standing else "decided",
            claim.id,
            own.reviewer_id,
            now=now,
            before=before,
            after={"rating": rating, "number": verdict.number, "version": claim.version, "batch": assessed.id},
            note=verdict.correction_note,
        )
    )
    session.flush()
    return verdict


def _event(
    kind: str,
    claim_id: int,
    actor_id: int,
    *,
    now: datetime,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    note: str | None = None,
) -> tables.Event:
    return tables.Event(
        at=now,
        actor_id=actor_id,
        kind=kind,
        claim_id=claim_id,
        before=before or {},
        after=after or {},
        note=clean(note) if note else None,
    )
