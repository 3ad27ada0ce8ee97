"""A model behind a real endpoint, which answers from a script."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from firedrill_client import ChatAgent, ChatError, ChatModel, HttpEnv, advantages, play
from firedrill_client.agents import move_in


class Endpoint(BaseHTTPRequestHandler):
    """Answers in the form of chat completions; a number in place of a text is a status."""

    answers: Iterator[str | int]
    asked: list[dict[str, Any]]
    keys: list[str | None]

    def do_POST(self) -> None:
        self.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.keys.append(self.headers["Authorization"])
        answer = next(self.answers)
        if isinstance(answer, int):
            self.send_response(answer)
            self.send_header("Retry-After", "0")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = json.dumps(
            {
                "choices": [{"message": {"role": "assistant", "content": answer}}],
                "usage": {"prompt_tokens": 10, "completion_tokens": 5},
            }
        ).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Endpoint]]:
    class Own(Endpoint):
        asked: list[dict[str, Any]] = []  # noqa: RUF012
        keys: list[str | None] = []  # noqa: RUF012

    with ThreadingHTTPServer(("127.0.0.1", 0), Own) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("API_BASE_URL", f"http://127.0.0.1:{server.server_port}/v1")
        monkeypatch.setenv("MODEL_NAME", "small")
        monkeypatch.setenv("HF_TOKEN", "secret")
        yield Own
        server.shutdown()


def test_a_model_plays_an_episode(base_url: str, endpoint: type[Endpoint]) -> None:
    endpoint.answers = iter(
        [
            'I look first. {"action": "investigate", "target": "payment-service"}',
            "no idea",
            '```json\n{"action": "diagnose", "target": "payment-service", "context": "OutOfMemoryError"}\n```',
            '{"action": "fix", "target": "payment-service", "context": "Restart"}',
        ]
    )
    model = ChatModel.from_environment()
    agent = ChatAgent(model)
    episode = play(HttpEnv(base_url, env="incident-response"), agent, {"task_id": "single_service_down"})
    assert episode.done
    assert agent.misses == 1
    assert len(episode.turns) == 4
    assert model.usage.requests == 4
    assert model.usage.prompt_tokens == 40
    assert set(endpoint.keys) == {"Bearer secret"}
    assert endpoint.asked[0]["model"] == "small"
    assert "read a service's own log" in endpoint.asked[0]["messages"][0]["content"]


def test_a_busy_model_is_asked_again(endpoint: type[Endpoint]) -> None:
    endpoint.answers = iter([429, 503, "hello"])
    assert ChatModel.from_environment().answer([{"role": "user", "content": "hi"}]) == "hello"
    assert len(endpoint.asked) == 3


def test_a_refusal_is_not_repeated(endpoint: type[Endpoint]) -> None:
    endpoint.answers = iter([401])
    with pytest.raises(ChatError, match="401"):
        ChatModel.from_environment().answer([{"role": "user", "content": "hi"}])


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("API_BASE_URL", raising=False)
    monkeypatch.setenv("MODEL_NAME", "small")
    with pytest.raises(ChatError, match="set API_BASE_URL"):
        ChatModel.from_environment()


def test_the_last_move_in_a_text_counts() -> None:
    assert move_in('{"a": 1} {"action": "x"} or rather {"action": "y", "of": {"b": 2}}', "action") == {
        "action": "y",
        "of": {"b": 2},
    }
    assert move_in('{"action": ', "action") is None
    assert move_in("", "action") is None


def test_equal_totals_have_no_advantage() -> None:
    assert advantages([0.5, 0.5, 0.5]) == [0.0, 0.0, 0.0]
    assert advantages([0.0, 1.0]) == [-1.0, 1.0]
