"""What the checks in Python share: the tasks on offer, and arguments that a tool's schema allows."""

import json
import urllib.request


def playable_tasks(base):
    with urllib.request.urlopen(base + "/tasks") as answer:
        tasks = [task for task in json.load(answer)["tasks"] if task["scenarios"]]
    assert tasks, "no task is served"
    return tasks


async def play_all(base, play):
    """Plays every task, and says so."""
    tasks = playable_tasks(base)
    for task in tasks:
        tools, steps = await play(base, task)
        print(f"{task['environment']} {task['id']}: {tools} tools, over after {steps} steps")
    print(f"{len(tasks)} passed, 0 failed")


def first_query(task, tools):
    """A tool that does not end the episode."""
    return next(name for name in tools if name != task["submission_action"])


def arguments(schema):
    assert schema["type"] == "object" and schema["additionalProperties"] is False, schema
    return {name: _value(schema["properties"][name]) for name in schema["required"]}


def _value(schema):
    if "enum" in schema:
        return schema["enum"][0]
    return {"integer": 1, "number": 1.5}.get(schema["type"], "no-such-service")
