"""A desk that lives as long as a measurement: its own SQLite file in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from claimtrack.jobs import Desk
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders, load_embedders
from claimtrack.storage.database import open_database

__all__ = ["models", "scratch_desk"]


def models(semantic: bool) -> Embedders:
    """The installed models, or none."""
    return load_embedders() if semantic else Embedders()


@contextmanager
def scratch_desk(*, semantic: bool) -> Iterator[Desk]:
    """An empty desk, gone afterwards."""
    with TemporaryDirectory(prefix="claimtrack-", ignore_cleanup_errors=True) as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'desk.sqlite'}")
        try:
            database.upgrade()
            yield Desk(database, Matcher(models(semantic)))
        finally:
            database.close()
