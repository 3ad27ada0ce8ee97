"""The typed clients, which are written for each environment, through whole episodes over WebSockets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from pydantic import ValidationError

from .conftest import ENVIRONMENTS

Typed = Callable[[str], ModuleType]


def client(module: ModuleType) -> Any:
    return getattr(module, next(name for name in module.__all__ if name.endswith("Env")))


def example(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is Literal else {str: "postgres-db", int: 2, float: 0.5}.get(hint)


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_every_scenario_ends(base_url: str, typed: Typed, environment: str) -> None:
    module = typed(environment)
    for scenario in get_args(module.ScenarioId):
        with client(module)(base_url=base_url).sync() as env:
            result = env.reset(scenario_id=scenario)
            steps = 0
            while not result.done:
                kind = module.ACTIONS[steps % len(module.ACTIONS)]
                hints = get_type_hints(kind)
                result = env.step(kind(**{name: example(hints[name]) for name in kind.KEYS}))
                steps += 1
                assert env.state().step_count == steps
            assert result.observation.done
            assert result.observation.reward == result.reward


def test_an_observation_is_typed(base_url: str, typed: Typed) -> None:
    module = typed("incident-response")

    async def first() -> Any:
        async with module.IncidentResponseEnv(base_url=base_url) as env:
            await env.reset(task_id="memory_leak")
            return await env.step(module.CheckMetrics(service="analytics-service"))

    observation = asyncio.run(first()).observation
    assert observation.task_id == "memory_leak"
    assert observation.metrics[0].values["cpu_percent"] > 0
    assert observation.alerts[0].message
    assert all(series.values for figures in observation.trends.values() for series in figures.values())


def test_a_typed_action_refuses_what_does_not_fit(typed: Typed) -> None:
    module = typed("cloud-incident-response")
    assert module.QueryLogs(service="web").payload() == {"action_type": "query_logs", "parameters": {"service": "web"}}
    with pytest.raises(ValidationError):
        module.SubmitSeverity(severity="P9")
    with pytest.raises(ValidationError):
        module.QueryLogs(service="web", pods=3)
