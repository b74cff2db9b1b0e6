"""The session's type, for rooms above that pass it from the database to a service without speaking SQL."""

from sqlalchemy.orm import Session

__all__ = ["Session"]
