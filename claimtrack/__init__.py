"""A fact-checking desk: articles become claims, claims become links, reviewers give verdicts.

>>> import claimtrack
>>> claimtrack.normalise("١٢ ألفًا")
'12 الفا'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.core.compare import compare as compare
    from claimtrack.core.split import split_claims as split
    from claimtrack.core.text import normalise as normalise
    from claimtrack.web.app import create_app as create_app

__all__ = ["compare", "create_app", "normalise", "split"]

# Names are found when they are asked for: `import claimtrack` costs nothing, and the core needs no web server.
_PLACES = {
    "compare": ("claimtrack.core.compare", "compare"),
    "create_app": ("claimtrack.web.app", "create_app"),
    "normalise": ("claimtrack.core.text", "normalise"),
    "split": ("claimtrack.core.split", "split_claims"),
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)
