"""The client of the standard library against the real server."""

from __future__ import annotations

import pytest

from firedrill_client import HttpEnv, RandomAgent, ScriptedAgent, ServerError, group, play

from .conftest import ENVIRONMENTS


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_plays_every_scenario_to_its_end(base_url: str, environment: str) -> None:
    env = HttpEnv(base_url, env=environment)
    for task in env.scenarios():
        episode = play(env, RandomAgent(seed=7), task)
        assert episode.done
        assert env.grader()["done"]
        assert env.state()["step_count"] == len(episode.turns)


def test_the_documented_walk_is_worth_one(base_url: str) -> None:
    env = HttpEnv(base_url, env="incident-response")
    episode = play(
        env,
        ScriptedAgent(
            [
                {"action": "investigate", "target": "payment-service", "context": "Check memory"},
                {"action": "diagnose", "target": "payment-service", "context": "OutOfMemoryError"},
                {"action": "fix", "target": "payment-service", "context": "Restart"},
            ]
        ),
        {"task_id": "single_service_down"},
    )
    assert episode.done
    assert episode.total == pytest.approx(1.0, abs=0.01)


def test_two_clients_play_two_episodes(base_url: str) -> None:
    first, second = HttpEnv(base_url, env="incident-response"), HttpEnv(base_url, env="incident-response")
    first.reset("single_service_down")
    second.reset("memory_leak")
    first.step({"action": "investigate", "target": "payment-service"})
    assert first.state()["task_id"] == "single_service_down"
    assert first.state()["step_count"] == 1
    assert second.state()["task_id"] == "memory_leak"
    assert second.state()["step_count"] == 0


def test_a_refusal_says_what_the_server_says(base_url: str) -> None:
    env = HttpEnv(base_url)
    with pytest.raises(ServerError, match="nowhere") as refused:
        env.reset("nowhere")
    assert refused.value.status == 404 or refused.value.status == 400
    with pytest.raises(ServerError, match="reset"):
        env.step({"action_type": "look"})


def test_nobody_there_is_an_error_after_some_attempts() -> None:
    with pytest.raises(ServerError) as refused:
        HttpEnv("http://127.0.0.1:1", attempts=2, timeout_s=1).reset()
    assert refused.value.status == 0


def test_a_group_is_compared_with_itself(base_url: str) -> None:
    found = group(
        lambda: HttpEnv(base_url, env="cloud-incident-response"),
        RandomAgent,
        {"task_id": "root_cause_analysis"},
        k=6,
    )
    assert len(found.episodes) == 6
    assert sum(found.advantages) == pytest.approx(0, abs=1e-9)
    best = max(range(6), key=lambda number: found.episodes[number].total)
    assert found.advantages[best] == max(found.advantages)
    assert len({round(episode.total, 4) for episode in found.episodes}) > 1
