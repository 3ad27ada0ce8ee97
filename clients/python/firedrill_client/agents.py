"""Agents: something that looks at an observation and says what to do."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from .actions import ActionKind, kinds, services
from .chat import ChatModel
from .http_client import Action

LONGEST_OBSERVATION = 12_000


class Agent(Protocol):
    """Plays one episode at a time."""

    def begin(self, schema: Mapping[str, Any]) -> None:
        """An episode begins; `schema` describes the actions, as `HttpEnv.schema()["action"]` has it."""

    def act(self, observation: Mapping[str, Any]) -> Action:
        """The next move."""


class ScriptedAgent:
    """Makes the same moves whatever it sees, and has none left after them."""

    def __init__(self, moves: Sequence[Action]) -> None:
        self._moves = moves
        self._left: Iterator[Action] = iter(moves)

    def begin(self, schema: Mapping[str, Any]) -> None:  # noqa: ARG002
        self._left = iter(self._moves)

    def act(self, observation: Mapping[str, Any]) -> Action:  # noqa: ARG002
        return next(self._left)


class RandomAgent:
    """Makes any moves that fit the schema; the same ones for the same seed."""

    def __init__(self, seed: int = 0) -> None:
        self._lots = random.Random(seed)
        self._schema: Mapping[str, Any] = {}

    def begin(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema

    def act(self, observation: Mapping[str, Any]) -> Action:
        offered = kinds(self._schema, observation.get("available_actions"))
        return self._lots.choice(offered).at_random(services(observation), self._lots)


class ChatAgent:
    """Asks a language model for every move.

    An answer without a move in it is a move that the environment does not know: it takes a step and is paid as such.
    """

    def __init__(self, model: ChatModel, remembers: int = 6) -> None:
        self._model = model
        self._remembers = remembers
        self._schema: Mapping[str, Any] = {}
        self._said: list[dict[str, str]] = []
        self.misses = 0

    def begin(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema
        self._said = []

    def act(self, observation: Mapping[str, Any]) -> Action:
        offered = kinds(self._schema, observation.get("available_actions"))
        seen = {"role": "user", "content": json.dumps(observation, ensure_ascii=False)[:LONGEST_OBSERVATION]}
        recent = self._said[-2 * self._remembers :]
        answer = self._model.answer([{"role": "system", "content": instructions(offered)}, *recent, seen])
        self._said += [seen, {"role": "assistant", "content": answer}]
        move = move_in(answer, offered[0].key)
        if move is None:
            self.misses += 1
            return {offered[0].key: answer.strip()[:80] or "nothing"}
        return move


def instructions(offered: Sequence[ActionKind]) -> str:
    """What a model is told before it plays."""
    lines = ["You are on call. Look before you act, then name the cause or put it right. Your actions:"]
    for kind in offered:
        arguments = {name: _type(kind.arguments[name], name in kind.required) for name in kind.arguments}
        lines.append(f"- {json.dumps(kind.move(arguments), ensure_ascii=False)}: {kind.description}")
    lines.append("Answer with one action as a JSON object, and nothing else.")
    return "\n".join(lines)


def move_in(answer: str, key: str) -> dict[str, Any] | None:
    """The last JSON object in a text that has a name under the key."""
    found = None
    decoder = json.JSONDecoder()
    start = answer.find("{")
    while start >= 0:
        try:
            value, length = decoder.raw_decode(answer[start:])
        except ValueError:
            start = answer.find("{", start + 1)
            continue
        if isinstance(value, dict) and isinstance(value.get(key), str):
            found = value
        start = answer.find("{", start + length)
    return found


def _type(schema: Mapping[str, Any], required: bool) -> str:
    if "anyOf" in schema:
        schema = schema["anyOf"][0]
    words = "|".join(schema["enum"]) if "enum" in schema else str(schema.get("type", "any"))
    return f"<{words}>" if required else f"<{words}, optional>"
