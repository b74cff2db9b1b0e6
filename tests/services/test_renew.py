from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import link
from claimtrack.services.renew import renew
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
from claimtrack.wordlists import shipped
from tests.services.scene import BRIDGE, a_pair, add, claim_with


def refreshed(session: Session, claim: Claim, *, alone: set[int], **weights: float) -> int:
    tables = replace(shipped(), weights={**shipped().weights, **weights})
    return renew(session, [claim.id], alone=alone, wordlists=tables)


def test_a_claim_that_stands_alone_is_worth_more(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        before = claim.worth
        assert refreshed(session, claim, alone={claim.id}) == 1
        assert claim.worth > before
        assert "novelty" in claim.factors
        assert refreshed(session, claim, alone={claim.id}) == 0
        refreshed(session, claim, alone=set())
        assert (claim.worth, "novelty" in claim.factors) == (before, False)


def test_a_desks_own_weights_count(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        before = claim.worth
        refreshed(session, claim, alone=set(), figure=0.0)
        assert claim.worth < before


def test_a_speaker_named_by_hand_is_counted_under_the_right_key(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        claim.speaker = "البنتاغون"
        refreshed(session, claim, alone=set())
        assert claim.speaker_key == "pentagon"
        claim.speaker = None
        refreshed(session, claim, alone=set())
        assert claim.speaker_key is None


def test_a_claim_with_something_near_is_not_alone(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        near, none = link.propose(
            session, [pair.cheap.id, claim_with(session, "سبعين").id], matcher=Matcher(Embedders())
        )
        assert (near.alone, none.alone) == (False, True)
