from __future__ import annotations

import pytest

from claimtrack.core.addresses import url_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.example.org/a/", "http://example.org/a"),
        ("https://example.org/a?b=1&a=2", "https://example.org/a?a=2&b=1"),
        ("https://EXAMPLE.org/a?fbclid=x", "https://example.org/a"),
        (" https://example.org ", "https://example.org/"),
    ],
)
def test_an_address_is_known_however_it_is_written(one: str, other: str) -> None:
    assert url_key(one) == url_key(other) is not None


@pytest.mark.parametrize("other", ["https://example.org/A", "https://example.org/a?page=2", "https://b.example.org/a"])
def test_different_pages_have_different_keys(other: str) -> None:
    assert url_key("https://example.org/a") != url_key(other)


@pytest.mark.parametrize("missing", [None, "", "  "])
def test_no_address_has_no_key(missing: str | None) -> None:
    assert url_key(missing) is None
