"""An OpenEnv client for the environment @{environment}."""

from __future__ import annotations

from typing import Any

from openenv.core.client_types import StepResult
from openenv.core.env_client import EnvClient

from .models import (
    @{action},
    @{observation},
    @{state},
)

ENVIRONMENT = "@{environment}"


class @{client}(EnvClient[@{action}, @{observation}, @{state}]):
    """A session of its own at a server that has the environment @{environment}.

    A reset takes `task_id`, `scenario_id` or `scenario_index`, `seed` and `episode_id`; without any it starts the first
    scenario. A step takes one of the actions in `models`:

        with @{client}(base_url="http://localhost:8000").sync() as env:
            result = env.reset()
            while not result.done:
                result = env.step(choose(result.observation))
    """

    async def _reset_async(self, **options: Any) -> StepResult[@{observation}]:
        # A server may have other environments, and one of those as its first.
        return await super()._reset_async(**{"env": ENVIRONMENT, **options})

    def _step_payload(self, action: @{action}) -> dict[str, Any]:
        return action.payload()

    def _parse_result(self, payload: dict[str, Any]) -> StepResult[@{observation}]:
        reward, done = payload.get("reward"), payload.get("done", False)
        observation = @{observation}.model_validate({**payload["observation"], "reward": reward, "done": done})
        return StepResult(observation=observation, reward=reward, done=done)

    def _parse_state(self, payload: dict[str, Any]) -> @{state}:
        return @{state}.model_validate(payload)
