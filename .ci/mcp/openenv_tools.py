"""Plays one episode of every task with OpenEnv's own tool client: reset over its socket, tools over HTTP.

    python openenv_tools.py http://127.0.0.1:7860

Needs the package `openenv`, 0.10 or newer. Leaves with 1 and the reason where anything is amiss.
"""

import asyncio
import sys

from moves import arguments, first_query, play_all
from openenv.core.generic_client import GenericEnvClient
from openenv.core.mcp_client import MCPToolClient


async def play(base, task):
    async with MCPToolClient(base_url=base) as env:
        reset = await env.reset(env=task["environment"], task_id=task["id"])
        assert not reset.done
        tools = {tool.name: tool for tool in await env.list_tools()}
        assert sorted(tools) == sorted(task["available_actions"]), sorted(tools)
        assert all(tool.description for tool in tools.values())
        first = first_query(task, tools)
        for name, given, reason in (("reset", {}, "Unknown tool"), (first, {"nonsense": 1}, "nonsense")):
            try:
                answer = await env.call_tool(name, **given)
            except RuntimeError as refusal:
                assert reason in str(refusal), refusal
            else:
                raise AssertionError(f"{name} {given} was answered: {answer}")
        steps, done = 0, False
        while not done and steps < task["max_steps"]:
            name = first if steps == 0 else task["submission_action"] or first
            outcome = await env.call_tool(name, **arguments(tools[name].input_schema))
            assert set(outcome) == {"observation", "done"}, sorted(outcome)
            done = outcome["done"]
            steps += 1
            # The tools and the socket play one episode.
            state = await env.state()
            assert state.step_count == steps, (state, steps)
        assert done, f"not over after {steps} steps"
        return len(tools), steps


async def frames(base):
    """The `mcp` frame of the socket, beside a reset."""
    async with GenericEnvClient(base_url=base) as env:
        await env.reset()
        answer = await env._send_and_receive(
            {"type": "mcp", "data": {"jsonrpc": "2.0", "method": "tools/list", "id": 7}}
        )
        assert answer["data"]["id"] == 7 and answer["data"]["result"]["tools"], answer


async def main(base):
    await frames(base)
    await play_all(base, play)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1].rstrip("/")))
