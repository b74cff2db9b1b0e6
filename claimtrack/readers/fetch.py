"""The one room that touches the network: fetches a page from an address that somebody gave.

An address may be typed by anybody who may add articles, so it must not reach what only this machine can reach: each
host is resolved here, every address of it must be public, and the connection goes to that very address, so that a
name cannot change its mind between the check and the request. Redirects are checked the same way.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

import urllib3
from urllib3.util import Timeout

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers.decode import MAX_BYTES

__all__ = ["Fetched", "fetch"]

_REDIRECTS: Final = 5
_TIMEOUT: Final = Timeout(connect=10, read=20)
_HEADERS: Final = {"User-Agent": "claimtrack", "Accept": "text/html,application/xhtml+xml,*/*;q=0.5"}
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: its bytes, at most 20 MB, and the address that answered after redirects."""

    data: bytes
    url: str


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """The page at a web address. Raises UnreadableInput, naming the address, for everything that is not a page.

    `allow_private` lets it reach loopback and private addresses: for whoever owns the machine, never for a form.
    """
    current = url
    for _ in range(_REDIRECTS + 1):
        parts = _parts(current)
        address = _address(parts, current, allow_private=allow_private)
        try:
            with _request(parts, address) as response:
                target = response.headers.get("Location")
                if 300 <= response.status < 400 and target:
                    current = urljoin(current, target)
                    continue
                return Fetched(_body(response, current), current)
        except urllib3.exceptions.HTTPError as error:
            raise UnreadableInput(
                "The page could not be fetched: {reason}.", source=url, reason=_plain(error)
            ) from error
    raise UnreadableInput("The page redirects more than {most} times.", source=url, most=_REDIRECTS)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UnreadableInput("This is not a web address.", source=url) from error
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise UnreadableInput("Only addresses that begin with http:// or https:// are fetched.", source=url)
    return parts


def _address(parts: SplitResult, url: str, *, allow_private: bool) -> str:
    """An address of the host, after all of them were found public."""
    try:
        port = parts.port or _PORTS[parts.scheme]
        found = {str(info[4][0]) for info in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise UnreadableInput("No host {host} is known.", source=url, host=parts.hostname) from error
    if not allow_private and not all(ip_address(each.split("%")[0]).is_global for each in found):
        raise UnreadableInput("{host} is not on the public network; paste the text.", source=url, host=parts.hostname)
    return min(found)


def _request(parts: SplitResult, address: str) -> urllib3.BaseHTTPResponse:
    """The answer of the host at that address, its body not yet read."""
    port = parts.port or _PORTS[parts.scheme]
    host = parts.hostname or ""
    pool: urllib3.HTTPConnectionPool
    if parts.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(address, port, server_hostname=host, assert_hostname=host)
    else:
        pool = urllib3.HTTPConnectionPool(address, port)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return pool.urlopen(
        "GET",
        path,
        headers={**_HEADERS, "Host": parts.netloc.rpartition("@")[2]},
        redirect=False,
        retries=False,
        timeout=_TIMEOUT,
        preload_content=False,
    )


def _body(response: urllib3.BaseHTTPResponse, url: str) -> bytes:
    if response.status != 200:
        raise UnreadableInput("The page answered with status {status}.", source=url, status=response.status)
    data = response.read(MAX_BYTES + 1, decode_content=True)
    if len(data) > MAX_BYTES:
        raise UnreadableInput("The page is larger than {most} MB.", source=url, most=MAX_BYTES // 1_000_000)
    return data


def _plain(error: Exception) -> str:
    return str(error).rsplit(": ", maxsplit=1)[-1].rstrip(".") or type(error).__name__
