from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

import pytest
from sqlalchemy import select

from claimtrack import jobs
from claimtrack.core.errors import InvalidInput, SplitterFailed
from claimtrack.core.split import split_claims
from claimtrack.core.splits import SplitNotice
from claimtrack.core.values import ArticleRole, Stance
from claimtrack.core.values import Claim as Claim_
from claimtrack.matching import Matcher
from claimtrack.readers.table import ArchiveRow, RowError
from claimtrack.semantic import Embedders, Vectors, load_embedders
from claimtrack.services import import_, ingest, review
from claimtrack.storage import queries
from claimtrack.storage.database import Database, open_database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.tables import Article, Assessment, Claim, EarlierCheck, Link, Outlet, Vector, Verdict
from tests.services.scene import (
    BRIDGE,
    BRIDGE_DEARER,
    BRIDGE_ENGLISH,
    POLICY,
    HashingEmbedder,
    a_submission,
    claim_with,
    counts,
    document,
    person,
    reprint,
)

AT_ONCE = 4
Result = TypeVar("Result")
FERRY = ArchiveRow("c-1", "Ferry fares doubled in October", "Did fares double?", "en")


def a_desk(database: Database, embedders: Embedders | None = None) -> jobs.Desk:
    return jobs.Desk(database, Matcher(embedders or Embedders()))


@pytest.fixture
def desk(database: Database) -> jobs.Desk:
    return a_desk(database)


def checkable(desk: jobs.Desk) -> list[int]:
    """The claims that may have links."""
    with desk.database.reading() as session:
        return queries.checkable_claim_ids(session)


@pytest.fixture
def apart(database: Database) -> Iterator[list[jobs.Desk]]:
    """Desks that share nothing but the database, as processes do."""
    url = database.engine.url.render_as_string(hide_password=False)
    opened = [open_database(url) for _ in range(AT_ONCE)]
    yield [a_desk(each) for each in opened]
    for each in opened:
        each.close()


def together(works: Sequence[Callable[[], Result]]) -> list[Result | Exception]:
    """What each gave, or the error that it raised; all begin at the same moment."""
    start, results = threading.Barrier(len(works)), dict[int, Result | Exception]()

    def run(place: int) -> None:
        start.wait()
        try:
            results[place] = works[place]()
        except Exception as error:  # the test wants to see whatever it was
            results[place] = error

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [results[place] for place in range(len(works))]


def succeeded(results: list[Result | Exception]) -> list[Result]:
    """The results, none of which may be an error."""
    assert [each for each in results if isinstance(each, Exception)] == []
    return [each for each in results if not isinstance(each, Exception)]


def all_counts(database: Database) -> dict[str, int]:
    with database.reading() as session:
        return counts(session)


# --- One document -----------------------------------------------------------------------------------------------------


def test_the_desks_splitter_finds_the_claims_and_its_failure_is_kept(database: Database) -> None:
    asked: list[str] = []

    def splitter(text: str, language: str, *, title: str = "") -> list[Claim_]:
        asked.append(title)
        if text == BRIDGE_DEARER.text:
            raise SplitterFailed("No answer.", notice=SplitNotice.TIMED_OUT)
        return [Claim_(text[:20], 0, 20)]

    desk = replace(a_desk(database), splitter=splitter)
    for given in (BRIDGE, BRIDGE_DEARER, BRIDGE):
        jobs.add_document(desk, given)
    with database.reading() as session:
        chosen, fallen = session.scalars(select(Article).order_by(Article.id)).all()
        assert [claim.text for claim in chosen.claims] == [BRIDGE.text[:20]]
        assert (chosen.notice, fallen.notice) == (None, SplitNotice.TIMED_OUT)
        rules = split_claims(BRIDGE_DEARER.text, "ar", title=BRIDGE_DEARER.title)
        assert {claim.text for claim in fallen.claims} == {claim.text for claim in rules}
    assert asked == [BRIDGE.title, BRIDGE_DEARER.title]  # what is here already is not split again


def test_a_document_comes_in_committed_and_linked(desk: jobs.Desk) -> None:
    jobs.add_document(desk, BRIDGE)
    jobs.add_document(desk, BRIDGE_DEARER)
    with desk.database.reading() as session:
        cheap, dear = claim_with(session, "120"), claim_with(session, "150")
        between = session.scalars(select(Link).where(Link.a_id == cheap.id, Link.b_id == dear.id)).one()
        assert between.stance is Stance.CONFLICTS


