"""Rollouts as a trainer with group-relative advantages (GRPO) needs them: k of each scenario, and how each compares.

    python examples/grpo_rollouts.py --url http://127.0.0.1:7860 --env incident-response -k 8
    python examples/grpo_rollouts.py --llm …             # with API_BASE_URL, MODEL_NAME and HF_TOKEN; else at random

A trainer takes `group.episodes[i].turns` as a sequence and `group.advantages[i]` as its weight.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable

from firedrill_client import Agent, ChatAgent, ChatError, ChatModel, HttpEnv, RandomAgent, ServerError, group


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", default="http://127.0.0.1:7860")
    parser.add_argument("--env", default=None, help="an environment of the server; else its first")
    parser.add_argument("-k", type=int, default=4, help="rollouts of each scenario")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--llm", action="store_true")
    options = parser.parse_args()

    def environment() -> HttpEnv:
        return HttpEnv(options.url, env=options.env)

    try:
        agent = language_model() if options.llm else at_random(options.seed)
        for task in environment().scenarios():
            found = group(environment, agent, task, options.k, workers=options.workers)
            totals = [episode.total for episode in found.episodes]
            print(f"{task['scenario_id']}: mean {statistics.fmean(totals):+.4f}")
            for episode, advantage in zip(found.episodes, found.advantages, strict=True):
                print(f"  return {episode.total:+.4f}  advantage {advantage:+.4f}  {len(episode.turns)} steps")
    except (ChatError, ServerError) as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


def at_random(seed: int) -> Callable[[int], Agent]:
    return lambda number: RandomAgent(seed + number)


def language_model() -> Callable[[int], Agent]:
    model = ChatModel.from_environment()
    return lambda _: ChatAgent(model)


if __name__ == "__main__":
    sys.exit(main())
