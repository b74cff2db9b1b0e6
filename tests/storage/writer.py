"""A process that writes like an ingest and a review, saying each commit, until it is killed.

python -m tests.storage.writer URL
"""

from __future__ import annotations

import sys
from itertools import count

from claimtrack.storage.database import open_database
from claimtrack.storage.tables import VerdictAssessment
from tests.storage.rows import a_claim, a_user, a_verdict, an_article, an_assessment

CLAIMS = 20


def main(url: str) -> None:
    """Print the number of each verdict once it is committed, with its article's claims."""
    database = open_database(url)
    for number in count():
        with database.session() as session:
            article = an_article(session, f"article {number}")
            claims = [
                a_claim(session, article, f"claim {place} of article {number} on troops", start=100 * place)
                for place in range(CLAIMS)
            ]
            reviewer = a_user(session)
            assessment = an_assessment(session, claims[0], reviewer)
            verdict = a_verdict(session, claims[0], reviewer)
            session.add(VerdictAssessment(verdict_id=verdict.id, assessment_id=assessment.id))
            session.commit()
        print(verdict.id, *(claim.id for claim in claims), flush=True)  # noqa: T201 - the parent listens


if __name__ == "__main__":
    main(sys.argv[1])
