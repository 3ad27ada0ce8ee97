"""A language model behind an endpoint that speaks OpenAI's chat completions."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ._json_http import JsonHttp, RequestError

Message = Mapping[str, str]
"""{"role": "user", "content": "…"}"""


class ChatError(Exception):
    """The model could not be asked, or its answer has no text."""


@dataclass
class Usage:
    """What was asked of a model so far, as its endpoint counts."""

    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0


@dataclass
class ChatModel:
    """A model by its name and the address of its endpoint, up to and without `/chat/completions`."""

    base_url: str
    model: str
    key: str | None = None
    temperature: float = 0.2
    max_tokens: int = 400
    timeout_s: float = 60.0
    attempts: int = 4
    usage: Usage = field(default_factory=Usage)

    @classmethod
    def from_environment(cls) -> ChatModel:
        """The model that API_BASE_URL and MODEL_NAME name, with the key in HF_TOKEN, if it needs one."""
        missing = [name for name in ("API_BASE_URL", "MODEL_NAME") if not os.environ.get(name)]
        if missing:
            raise ChatError(f"set {' and '.join(missing)}, and HF_TOKEN where the endpoint needs a key")
        return cls(os.environ["API_BASE_URL"], os.environ["MODEL_NAME"], os.environ.get("HF_TOKEN"))

    def answer(self, messages: Sequence[Message]) -> str:
        """What the model says to a conversation."""
        headers = {} if self.key is None else {"Authorization": f"Bearer {self.key}"}
        client = JsonHttp(self.timeout_s, self.attempts, headers, repeatable=True)
        body = {
            "model": self.model,
            "messages": list(messages),
            "temperature": self.temperature,
            "max_tokens": self.max_tokens,
        }
        try:
            answer = client.send("POST", self.base_url.rstrip("/") + "/chat/completions", body)
            text = answer["choices"][0]["message"]["content"]
        except RequestError as failure:
            raise ChatError(str(failure)) from failure
        except (KeyError, IndexError, TypeError):
            raise ChatError(f"an answer without a message: {str(answer)[:500]}") from None
        self._count(answer.get("usage"))
        return text if isinstance(text, str) else ""

    def _count(self, usage: object) -> None:
        self.usage.requests += 1
        if isinstance(usage, dict):
            self.usage.prompt_tokens += int(usage.get("prompt_tokens") or 0)
            self.usage.completion_tokens += int(usage.get("completion_tokens") or 0)
