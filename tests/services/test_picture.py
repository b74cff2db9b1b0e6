from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from claimtrack.core.errors import NotFound
from claimtrack.core.values import ClaimKind, Difference, DifferenceKind, LinkState, Span, Stance
from claimtrack.readers.table import ArchiveRow
from claimtrack.services import review
from claimtrack.services.import_ import Imported, import_rows
from claimtrack.services.picture import comparison_of, picture
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim, Link
from tests.services.scene import (
    BRIDGE,
    BRIDGE_DEARER,
    NOW,
    POLICY,
    a_pair,
    a_submission,
    add,
    claim_with,
    link_all,
    person,
    reprint,
)


def test_a_claim_is_seen_in_its_paragraph(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        seen = picture(session, claim.id, now=NOW)
        assert seen.before + claim.text + seen.after == BRIDGE.text.split("\n")[0]
        assert seen.article is claim.article


def test_the_last_paragraph_ends_with_the_text(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        seen = picture(session, claim_with(session, "يخفف").id, now=NOW)
        assert (seen.before, seen.after) == ("", "؟")


def test_a_headline_is_seen_in_its_title(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        headline = session.scalars(select(Claim).where(Claim.kind == ClaimKind.HEADLINE)).one()
        seen = picture(session, headline.id, now=NOW)
        assert seen.before + headline.text + seen.after == BRIDGE.title


def test_links_are_grouped_by_stance_conflicts_first(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        seen = picture(session, pair.cheap.id, now=NOW)
        stances = [group.stance for group in seen.stances]
        assert stances[0] is Stance.CONFLICTS
        assert stances == sorted(stances, key=[Stance.CONFLICTS, Stance.CORROBORATES, Stance.RELATED].index)


def test_copies_of_one_text_are_one_origin_with_the_rest_folded(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        add(session, reprint(BRIDGE_DEARER, "الشروق", days=1))
        link_all(session)
        group = picture(session, pair.cheap.id, now=NOW).stances[0]
        assert (group.origins, group.articles, group.outlets, len(group.groups)) == (1, 2, 2, 1)
        (origin,) = group.groups
        assert (origin.own, len(origin.copies)) == (False, 1)
        assert origin.first.comparison.score >= origin.copies[0].comparison.score


def test_a_copy_of_the_claims_own_article_counts_no_origin(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        copy = add(session, reprint(BRIDGE, "الشروق", days=1))
        link_all(session)
        claim = claim_with(session, "120", article_id=1)
        seen = picture(session, claim.id, now=NOW)
        (group,) = (each for each in seen.stances if each.stance is Stance.CORROBORATES)
        assert (group.origins, group.articles, group.groups[0].own) == (0, 1, True)
        assert [article.id for article in seen.copies] == [copy.article_id]


def test_a_rejected_link_is_shown_but_counts_nothing(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        review.judge_link(session, pair.link.id, LinkState.REJECTED, reviewer_id=person(session).id, now=NOW)
        group = picture(session, pair.cheap.id, now=NOW).stances[0]
        assert (group.origins, group.articles, len(group.groups)) == (0, 0, 1)


def test_differences_are_seen_from_the_claim_that_is_looked_at(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        for claim, own, other in ((pair.cheap, "120", "150"), (pair.dear, "150", "120")):
            first = picture(session, claim.id, now=NOW).stances[0].groups[0].first
            difference = first.comparison.differences[0]
            assert difference.a_span is not None
            assert (own in difference.a_span.of(claim.text), other in difference.b) == (True, True)


def test_a_stored_link_is_read_as_the_comparison_that_it_was(database: Database) -> None:
    stored = Link(
        a_id=1,
        b_id=2,
        score=80.0,
        stance=Stance.CONFLICTS,
        update=False,
        differences=[
            {"kind": "denial", "a": "نفى", "b": "", "a_span": {"start": 0, "end": 3}, "b_span": None, "update": True}
        ],
    )
    (difference,) = comparison_of(stored, from_a=True).differences
    assert difference == Difference(DifferenceKind.DENIAL, "نفى", "", Span(0, 3), None, update=True)
    assert comparison_of(stored, from_a=False).differences == (difference.mirrored(),)


def test_an_earlier_check_stands_apart_from_the_sources(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        row = ArchiveRow("1", "كلفة بناء جسر الشط بلغت 120 مليون دينار", "", "ar", rating="صحيح")
        import_rows(session, [row], archive="a", now=NOW, done=Imported())
        link_all(session)
        seen = picture(session, claim_with(session, "120", article_id=1).id, now=NOW)
        assert [each.other.earlier_check.rating for each in seen.earlier_checks if each.other.earlier_check] == ["صحيح"]
        assert all(link.other.article for group in seen.stances for origin in group.groups for link in origin.links)


def test_an_earlier_check_itself_has_no_article(database: Database) -> None:
    with database.session() as session:
        import_rows(session, [ArchiveRow("1", "Fares doubled", "", "en")], archive="a", now=NOW, done=Imported())
        seen = picture(session, session.scalars(select(Claim)).one().id, now=NOW)
        assert (seen.article, seen.before, seen.after, seen.copies, seen.stances) == (None, "", "", (), ())


def test_an_earlier_check_sees_the_articles_that_speak_of_it(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        row = ArchiveRow("1", "كلفة بناء جسر الشط بلغت 120 مليون دينار", "", "ar")
        import_rows(session, [row], archive="a", now=NOW, done=Imported())
        link_all(session)
        check = session.scalars(select(Claim).where(Claim.article_id.is_(None))).one()
        origins = {group.stance: group.origins for group in picture(session, check.id, now=NOW).stances}
        assert origins[Stance.CORROBORATES] == 1


def test_the_newest_verdict_is_the_current_one(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim, reviewer = claim_with(session, "120"), person(session)
        assert picture(session, claim.id, now=NOW).verdict is None
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        corrected = a_submission(claim, rating="true", note="The bill came.")
        review.assess(session, corrected, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        seen = picture(session, claim.id, now=NOW)
        assert seen.verdict is not None
        assert (seen.verdict.rating, [each.number for each in seen.verdicts]) == ("true", [2, 1])
        assert len(seen.assessments) == 2
        assert [event.kind for event in seen.history] == ["corrected", "assessed", "decided", "assessed"]


def test_a_hold_is_seen_until_it_runs_out(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim, reviewer = claim_with(session, "120"), person(session)
        lease = review.take(session, claim.id, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert picture(session, claim.id, now=NOW).lease is lease
        assert picture(session, claim.id, now=NOW + timedelta(minutes=15)).lease is None


def test_a_claim_that_does_not_exist_has_no_picture(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound, match="no claim 999"):
        picture(session, 999, now=NOW)
