from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import event, select, update
from sqlalchemy.orm import Session

from claimtrack.core.values import ArticleRole, ClaimKind, ClaimState, LinkState, Role, Stance
from claimtrack.storage import lists, queries
from claimtrack.storage.database import Database
from claimtrack.storage.queries import QueueFilters, batches
from claimtrack.storage.tables import (
    Article,
    Claim,
    Event,
    Evidence,
    Lease,
    OneTimeLink,
    OriginBand,
    Purpose,
    Verdict,
    VerdictAssessment,
)
from claimtrack.storage.vectors import store
from tests.storage.rows import (
    NOW,
    a_claim,
    a_link,
    a_user,
    a_verdict,
    an_archive_claim,
    an_article,
    an_assessment,
    an_outlet,
)

UNIT = [1.0, 0.0]


def ids(rows: list[Claim] | list[Article]) -> list[int]:
    return [row.id for row in rows]


def queue(session: Session, **filters: object) -> list[tuple[int, int, int]]:
    fitting = QueueFilters(**filters)  # type: ignore[arg-type]
    rows = queries.queued_claims(session, fitting, limit=50, today=NOW.date())
    counts = queries.state_counts(session, fitting)
    assert sum(counts[state] for state in fitting.states) == len(rows)
    return [(row.claim.id, row.conflicts, row.corroborates) for row in rows]


# --- Articles ---------------------------------------------------------------------------------------------------------


def test_an_article_is_found_by_its_address_and_by_its_words(database: Database) -> None:
    with database.session() as session:
        article = an_article(session, url_key="k1")
        an_article(session, url_key="k2")
        assert queries.article_by_url_key(session, "k1") is article
        assert queries.article_by_text_hash(session, article.text_hash) is article
        assert queries.article_by_url_key(session, "k3") is None
        assert queries.article_by_text_hash(session, "0") is None


def test_an_outlet_is_found_by_its_key(database: Database) -> None:
    with database.session() as session:
        outlet = an_outlet(session, "الوكالة الوطنية")
        assert queries.outlet_by_key(session, outlet.key) is outlet
        assert queries.outlet_by_key(session, "other") is None


def test_articles_that_share_a_band_come_once_and_oldest_first(database: Database) -> None:
    with database.session() as session:
        first, second, third = (an_article(session) for _ in range(3))
        bands = {first: [2**40, -5], second: [2**40, -5], third: [7]}
        session.add_all(OriginBand(band=band, article_id=a.id) for a, own in bands.items() for band in own)
        session.flush()
        assert ids(queries.articles_sharing_bands(session, [-5, 2**40])) == [first.id, second.id]


def test_copies_are_the_other_articles_of_the_origin(database: Database) -> None:
    with database.session() as session:
        first = an_article(session)
        copy = an_article(session, origin_id=first.origin_id)
        an_article(session)
        assert ids(queries.copies_of(session, first)) == [copy.id]


def test_every_article_comes_with_the_number_of_its_claims(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "ROWS", 2)
    with database.session() as session:
        articles = [an_article(session) for _ in range(3)]
        for start in (0, 50):
            a_claim(session, articles[1], start=start)
        found = [(article.id, claims) for article, claims in queries.articles_in_order(session)]
    assert found == [(articles[0].id, 0), (articles[1].id, 2), (articles[2].id, 0)]


def test_the_list_of_articles_is_newest_first_with_claims_and_copies(database: Database) -> None:
    with database.session() as session:
        first = an_article(session)
        copy = an_article(session, origin_id=first.origin_id)
        a_claim(session, first)
        page = lists.article_page(session, limit=5, offset=0)
        assert [(row.article.id, row.claims, row.copies) for row in page] == [(copy.id, 0, 1), (first.id, 1, 1)]
        assert [row.article.id for row in lists.article_page(session, limit=1, offset=1)] == [first.id]
        assert lists.count_articles(session) == 2


def test_filters_offer_only_what_claims_have(database: Database) -> None:
    with database.session() as session:
        silent, speaking = an_outlet(session, "Silent"), an_outlet(session, "Speaking")
        an_article(session, outlet=silent, language="fr")
        a_claim(session, an_article(session, outlet=speaking, language="ar"))
        assert lists.outlets_with_claims(session) == [speaking]
        assert lists.claim_languages(session) == ["ar"]


# --- Claims -----------------------------------------------------------------------------------------------------------


