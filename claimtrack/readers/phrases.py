"""How the readers' tables are written: phrases between commas."""

from __future__ import annotations

__all__ = ["phrases"]


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a table in their order, each once.

    >>> phrases("read also, see also")
    ('read also', 'see also')
    """
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in text.split(",")))
