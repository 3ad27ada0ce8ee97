"""Plays a running server with OpenEnv's own client: every scenario of every environment, asynchronously and not.

    python play.py http://127.0.0.1:7860

Needs the package `openenv`. Says what it did; exits 1 at the first thing that is not as the client expects it.
"""

import asyncio
import json
import math
import random
import sys
import urllib.request

from openenv.core.generic_client import GenericEnvClient

SEED = 7


def ask(base, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(base + path, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def values(schema, services, lots):
    """A value that fits the schema of a parameter; a service where it is a free text."""
    if "anyOf" in schema:
        schema = schema["anyOf"][0]
    if "enum" in schema:
        return lots.choice(schema["enum"])
    return {"integer": 2, "number": 0.5}.get(schema["type"]) or lots.choice(services)


def moves(action_schema, services, lots):
    """Endless actions that fit the action schema."""
    cases = action_schema["allOf"]
    while True:
        case = lots.choice(cases)
        (key, name), = ((k, v["const"]) for k, v in case["if"]["properties"].items())
        holder = case["then"]
        nested = "parameters" in action_schema["properties"]
        if nested:
            holder = holder["properties"]["parameters"]
        arguments = {k: values(v, services, lots) for k, v in holder.get("properties", {}).items()}
        yield {key: name, "parameters": arguments} if nested else {key: name, **arguments}


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def check(result, state, name, steps):
    expect(isinstance(result.done, bool), f"{name}: done is {result.done!r}")
    if steps:
        expect(isinstance(result.reward, (int, float)) and not isinstance(result.reward, bool)
               and math.isfinite(result.reward), f"{name}: the reward of step {steps} is {result.reward!r}")
    else:
        expect(result.reward is None and not result.done, f"{name}: a reset gives {result.reward!r}, {result.done!r}")
    expect(state["episode_id"] == name, f"{name}: the state is of {state['episode_id']!r}")
    expect(state["step_count"] == steps, f"{name}: {steps} steps were taken, the state says {state['step_count']!r}")


def known_services(observation):
    found = observation.get("known_services") or observation.get("services") or ["nothing"]
    return sorted(found)


async def play_async(base, task, schema):
    async with GenericEnvClient(base_url=base) as client:
        name = f"async-{task['scenario_id']}"
        result = await client.reset(**task, seed=SEED, episode_id=name)
        check(result, await client.state(), name, 0)
        steps = 0
        for move in moves(schema["action"], known_services(result.observation), random.Random(SEED)):
            result = await client.step(move)
            steps += 1
            check(result, await client.state(), name, steps)
            if result.done:
                return steps, result.reward


def play_sync(base, task, schema):
    with GenericEnvClient(base_url=base).sync() as client:
        name = f"sync-{task['scenario_id']}"
        result = client.reset(**task, seed=SEED, episode_id=name)
        check(result, client.state(), name, 0)
        steps = 0
        for move in moves(schema["action"], known_services(result.observation), random.Random(SEED)):
            result = client.step(move)
            steps += 1
            check(result, client.state(), name, steps)
            if result.done:
                return steps, result.reward


def main(base):
    for environment in ask(base, "/list_environments"):
        schema = ask(base, f"/{environment}/schema")
        tasks = ask(base, f"/{environment}/tasks", {"split": "train"})["tasks"]
        expect(tasks, f"{environment} lists no task")
        steps = 0
        for task in tasks:
            chosen = {key: task[key] for key in ("env", "task_id", "scenario_id")}
            taken, reward = asyncio.run(play_async(base, chosen, schema))
            again, same = play_sync(base, chosen, schema)
            # Where a clock counts, the second that passed in between is a part of the reward.
            alike = taken == again and math.isclose(reward, same, abs_tol=0.01)
            expect(alike, f"{task}: {taken} steps, {reward} and then {again} steps, {same}")
            steps += taken + again
        print(f"{environment}: {len(tasks)} scenarios twice, {steps} steps")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