def test_a_document_is_kept_as_the_caller_says(desk: jobs.Desk) -> None:
    with desk.database.session() as session:
        reviewer_id = person(session).id
        session.commit()
    before = datetime.now(UTC)
    jobs.add_document(
        desk,
        BRIDGE,
        role=ArticleRole.REFERENCE,
        outlet="NATO",
        file="a.txt",
        sample=True,
        actor_id=reviewer_id,
    )
    with desk.database.reading() as session:
        article = session.scalars(select(Article)).one()
        assert article.outlet is not None
        assert (article.role, article.outlet.name, article.file, article.sample, article.added_by_id) == (
            ArticleRole.REFERENCE,
            "NATO",
            "a.txt",
            True,
            reviewer_id,
        )
        assert before <= article.created_at <= datetime.now(UTC)


def test_a_document_that_is_here_already_changes_nothing(desk: jobs.Desk) -> None:
    first = jobs.add_document(desk, BRIDGE)
    before = all_counts(desk.database)
    assert jobs.add_document(desk, BRIDGE).duplicate_of == first.article_id
    assert all_counts(desk.database) == before


def test_an_article_whose_linking_was_cut_off_is_linked_when_it_comes_again(desk: jobs.Desk) -> None:
    with desk.database.session() as session:
        for each in (BRIDGE, BRIDGE_DEARER):
            ingest.ingest(session, each, now=datetime.now(UTC))
        session.commit()
    assert jobs.add_document(desk, BRIDGE).duplicate_of is not None
    with desk.database.reading() as session:
        assert queries.links_of(session, claim_with(session, "120").id)


def test_a_read_also_articles_claims_are_linked_too(desk: jobs.Desk) -> None:
    jobs.add_document(desk, BRIDGE)
    done = jobs.add_document(desk, replace(BRIDGE_ENGLISH, related=(replace(BRIDGE_DEARER, published=None),)))
    with desk.database.reading() as session:
        dear = claim_with(session, "150", done.related[0].article_id)
        assert queries.links_of(session, dear.id)


# --- Vectors ----------------------------------------------------------------------------------------------------------


def vector_rows(database: Database) -> set[tuple[int, str]]:
    with database.reading() as session:
        return {(row.claim_id, row.model) for row in session.scalars(select(Vector))}


def test_every_claim_gets_a_vector_of_every_model(database: Database) -> None:
    models = Embedders(e5=HashingEmbedder(), use=HashingEmbedder("hashing 2", 32))
    done = jobs.add_document(a_desk(database, models), BRIDGE)
    assert vector_rows(database) == {
        (claim_id, model) for claim_id in done.claim_ids for model in ("hashing 1", "hashing 2")
    }


