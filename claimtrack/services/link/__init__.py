"""Links claims to the claims of other articles that speak of the same thing, with stance and typed differences.

In two steps: proposing reads and compares, which takes time; applying writes, which takes none. Between them one may
look at what would change; a linking of the whole desk remembers how far it has come.
"""

from claimtrack.services.link.applying import Linked, apply
from claimtrack.services.link.foreseeing import Change, ChangeKind, foresee
from claimtrack.services.link.proposing import ENGINE, Proposal, propose
from claimtrack.services.link.running import Run, advance, begin, finish, older_links

__all__ = [
    "ENGINE",
    "Change",
    "ChangeKind",
    "Linked",
    "Proposal",
    "Run",
    "advance",
    "apply",
    "begin",
    "finish",
    "foresee",
    "older_links",
    "propose",
]
