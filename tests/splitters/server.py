"""A chat server on this machine that answers as a test says, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

__all__ = ["ChatServer", "chat_server", "completion"]

Answer = Callable[[BaseHTTPRequestHandler, threading.Event], None]


@dataclass(slots=True)
class ChatServer:
    """Where it listens and what it was sent; `over` is set when the test ends."""

    url: str
    asked: list[dict[str, object]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def given(self, place: int = 0) -> dict[str, str]:
        """What the model was given of the article."""
        messages = self.asked[place]["messages"]
        assert isinstance(messages, list)
        found: dict[str, str] = json.loads(messages[-1]["content"])
        return found


def completion(content: object, *, status: int = 200) -> Answer:
    """An answer whose message is this text, or this value as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    body = json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()

    def answer(handler: BaseHTTPRequestHandler, _over: threading.Event) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@contextmanager
def chat_server(answer: Answer) -> Iterator[ChatServer]:
    """A server for the length of a test."""
    state = ChatServer("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            state.asked.append(json.loads(self.rfile.read(length)))
            state.headers.append(dict(self.headers.items()))
            state.paths.append(self.path)
            answer(self, state.over)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Nothing: a test's output is its own."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        state.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
