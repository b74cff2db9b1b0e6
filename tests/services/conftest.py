"""Passwords are hashed with argon2's least costs: a full hash takes longer than most tests."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from claimtrack.services import accounts


@pytest.fixture
def quick_hasher(monkeypatch: pytest.MonkeyPatch) -> PasswordHasher:
    """The hasher that `accounts` uses meanwhile."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(accounts, "_HASHER", hasher)
    return hasher
