"""Asks an OpenAI-compatible endpoint one question, within limits of time and size.

The operator names the endpoint, so it may be on this machine or in the house, unlike the addresses that `readers.fetch`
is given. It is believed no further: no redirect is followed, no answer is read past a megabyte or the deadline.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import urllib3
from urllib3.util import Timeout

from claimtrack.core.errors import SplitterFailed
from claimtrack.core.splits import SplitNotice

__all__ = ["Endpoint", "Message"]

Message = dict[str, str]

_PATH: Final = "/v1/chat/completions"
_LARGEST_ANSWER: Final = 1_000_000  # bytes
_PIECE: Final = 16_384


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server of chat completions: its address without the path, a model's name, a key or none, and how long it may
    take for all questions about one text.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout_seconds: float = 60.0

    def answers(self, questions: Sequence[list[Message]]) -> list[str]:
        """What the model answers to each. Raises SplitterFailed, saying why, where one answer does not come in time."""
        deadline = time.monotonic() + self.timeout_seconds
        try:
            with urllib3.PoolManager(num_pools=1, retries=False) as pool:
                return [_content(self._post(pool, messages, deadline)) for messages in questions]
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            # The library counts a refused connection among the time-outs.
            if isinstance(error, urllib3.exceptions.TimeoutError) and not isinstance(
                error, urllib3.exceptions.NewConnectionError
            ):
                raise self._too_slow() from error
            raise SplitterFailed(
                "The splitter's endpoint cannot be reached: {reason}.",
                notice=SplitNotice.FAILED,
                reason=type(error).__name__,
            ) from error

    def _post(self, pool: urllib3.PoolManager, messages: list[Message], deadline: float) -> bytes:
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise self._too_slow()
        body = {"model": self.model, "messages": messages, "temperature": 0, "stream": False}
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        response = pool.request(
            "POST",
            _address(self.url),
            body=json.dumps(body).encode(),
            headers=headers,
            redirect=False,
            timeout=Timeout(total=remaining),
            preload_content=False,
        )
        try:
            if response.status != 200:
                raise SplitterFailed(
                    "The splitter's endpoint answered with status {status}.",
                    notice=SplitNotice.FAILED,
                    status=response.status,
                )
            return self._read(response, deadline)
        finally:
            response.close()

    def _read(self, response: urllib3.BaseHTTPResponse, deadline: float) -> bytes:
        """The body; a server that sends a byte now and then would outlast any time limit of a single read."""
        data = b""
        while piece := response.read1(_PIECE):
            data += piece
            if len(data) > _LARGEST_ANSWER:
                raise SplitterFailed(
                    "The splitter's endpoint answered with more than 1 MB.", notice=SplitNotice.NONSENSE
                )
            if time.monotonic() > deadline:
                raise self._too_slow()
        return data

    def _too_slow(self) -> SplitterFailed:
        return SplitterFailed(
            "The splitter's endpoint did not answer within {seconds:g} seconds.",
            notice=SplitNotice.TIMED_OUT,
            seconds=self.timeout_seconds,
        )


def _address(url: str) -> str:
    """The address of chat completions, whether the setting names the server, its /v1, or the whole."""
    base = url.rstrip("/").removesuffix(_PATH).removesuffix("/v1")
    return base + _PATH


def _content(data: bytes) -> str:
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise SplitterFailed("The splitter's endpoint gave no chat completion.", notice=SplitNotice.NONSENSE) from error
    if not isinstance(content, str):
        raise SplitterFailed("The splitter's endpoint gave no text.", notice=SplitNotice.NONSENSE)
    return content
