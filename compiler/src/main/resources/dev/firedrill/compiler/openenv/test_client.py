"""Plays the server with the typed client and with the plans that were proved."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from openenv.core.generic_client import GenericEnvClient

from @{module} import ACTIONS, @{client}, ScenarioId

PLANS = sorted(Path(__file__).parents[1].glob("validation/oracle/*.json"))


def example(hint: Any) -> Any:
    """A value that fits a field."""
    if get_origin(hint) is Literal:
        return get_args(hint)[0]
    return {int: 2, float: 0.5, str: "api-gateway"}.get(hint)


@pytest.mark.parametrize("scenario", get_args(ScenarioId))
def test_a_typed_session_goes_on_to_the_end(base_url: str, scenario: str) -> None:
    with @{client}(base_url=base_url).sync() as env:
        result = env.reset(scenario_id=scenario, seed=1, episode_id="typed")
        assert result.reward is None and not result.done
        steps = 0
        while not result.done:
            kind = ACTIONS[steps % len(ACTIONS)]
            hints = get_type_hints(kind)
            action = kind(**{name: example(hints[name]) for name in kind.KEYS})
            result = env.step(action)
            steps += 1
            assert result.reward is not None and math.isfinite(result.reward)
            assert env.state().step_count == steps
        assert result.observation.done


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_proved_plan_pays_what_it_says(base_url: str, path: Path) -> None:
    oracle = json.loads(path.read_text(encoding="utf-8"))
    reset = oracle["plan"]["reset"]
    with GenericEnvClient(base_url=base_url).sync() as env:
        result = env.reset(**reset["options"], seed=reset["seed"], episode_id=reset["episode_id"])
        rewards = []
        for action in oracle["plan"]["actions"]:
            result = env.step(action)
            rewards.append(result.reward)
        assert result.done
        # Where a clock counts, a second that passed is a part of the reward.
        assert rewards == pytest.approx(oracle["expect"]["rewards"], abs=0.01)