def test_claims_come_by_id_once_each_and_without_those_that_are_not_there(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        first, second = a_claim(session, article), a_claim(session, article, start=60)
        assert ids(queries.claims_by_id(session, [second.id, first.id, second.id, 999])) == [first.id, second.id]
        assert queries.claims_by_id(session, []) == []


def test_more_claims_than_a_statement_takes_are_found(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_IDS", 2)
    with database.session() as session:
        article = an_article(session)
        claims = [a_claim(session, article, start=60 * n) for n in range(5)]
        assert ids(queries.claims_by_id(session, ids(claims))) == ids(claims)


def test_claims_bring_their_sources_without_further_statements(database: Database) -> None:
    with database.session() as session:
        a_claim(session, an_article(session, outlet=an_outlet(session, "Agency")))
        an_archive_claim(session, "an old claim")
        session.commit()
    with database.reading() as session:
        claims = queries.claims_by_id(session, range(100))
        asked: list[str] = []
        event.listen(database.engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
        sources = [claim.article.outlet.name if claim.article and claim.article.outlet else None for claim in claims]
        checks = [claim.earlier_check.external_id if claim.earlier_check else None for claim in claims]
    assert (sources, checks, asked) == (["Agency", None], [None, "1"], [])


def test_norms_leave_out_the_claims_of_one_article(database: Database) -> None:
    with database.session() as session:
        own, other = an_article(session, language="en"), an_article(session)
        first, second = a_claim(session, own, "One bridge"), a_claim(session, other)
        old = an_archive_claim(session, "Old claim")
        found = queries.claim_norms(session, {first.id, second.id, old.id}, but_article=other.id)
        assert [(row.id, row.norm, row.language) for row in found] == [
            (first.id, "one bridge", "en"),
            (old.id, "old claim", "en"),
        ]
        assert len(queries.claim_norms(session, [first.id, second.id, old.id])) == 3


def test_only_checkable_claims_may_have_links(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        first = a_claim(session, article)
        a_claim(session, article, start=60, checkable=False)
        assert queries.checkable_claim_ids(session) == [first.id]


def test_every_claim_comes_in_order_across_pieces(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        claims = [a_claim(session, article, start=60 * n) for n in range(5)]
        pieces = list(batches.in_order(session, select(Claim), Claim.id, size=2))
        assert [len(piece) for piece in pieces] == [2, 2, 1]
        assert ids(list(queries.claims_in_order(session))) == ids(claims)


def test_an_earlier_check_is_found_in_its_archive_only(database: Database) -> None:
    with database.session() as session:
        ours = an_archive_claim(session, "one", archive="ours", external_id="x")
        an_archive_claim(session, "two", archive="theirs", external_id="x")
        found = queries.earlier_checks(session, "ours", {"x": 1, "y": 2})
        assert [check.claim for check in found] == [ours]


def test_claims_that_lack_a_vector_of_any_model_are_named(database: Database) -> None:
    import numpy as np

    with database.session() as session:
        article = an_article(session)
        both, one, none = (a_claim(session, article, start=60 * n) for n in range(3))
        vector = np.array(UNIT, dtype=np.float32)
        store(session, "m1", [(both.id, vector), (one.id, vector)])
        store(session, "m2", [(both.id, vector)])
        wanted = [both.id, one.id, none.id]
        assert ids(queries.without_vectors(session, wanted, ["m1", "m2"])) == [one.id, none.id]
        queries.delete_vectors(session, both.id)
        assert ids(queries.without_vectors(session, wanted, ["m1"])) == [both.id, none.id]


def test_rows_are_counted_by_table(database: Database) -> None:
    with database.session() as session:
        a_claim(session, an_article(session))
        a_user(session)
        assert queries.row_counts(session) == {"articles": 1, "claims": 1, "links": 0, "verdicts": 0, "people": 1}


# --- Links ------------------------------------------------------------------------------------------------------------


def test_links_are_seen_from_both_their_ends(database: Database) -> None:
    with database.session() as session:
        first, second, third = (a_claim(session, an_article(session)) for _ in range(3))
        weak, strong = a_link(session, second, first, score=40), a_link(session, second, third, score=90)
        assert queries.links_of(session, second.id) == [weak, strong]
        assert queries.links_with_other(session, second.id) == [(strong, third), (weak, first)]
        assert queries.links_with_other(session, first.id) == [(weak, second)]
        assert queries.links_among(session, [first.id, second.id]) == [weak]
        assert list(queries.links_in_order(session)) == [weak, strong]


def test_copies_of_one_text_count_as_one_origin(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session, an_article(session))
        wire = an_article(session)
        reprint = an_article(session, origin_id=wire.origin_id)
        for article in (wire, reprint, an_article(session)):
            a_link(session, claim, a_claim(session, article))
        a_link(session, claim, a_claim(session, an_article(session)), stance=Stance.CORROBORATES)
        assert queries.origin_counts(session, [claim.id]) == {claim.id: {Stance.CONFLICTS: 2, Stance.CORROBORATES: 1}}


def test_the_claims_own_text_rejected_links_and_archives_count_nothing(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        claim = a_claim(session, article)
        copy = a_claim(session, an_article(session, origin_id=article.origin_id))
        a_link(session, claim, copy, stance=Stance.CORROBORATES)
        a_link(session, claim, a_claim(session, an_article(session)), state=LinkState.REJECTED)
        a_link(session, claim, an_archive_claim(session, "checked before"))
        assert queries.origin_counts(session, [claim.id]) == {}


def test_an_archives_claim_counts_the_articles_that_it_is_linked_to(database: Database) -> None:
    with database.session() as session:
        old = an_archive_claim(session, "checked before")
        a_link(session, old, a_claim(session, an_article(session)))
        assert queries.origin_counts(session, [old.id]) == {old.id: {Stance.CONFLICTS: 1}}


def test_the_sharpest_link_is_a_conflict_before_a_likelier_agreement(database: Database) -> None:
    with database.session() as session:
        claim, *others = (a_claim(session, an_article(session)) for _ in range(5))
        agreement = a_link(session, claim, others[0], stance=Stance.CORROBORATES, score=99)
        a_link(session, claim, others[1], score=50)
        conflict = a_link(session, claim, others[2], score=60)
        a_link(session, claim, others[3], score=97, state=LinkState.REJECTED)
        found = queries.sharpest_links(session, [claim.id, others[0].id, others[3].id])
        assert found == {claim.id: conflict, others[0].id: agreement}


# --- The queue --------------------------------------------------------------------------------------------------------


def test_conflicts_come_first_then_worth_then_the_oldest(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        worthy, plain, twin, disputed = (
            a_claim(session, article, start=60 * n, worth=worth) for n, worth in enumerate((0.9, 0.5, 0.5, 0.1))
        )
        other = a_claim(session, an_article(session, role=ArticleRole.REFERENCE))
        a_link(session, disputed, other)
        a_link(session, plain, other, stance=Stance.CORROBORATES)
        assert queue(session) == [(disputed.id, 1, 0), (worthy.id, 0, 0), (plain.id, 0, 1), (twin.id, 0, 0)]


def test_the_queue_holds_checkable_claims_of_monitored_articles_that_wait(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        waiting = a_claim(session, article)
        again = a_claim(session, article, start=60, state=ClaimState.NEEDS_REVIEW)
        decided = a_claim(session, article, start=120, state=ClaimState.DECIDED)
        a_claim(session, article, start=180, checkable=False)
        a_claim(session, an_article(session, role=ArticleRole.REFERENCE))
        an_archive_claim(session, "checked before")
        assert [row[0] for row in queue(session)] == [waiting.id, again.id]
        assert [row[0] for row in queue(session, state=ClaimState.DECIDED)] == [decided.id]
        assert queries.state_counts(session) == {
            ClaimState.WAITING: 1,
            ClaimState.DECIDED: 1,
            ClaimState.NEEDS_REVIEW: 1,
            ClaimState.SET_ASIDE: 0,
        }


def test_the_queue_is_filtered_by_language_outlet_and_stance(database: Database) -> None:
    with database.session() as session:
        outlet = an_outlet(session, "Agency")
        arabic = a_claim(session, an_article(session))
        french = a_claim(session, an_article(session, language="fr", outlet=outlet))
        a_link(session, arabic, french, stance=Stance.CORROBORATES)
        conflicting = a_claim(session, an_article(session))
        a_link(session, arabic, conflicting)
        assert [row[0] for row in queue(session, language="fr")] == [french.id]
        assert [row[0] for row in queue(session, outlet_id=outlet.id)] == [french.id]
        assert [row[0] for row in queue(session, stance=Stance.CONFLICTS)] == [arabic.id, conflicting.id]
        assert [row[0] for row in queue(session, stance=Stance.CORROBORATES)] == [arabic.id, french.id]
        counts = queries.state_counts(session, QueueFilters(stance=Stance.CONFLICTS, state=ClaimState.DECIDED))
        assert counts[ClaimState.WAITING] == 2


def test_the_queue_comes_page_by_page(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        claims = [a_claim(session, article, start=60 * n) for n in range(3)]
        first = queries.queued_claims(session, QueueFilters(), limit=2, today=NOW.date())
        then = queries.queued_claims(session, QueueFilters(), limit=2, today=NOW.date(), after=first[-1].place)
        assert [[row.claim.id for row in page] for page in (first, then)] == [ids(claims[:2]), ids(claims[2:])]


def test_only_leases_that_still_run_are_shown(database: Database) -> None:
    with database.session() as session:
        holder, article = a_user(session), an_article(session)
        running, over = a_claim(session, article), a_claim(session, article, start=60)
        for claim, minutes in ((running, 5), (over, -5)):
            session.add(
                Lease(claim_id=claim.id, holder_id=holder.id, taken_at=NOW, expires_at=NOW + timedelta(minutes=minutes))
            )
        session.flush()
        leases = queries.current_leases(session, [running.id, over.id], now=NOW)
        assert {claim_id: lease.holder.name for claim_id, lease in leases.items()} == {running.id: "ليلى"}


# --- Review -----------------------------------------------------------------------------------------------------------


def test_the_newest_verdict_stands_and_the_others_are_history(database: Database) -> None:
    with database.session() as session:
        decider, article = a_user(session), an_article(session)
        claim, without = a_claim(session, article), a_claim(session, article, start=60)
        old = a_verdict(session, claim, decider)
        new = a_verdict(session, claim, decider, number=2, rating="true")
        assert queries.current_verdicts(session, [claim.id, without.id]) == {claim.id: new}
        assert queries.verdicts_of(session, claim.id) == [new, old]
        assert [[each.id for each in page] for page in queries.standing_verdicts(session)] == [[new.id]]


def test_standing_verdicts_come_in_batches_with_their_evidence(database: Database) -> None:
    with database.session() as session:
        decider, article = a_user(session), an_article(session)
        for number in range(3):
            claim = a_claim(session, article, start=60 * number)
            assessment = an_assessment(session, claim, decider)
            session.add(Evidence(assessment_id=assessment.id, url="https://example.org", title="", quote="", shows=""))
            verdict = a_verdict(session, claim, decider)
            session.add(VerdictAssessment(verdict_id=verdict.id, assessment_id=assessment.id))
        session.commit()
    with database.reading() as session:
        sizes = [[verdict.evidence_urls for verdict in batch] for batch in queries.standing_verdicts(session, size=2)]
    assert sizes == [[["https://example.org"]] * 2, [["https://example.org"]]]


def test_a_round_holds_the_assessments_that_no_verdict_was_made_from(database: Database) -> None:
    with database.session() as session:
        first, second = a_user(session, "A"), a_user(session, "B")
        claim = a_claim(session, an_article(session))
        used = an_assessment(session, claim, first)
        verdict = a_verdict(session, claim, first)
        session.add(VerdictAssessment(verdict_id=verdict.id, assessment_id=used.id))
        fresh = an_assessment(session, claim, second)
        assert queries.round_assessments(session, claim.id) == [fresh]
        assert queries.assessments_of(session, claim.id) == [used, fresh]


def test_an_edit_ends_the_round(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session, an_article(session))
        an_assessment(session, claim, a_user(session))
        claim.version = 2
        session.flush()
        assert queries.round_assessments(session, claim.id) == []


def test_history_is_newest_first_and_of_its_own_claim_or_article(database: Database) -> None:
    with database.session() as session:
        actor, article = a_user(session), an_article(session)
        claim = a_claim(session, article)
        for kind in ("taken", "released"):
            session.add(Event(at=NOW, kind=kind, claim_id=claim.id, actor_id=actor.id, before={}, after={}))
        session.add(Event(at=NOW, kind="added", article_id=article.id, before={}, after={}))
        session.flush()
        of_claim = [(each.kind, each.actor and each.actor.name) for each in queries.events_of_claim(session, claim.id)]
        assert of_claim == [("released", "ليلى"), ("taken", "ليلى")]
        assert [each.kind for each in queries.events_of_article(session, article.id)] == ["added"]


# --- People -----------------------------------------------------------------------------------------------------------


def test_people_are_found_listed_and_counted(database: Database) -> None:
    with database.session() as session:
        boss = a_user(session, "Zoe", Role.ADMINISTRATOR)
        gone = a_user(session, "Adam", active=False)
        user = a_user(session, "Basma")
        assert queries.user_by_login(session, boss.login) is boss
        assert queries.user_by_login(session, "nobody") is None
        assert queries.people(session) == [user, boss, gone]
        assert queries.count_people(session) == 2
        assert queries.count_people(session, role=Role.ADMINISTRATOR) == 1
        assert queries.count_people(session, role=Role.ADMINISTRATOR, but=boss.id) == 0


def test_one_time_links_are_found_by_hash_and_removed_by_purpose(database: Database) -> None:
    with database.session() as session:
        for purpose in (Purpose.INVITATION, Purpose.FIRST_ADMINISTRATOR):
            session.add(OneTimeLink(token_hash=purpose, purpose=purpose, role=Role.READER, expires_at=NOW))
        session.flush()
        queries.delete_links(session, Purpose.FIRST_ADMINISTRATOR)
        assert queries.link_by_hash(session, "first_administrator") is None
        kept = queries.link_by_hash(session, "invitation")
        assert kept is not None
        assert kept.expires_at == NOW


def test_days_and_times_come_back_as_they_went_in(database: Database) -> None:
    with database.session() as session:
        article = an_article(session, day=date(2024, 10, 30))
        verdict_id = a_verdict(session, a_claim(session, article), a_user(session)).id
        session.commit()
    with database.reading() as session:
        found = session.get_one(Article, article.id)
        assert (found.day, found.created_at, session.get_one(Verdict, verdict_id).decided_at) == (
            date(2024, 10, 30),
            NOW,
            NOW,
        )


# --- Editing ----------------------------------------------------------------------------------------------------------


def test_an_article_is_opened_for_editing_with_all_its_claims(database: Database) -> None:
    with database.session() as session:
        article, other = an_article(session, outlet=an_outlet(session, "المرسى")), an_article(session)
        late, early = a_claim(session, article, start=50), a_claim(session, article, state=ClaimState.SET_ASIDE)
        a_claim(session, other)
        assert queries.article_for_editing(session, article.id) is article
        assert queries.claims_for_editing(session, article.id) == [late, early]
        assert queries.article_for_editing(session, 999) is None


def test_claims_opened_for_editing_are_as_the_database_has_them(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session, an_article(session))
        session.execute(update(Claim).values(version=7), execution_options={"synchronize_session": False})
        assert [each.version for each in queries.claims_for_editing(session, claim.article_id or 0)] == [7]


def test_only_a_standing_claim_of_the_same_kind_stands_over_words(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        claim = a_claim(session, article, "جسر جديد", start=10)
        a_claim(session, article, "جسر جديد", start=10, state=ClaimState.SET_ASIDE)
        a_claim(session, article, "قبلها", start=5)
        a_claim(session, article, "جسر جديد", start=12).kind = ClaimKind.HEADLINE
        a_claim(session, an_article(session), "جسر جديد", start=10)
        assert queries.standing_over(session, claim) is None
        over = a_claim(session, article, "جديد في", start=14)
        assert queries.standing_over(session, claim) is over


def test_links_that_touch_claims_are_given_once_each(database: Database) -> None:
    with database.session() as session:
        a, b, c, d = (a_claim(session, an_article(session)) for _ in range(4))
        inside, outside = a_link(session, a, b), a_link(session, b, c)
        a_link(session, c, d)
        assert queries.links_touching(session, [a.id, b.id]) == [inside, outside]


@pytest.mark.parametrize(
    ("kind", "minutes", "earlier"),
    [("claim_edited", 1, True), ("claim_edited", -1, False), ("assessed", 1, False), ("speaker_named", 1, True)],
)
def test_a_link_was_judged_earlier_than_its_claims_words(
    database: Database, kind: str, minutes: int, earlier: bool
) -> None:
    with database.session() as session:
        a, b = a_claim(session, an_article(session)), a_claim(session, an_article(session))
        link = a_link(session, a, b, state=LinkState.CONFIRMED)
        link.decided_at = NOW
        session.add(Event(at=NOW + timedelta(minutes=minutes), kind=kind, claim_id=b.id, before={}, after={}))
        assert queries.judged_earlier(session, [link]) == ({link.id} if earlier else set())
        link.decided_at = None
        assert queries.judged_earlier(session, [link]) == set()
