"""Fetching from a server of the test's own on the loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers import fetch as fetch_room
from claimtrack.readers.fetch import fetch

_PAGE = "<html><body><article><h1>خبر</h1></article></body></html>".encode()


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self._answer(302, b"", Location="/page?x=1")
        elif self.path == "/round":
            self._answer(302, b"", Location="/round")
        elif self.path == "/away":
            self._answer(302, b"", Location="ftp://example.org/")
        elif self.path == "/large":
            self._answer(200, b"x" * 400)
        elif self.path.startswith("/page"):
            self._answer(200, _PAGE)
        else:
            self._answer(404, b"")

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_is_fetched(site: str) -> None:
    assert fetch(f"{site}/page", allow_private=True).data == _PAGE


def test_redirects_are_followed_to_the_address_that_answers(site: str) -> None:
    assert fetch(f"{site}/moved", allow_private=True).url == f"{site}/page?x=1"


@pytest.mark.parametrize("path", ["/round", "/away", "/nothing"])
def test_what_is_no_page_is_refused(site: str, path: str) -> None:
    with pytest.raises(UnreadableInput):
        fetch(f"{site}{path}", allow_private=True)


def test_a_page_that_is_too_large_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_room, "MAX_BYTES", 100)
    with pytest.raises(UnreadableInput, match="larger than"):
        fetch(f"{site}/large", allow_private=True)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest", "http://10.0.0.1/"],
)
def test_private_addresses_are_refused_before_any_request(address: str) -> None:
    with pytest.raises(UnreadableInput, match="not on the public network"):
        fetch(address)


@pytest.mark.parametrize("address", ["ftp://example.org/", "http://", "file:///etc/passwd", "http://[", "http://a:0/"])
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(UnreadableInput):
        fetch(address)


def test_an_unknown_host_is_named() -> None:
    with pytest.raises(UnreadableInput, match="No host"):
        fetch("http://nothing.invalid/")


def test_a_closed_port_is_told(site: str) -> None:
    with pytest.raises(UnreadableInput, match="could not be fetched"):
        fetch("http://127.0.0.1:1/", allow_private=True)