def test_claims_without_shared_words_meet_by_their_vectors(database: Database) -> None:
    class Same(HashingEmbedder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            return super().encode(["one and the same"] * len(texts))

    desk = a_desk(database, Embedders(e5=Same()))
    assert desk.matcher.semantic
    jobs.add_document(desk, document("", "Der Damm am Fluss wurde 2019 eröffnet.", "de"))
    with database.reading() as session:
        near = desk.matcher.answers(session, desk.matcher.read("السد افتتح قبل سنوات"), limit=5)
        assert [each.claim.id for each in near] == [session.scalars(select(Claim.id)).one()]
    with database.reading() as session:
        words_only = a_desk(database).matcher
        assert words_only.answers(session, words_only.read("السد افتتح قبل سنوات"), limit=5) == []


def test_a_model_that_comes_later_fills_in_what_it_lacks(database: Database) -> None:
    done = jobs.add_document(a_desk(database), BRIDGE)
    assert vector_rows(database) == set()
    desk = a_desk(database, Embedders(e5=HashingEmbedder()))
    jobs.link_claims(desk, done.claim_ids)
    assert {claim_id for claim_id, _ in vector_rows(database)} == set(done.claim_ids)


def test_vectors_that_are_there_are_not_made_again(database: Database) -> None:
    class Once(HashingEmbedder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            raise AssertionError("nothing was lacking")

    done = jobs.add_document(a_desk(database, Embedders(use=HashingEmbedder())), BRIDGE)
    before = vector_rows(database)
    jobs.link_claims(a_desk(database, Embedders(use=Once())), done.claim_ids)
    assert vector_rows(database) == before


def test_an_arabic_claim_meets_its_english_twin_in_the_real_models(database: Database) -> None:
    desk = a_desk(database, load_embedders())
    jobs.add_document(desk, document("", "قال وزير النقل إن الجسر الجديد كلف الدولة مبلغا كبيرا.", "ar"))
    jobs.add_document(desk, document("", "The transport minister said the new bridge cost the state dearly.", "en"))
    with database.reading() as session:
        links = session.scalars(select(Link)).all()
        assert [link.stance for link in links] == [Stance.CORROBORATES]


# --- Many claims ------------------------------------------------------------------------------------------------------


def test_many_claims_are_linked_a_step_at_a_time(desk: jobs.Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_CLAIMS_A_STEP", 2)
    jobs.add_document(desk, BRIDGE)
    jobs.add_document(desk, BRIDGE_DEARER)
    steps: list[int] = []
    ids = checkable(desk)
    done = jobs.link_claims(desk, ids, progress=steps.append)
    assert (done.claims, done.added, done.changed, done.dropped) == (len(ids), 0, 0, 0)
    assert sum(steps) == len(ids)


# --- Archives ---------------------------------------------------------------------------------------------------------


def test_an_archive_comes_in_batch_by_batch(desk: jobs.Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_, "BATCH", 2)
    rows = [replace(FERRY, external_id=str(number)) for number in range(5)]
    steps: list[int] = []
    done = jobs.import_archive(desk, [*rows, RowError(7, "it has no claim text")], archive="a", progress=steps.append)
    assert (done.added, len(done.rejected), steps) == (5, 1, [2, 2, 2])


def test_an_import_that_failed_keeps_its_finished_batches(desk: jobs.Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_, "BATCH", 2)

    def rows() -> Iterator[ArchiveRow]:
        yield from (replace(FERRY, external_id=str(number)) for number in range(3))
        raise InvalidInput("the file ends in the middle")

    with pytest.raises(InvalidInput):
        jobs.import_archive(desk, rows(), archive="a")
    assert all_counts(desk.database)["earlier_check"] == 2
    again = [replace(FERRY, external_id=str(number)) for number in range(3)]
    done = jobs.import_archive(desk, again, archive="a")
    assert (done.added, done.unchanged) == (1, 2)


def test_an_imported_claim_gets_the_vector_that_an_interruption_kept_from_it(database: Database) -> None:
    jobs.import_archive(a_desk(database), [FERRY], archive="a")
    jobs.import_archive(a_desk(database, Embedders(e5=HashingEmbedder())), [FERRY], archive="a")
    assert len(vector_rows(database)) == 1


# --- At the same moment -----------------------------------------------------------------------------------------------


def test_one_article_that_comes_in_many_times_at_once_is_one_article(apart: list[jobs.Desk]) -> None:
    results = succeeded(together([partial(jobs.add_document, desk, BRIDGE) for desk in apart]))
    new = [each for each in results if each.duplicate_of is None]
    assert len(new) == 1
    assert {each.article_id for each in results} == {new[0].article_id}
    with apart[0].database.reading() as session:
        assert len(session.scalars(select(Article)).all()) == 1
        assert disagreements(session) == []


def test_copies_that_come_in_at_once_are_one_origin(apart: list[jobs.Desk]) -> None:
    copies = [reprint(BRIDGE, f"outlet {number}", days=number) for number in range(AT_ONCE)]
    works = [partial(jobs.add_document, desk, copy) for desk, copy in zip(apart, copies, strict=True)]
    results = succeeded(together(works))
    assert len({each.origin_id for each in results}) == 1


def test_articles_of_a_new_outlet_that_come_in_at_once_share_it_and_find_each_other(apart: list[jobs.Desk]) -> None:
    texts = [
        document(f"Bridge {word}", f"The Shatt bridge cost {number} million dinars, the {word} office said.", "en")
        for word, number in (("budget", 120), ("press", 130), ("audit", 140), ("works", 150))
    ]
    succeeded(
        together(
            [
                partial(jobs.add_document, desk, text, outlet="The Lantern")
                for desk, text in zip(apart, texts, strict=True)
            ]
        )
    )
    with apart[0].database.reading() as session:
        assert len(session.scalars(select(Outlet)).all()) == 1
        before = len(session.scalars(select(Link)).all())
    done = jobs.link_claims(apart[0], checkable(apart[0]))
    assert (done.added, done.dropped, before > 0) == (0, 0, True)


def test_claims_that_are_linked_many_times_at_once_are_linked_once(apart: list[jobs.Desk]) -> None:
    with apart[0].database.session() as session:
        for each in (BRIDGE, BRIDGE_DEARER, BRIDGE_ENGLISH):
            ingest.ingest(session, each, now=datetime.now(UTC))
        session.commit()
    ids = checkable(apart[0])
    results = succeeded(together([partial(jobs.link_claims, desk, ids) for desk in apart]))
    assert sum(each.added for each in results) == all_counts(apart[0].database)["link"] > 0


def test_one_archive_that_comes_in_many_times_at_once_is_there_once(apart: list[jobs.Desk]) -> None:
    rows = [replace(FERRY, external_id=str(number)) for number in range(20)]
    succeeded(together([partial(jobs.import_archive, desk, rows, archive="a") for desk in apart]))
    with apart[0].database.reading() as session:
        assert len(session.scalars(select(EarlierCheck)).all()) == 20


def test_vectors_that_are_made_twice_at_once_are_kept_once(database: Database) -> None:
    done = jobs.add_document(a_desk(database), BRIDGE)
    desks = [a_desk(database, Embedders(e5=HashingEmbedder())) for _ in range(AT_ONCE)]
    succeeded(together([partial(jobs.link_claims, desk, done.claim_ids) for desk in desks]))
    assert len(vector_rows(database)) == len(done.claim_ids)


def assessing(desk: jobs.Desk, claim: Claim, reviewer_id: int, rating: str, needed: int) -> Verdict | None:
    with desk.database.session() as session:
        verdict = review.assess(
            session,
            a_submission(claim, rating=rating),
            reviewer_id=reviewer_id,
            policy=replace(POLICY, assessments_needed=needed),
            now=datetime.now(UTC),
        )
        session.commit()
        return verdict


def reviewed_at_once(apart: list[jobs.Desk], *, needed: int, ratings: list[str]) -> list[Verdict | Exception | None]:
    """What each of some reviewers got who assess one claim at the same moment."""
    jobs.add_document(apart[0], BRIDGE)
    with apart[0].database.session() as session:
        claim = claim_with(session, "120")
        people = [person(session, f"reviewer{number}").id for number in range(len(ratings))]
        session.commit()
    return together(
        [
            partial(assessing, desk, claim, who, rating, needed)
            for desk, who, rating in zip(apart, people, ratings, strict=False)
        ]
    )


def test_of_reviewers_who_assess_at_once_one_makes_the_verdict_and_the_others_are_told(
    apart: list[jobs.Desk],
) -> None:
    results = reviewed_at_once(apart, needed=1, ratings=["true", "false", "unproven", "false"])
    made = [each for each in results if isinstance(each, Verdict)]
    told = [each for each in results if isinstance(each, InvalidInput)]
    assert (len(made), len(told)) == (1, 3)
    assert {each.field for each in told} == {"correction_note"}
    with apart[0].database.reading() as session:
        (verdict,) = session.scalars(select(Verdict))
        (assessment,) = session.scalars(select(Assessment))
        assert (verdict.number, verdict.rating) == (1, assessment.rating)


def test_two_blind_assessments_at_once_are_both_kept_and_make_one_verdict(apart: list[jobs.Desk]) -> None:
    results = reviewed_at_once(apart, needed=2, ratings=["false", "false"])
    assert sorted(type(each).__name__ for each in results) == ["NoneType", "Verdict"]
    with apart[0].database.reading() as session:
        (verdict,) = session.scalars(select(Verdict))
        assert len(verdict.assessments) == len(session.scalars(select(Assessment)).all()) == 2


def test_two_who_take_a_claim_at_once_do_not_both_hold_it(apart: list[jobs.Desk]) -> None:
    jobs.add_document(apart[0], BRIDGE)
    with apart[0].database.session() as session:
        claim_id = claim_with(session, "120").id
        people = [person(session, f"reviewer{number}").id for number in range(AT_ONCE)]
        session.commit()

    def take(desk: jobs.Desk, who: int) -> int:
        with desk.database.session() as session:
            lease = review.take(session, claim_id, reviewer_id=who, policy=POLICY, now=datetime.now(UTC))
            session.commit()
            return lease.holder_id

    results = together([partial(take, desk, who) for desk, who in zip(apart, people, strict=True)])
    assert len([each for each in results if isinstance(each, int)]) == 1
    assert {type(each).__name__ for each in results if isinstance(each, Exception)} == {"LeaseHeld"}
