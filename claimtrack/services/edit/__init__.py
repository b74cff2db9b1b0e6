"""What people change in the cutting of an article: where claims begin and end, which there are, and who says them."""

from claimtrack.services.edit.history import Undone, last_step, undo
from claimtrack.services.edit.spans import add, merge, split, trim
from claimtrack.services.edit.speaker import name_speaker

__all__ = ["Undone", "add", "last_step", "merge", "name_speaker", "split", "trim", "undo"]
