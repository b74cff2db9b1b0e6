"""An article opened for one step of editing: locked, checked, and written with its history when the step is done."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import ClaimMoved, InvalidInput, NotFound
from claimtrack.core.recut import recut
from claimtrack.core.text import normalise
from claimtrack.core.values import Certainty, ClaimKind, ClaimState, Span
from claimtrack.storage import queries, search, tables

__all__ = ["Opened", "open_article", "open_claim"]

# What a step may change in a claim; the history keeps all of it before and after.
_FIELDS: Final = (
    "start",
    "end",
    "text",
    "speaker",
    "speaker_by_id",
    "speech_verb",
    "certainty",
    "checkable",
    "reason",
    "worth",
    "factors",
    "state",
    "merged_into_id",
    "version",
)
# What a reviewer judges: where one of these changes, the claim is another version of itself.
_JUDGED: Final = ("text", "speaker", "certainty")


@dataclass(frozen=True, slots=True)
class Opened:
    """The article and its claims by id, all locked; `before` is what each claim was when they were opened, `norms` the
    words by which the key index knows it.
    """

    session: Session
    article: tables.Article
    claims: dict[int, tables.Claim]
    before: dict[int, dict[str, Any]]
    norms: dict[int, str]
    editor_id: int
    now: datetime

    def whole(self, kind: ClaimKind) -> str:
        """The text that the offsets of such a claim refer to."""
        return self.article.title if kind is ClaimKind.HEADLINE else self.article.text

    def seen(self, claim_id: int, version_seen: int) -> tables.Claim:
        """The claim, if it still is what the editor saw and has not been set aside."""
        claim = self.claims.get(claim_id)
        if claim is None:
            raise NotFound("There is no claim {claim_id} in this article.", claim_id=claim_id)
        if claim.version != version_seen:
            raise self._moved(claim, version_seen)
        if claim.state is ClaimState.SET_ASIDE:
            raise InvalidInput("Claim {claim_id} is set aside; bring it back first.", field="claim", claim_id=claim_id)
        return claim

    def free_words(self, span: Span, kind: ClaimKind, *, but: Collection[int] = ()) -> None:
        """Refuses a span outside the text, one without a word, and one that reaches into another claim than `but`."""
        whole = self.whole(kind)
        if not (0 <= span.start < span.end <= len(whole)) or not normalise(span.of(whole)):
            raise InvalidInput("Select some words of the article.", field="start")
        for other in self.standing(kind):
            if other.id not in but and span.overlaps(_span(other)):
                raise InvalidInput(
                    "These words overlap claim {other_id}: “{text}”.", field="start", other_id=other.id, text=other.text
                )

    def standing(self, kind: ClaimKind) -> list[tables.Claim]:
        """The claims of that kind that are not set aside, in reading order."""
        kept = [each for each in self.claims.values() if each.kind is kind and each.state is not ClaimState.SET_ASIDE]
        return sorted(kept, key=_span)

    def recut(self, claim: tables.Claim, span: Span) -> None:
        """Gives the claim another span and reads it anew; a speaker that a person named stays."""
        read = recut(self.whole(claim.kind), span, language=self.article.language, kind=claim.kind)
        claim.start, claim.end, claim.text = read.start, read.end, read.text
        claim.norm = normalise(read.text)
        claim.words = len(claim.norm.split())
        claim.checkable, claim.reason = read.checkable, read.reason
        claim.worth, claim.factors = read.worth, list(read.factors)
        claim.speech_verb, claim.certainty = read.speech_verb, read.certainty
        if claim.speaker_by_id is None:
            claim.speaker = read.speaker
        claim.certainty = certainty_with(claim.certainty, claim.speaker)

    def new(self, span: Span, kind: ClaimKind, *, like: tables.Claim | None = None) -> tables.Claim:
        """A claim that was not there, with the speaker that a person named for the one that it is cut from."""
        claim = tables.Claim(
            article_id=self.article.id,
            kind=kind,
            language=self.article.language,
            state=ClaimState.WAITING,
            version=1,
            created_at=self.now,
        )
        if like is not None and like.speaker_by_id is not None:
            claim.speaker, claim.speaker_by_id = like.speaker, like.speaker_by_id
        self.recut(claim, span)
        self.session.add(claim)
        self.session.flush()
        search.index_claims(self.session, [(claim.id, claim.norm)])
        self.claims[claim.id] = claim
        return claim

    def write(self, kind: str, *, undoes: int | None = None) -> list[int]:
        """Writes what the step changed, and gives the ids of the claims that must be linked again.

        A changed claim gets its next version, new keys, no vectors, and an Event row with itself before and after; one
        with a verdict needs another look, because the verdict was given on other words. The first of a step's events
        names the step: the others point to it.
        """
        changed = [each for each in self.claims.values() if snapshot(each) != self.before.get(each.id)]
        first: tables.Event | None = None
        for claim in changed:
            was = self.before.get(claim.id)
            if was is not None:
                self._renew(claim, was)
            after = snapshot(claim)
            if first is not None:
                after["with"] = first.id
            if undoes is not None:
                after["undoes"] = undoes
            event = tables.Event(
                at=self.now,
                actor_id=self.editor_id,
                kind=kind,
                claim_id=claim.id,
                article_id=self.article.id,
                before=was or {},
                after=after,
            )
            self.session.add(event)
            self.session.flush()
            first = first or event
        return [claim.id for claim in changed]

    def _renew(self, claim: tables.Claim, was: dict[str, Any]) -> None:
        """The next version of a claim whose words or speaker changed, found by its new words."""
        now = snapshot(claim)
        if all(now[name] == was[name] for name in _JUDGED):
            return
        claim.version += 1
        # Both are told anew when the claim is linked again.
        claim.reads_as = None
        claim.speaker_key = claim.speaker_key if now["speaker"] == was["speaker"] else None
        if was["state"] == claim.state.value == ClaimState.DECIDED:
            claim.state = ClaimState.NEEDS_REVIEW
        queries.delete_vectors(self.session, claim.id)
        if now["text"] != was["text"]:
            search.unindex_claims(self.session, [(claim.id, self.norms[claim.id])])
            search.index_claims(self.session, [(claim.id, claim.norm)])

    def _moved(self, claim: tables.Claim, seen: int) -> ClaimMoved:
        history = queries.events_of_claim(self.session, claim.id)
        change = next((event for event in history if event.after.get("version") == claim.version), None)
        if change is None or change.actor is None:
            return ClaimMoved(
                "Claim {claim_id} changed meanwhile (version {seen} is now {current}); look at it again.",
                claim_id=claim.id,
                seen=seen,
                current=claim.version,
            )
        return ClaimMoved(
            "{who} changed claim {claim_id} at {time} UTC (version {seen} is now {current}); nothing was saved.",
            claim_id=claim.id,
            seen=seen,
            current=claim.version,
            who=change.actor.name,
            time=f"{change.at:%H:%M}",
        )


def open_article(session: Session, article_id: int, *, editor_id: int, now: datetime) -> Opened:
    """The article for one step. Two who edit it at once do so one after the other. Raises NotFound."""
    article = queries.article_for_editing(session, article_id)
    if article is None:
        raise NotFound("There is no article {article_id}.", article_id=article_id)
    claims = {claim.id: claim for claim in queries.claims_for_editing(session, article_id)}
    before = {claim.id: snapshot(claim) for claim in claims.values()}
    norms = {claim.id: claim.norm for claim in claims.values()}
    return Opened(session, article, claims, before, norms, editor_id, now)


def open_claim(session: Session, claim_id: int, *, editor_id: int, now: datetime) -> Opened:
    """The article of a claim for one step. Raises NotFound for a claim without an article too."""
    claim = session.get(tables.Claim, claim_id)
    if claim is None or claim.article_id is None:
        raise NotFound("There is no claim {claim_id} in an article.", claim_id=claim_id)
    return open_article(session, claim.article_id, editor_id=editor_id, now=now)


def snapshot(claim: tables.Claim) -> dict[str, Any]:
    """The claim as the history keeps it."""
    return {name: getattr(claim, name) for name in _FIELDS}


def certainty_with(certainty: Certainty, speaker: str | None) -> Certainty:
    """What somebody says is reported; what nobody says, the article states."""
    if speaker and certainty is Certainty.STATED:
        return Certainty.REPORTED
    return Certainty.STATED if not speaker and certainty is Certainty.REPORTED else certainty


def _span(claim: tables.Claim) -> Span:
    assert claim.start is not None and claim.end is not None  # noqa: S101, PT018 - claims of an article have offsets
    return Span(claim.start, claim.end)
