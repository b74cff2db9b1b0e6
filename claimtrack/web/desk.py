"""The desk of this request as the pages know it: the one that the API uses too."""

from __future__ import annotations

from claimtrack.api.desk import LARGEST_ID, Desk, close_reading, desk, now, reading, writing

__all__ = ["LARGEST_ID", "Desk", "close_reading", "desk", "now", "reading", "writing"]
