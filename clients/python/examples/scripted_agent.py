"""Plays the three tasks of `incident-response` from a script.

./firedrill serve
python examples/scripted_agent.py http://127.0.0.1:7860
"""

from __future__ import annotations

import sys

from firedrill_client import Action, HttpEnv, ScriptedAgent, play

SCRIPTS: dict[str, list[Action]] = {
    "single_service_down": [
        {"action": "investigate", "target": "payment-service", "context": "Check memory"},
        {"action": "diagnose", "target": "payment-service", "context": "OutOfMemoryError"},
        {"action": "fix", "target": "payment-service", "context": "Restart"},
    ],
    "cascading_failure": [
        {"action": "check_metrics", "target": "postgres-db"},
        {"action": "investigate", "target": "postgres-db"},
        {"action": "diagnose", "target": "postgres-db", "context": "the connection pool is full"},
        {"action": "fix", "target": "postgres-db", "context": "raise the limit of the pool"},
    ],
    "memory_leak": [
        {"action": "check_metrics", "target": "analytics-service"},
        {"action": "investigate", "target": "analytics-service"},
        {"action": "diagnose", "target": "analytics-service", "context": "a memory leak in the report cache"},
        {"action": "fix", "target": "analytics-service", "context": "restart, and bound the cache"},
    ],
}


def main(base_url: str) -> None:
    env = HttpEnv(base_url, env="incident-response")
    for task_id, moves in SCRIPTS.items():
        episode = play(env, ScriptedAgent(moves), {"task_id": task_id})
        rewards = " ".join(f"{turn.reward:+.2f}" for turn in episode.turns)
        print(f"{task_id}: {rewards} = {episode.total:.2f}, {'done' if episode.done else 'not done'}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:7860")
