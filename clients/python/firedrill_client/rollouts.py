"""Plays episodes, alone and in groups, as trainers that compare answers to one task need them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from .agents import Agent
from .http_client import Action, HttpEnv


@dataclass(frozen=True)
class Turn:
    """A step: what was seen, what was done, and what it paid."""

    observation: dict[str, Any]
    action: Action
    reward: float


@dataclass(frozen=True)
class Episode:
    """An episode that was played; `done` is False where a limit cut it short."""

    task: dict[str, Any]
    turns: Sequence[Turn]
    done: bool
    seconds: float

    @property
    def total(self) -> float:
        """The return: the sum of the rewards."""
        return sum(turn.reward for turn in self.turns)


@dataclass(frozen=True)
class Group:
    """Episodes of one task, and how much better than the others each of them is."""

    task: dict[str, Any]
    episodes: Sequence[Episode]
    advantages: Sequence[float]


def play(
    env: HttpEnv, agent: Agent, task: dict[str, Any], *, max_steps: int = 100, time_limit_s: float = 600.0
) -> Episode:
    """Plays until the episode is done, the agent has no move left, or a limit is reached."""
    began = time.monotonic()
    agent.begin(env.schema()["action"])
    result = env.reset(**task)
    turns: list[Turn] = []
    while not result["done"] and len(turns) < max_steps and time.monotonic() - began < time_limit_s:
        seen = result["observation"]
        try:
            action = agent.act(seen)
        except StopIteration:
            break
        result = env.step(action)
        turns.append(Turn(seen, action, result["reward"] or 0.0))
    return Episode(task, turns, result["done"], time.monotonic() - began)


def group(
    env: Callable[[], HttpEnv],
    agent: Callable[[int], Agent],
    task: dict[str, Any],
    k: int,
    *,
    workers: int = 4,
    max_steps: int = 100,
    time_limit_s: float = 600.0,
) -> Group:
    """Plays a task `k` times at once, each with an environment and an agent of its own; an agent is told its number."""

    def one(number: int) -> Episode:
        return play(env(), agent(number), task, max_steps=max_steps, time_limit_s=time_limit_s)

    with ThreadPoolExecutor(workers) as pool:
        episodes = list(pool.map(one, range(k)))
    return Group(task, episodes, advantages([episode.total for episode in episodes]))


def advantages(totals: Sequence[float]) -> list[float]:
    """How far each total is from the mean of the group, in standard deviations; all 0 where they are equal."""
    mean = statistics.fmean(totals)
    spread = statistics.pstdev(totals)
    return [0.0 if spread < 1e-9 else (total - mean) / spread for total in totals]
