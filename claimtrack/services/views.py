"""The views of the queue that a person saves: filters under a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.readers.decode import clean
from claimtrack.storage import queries, tables

__all__ = ["drop_view", "save_view"]

_MOST: Final = 30
_LONGEST_NAME: Final = 80


def save_view(session: Session, owner_id: int, *, name: str, filters: Mapping[str, str]) -> tables.SavedView:
    """The person's view of that name with these filters; one of the same name gets them instead of its own.

    Raises InvalidInput without a name, with too long a one, and for more views than a page can list.
    """
    name = clean(name).strip()
    if not name:
        raise InvalidInput("Give the view a name.", field="name")
    if len(name) > _LONGEST_NAME:
        raise InvalidInput("The name has at most {most} characters.", field="name", most=_LONGEST_NAME)
    own = queries.views_of(session, owner_id)
    view = next((each for each in own if each.name == name), None)
    if view is None:
        if len(own) >= _MOST:
            raise InvalidInput("You have {most} views: remove one first.", field="name", most=_MOST)
        view = tables.SavedView(owner_id=owner_id, name=name)
        session.add(view)
    view.filters = dict(filters)
    session.flush()
    return view


def drop_view(session: Session, view_id: int, *, owner_id: int) -> None:
    """Removes the person's own view; somebody else's stays."""
    view = session.get(tables.SavedView, view_id)
    if view is not None and view.owner_id == owner_id:
        session.delete(view)
        session.flush()
