"""Plays one episode of every task through the official Python client of the Model Context Protocol.

    python episode.py http://127.0.0.1:7860

Needs the package `mcp`, of the first or the second major version. Leaves with 1 and the reason where anything is amiss.
"""

import asyncio
import json
import sys

from mcp import ClientSession
from moves import arguments, first_query, play_all

try:
    from mcp.client.streamable_http import streamable_http_client as connect
except ImportError:
    from mcp.client.streamable_http import streamablehttp_client as connect


def field(value, *names):
    """The first of the attributes that is there: version 2 renamed them."""
    for name in names:
        if hasattr(value, name):
            return getattr(value, name)
    raise AssertionError(f"{value!r} has none of {names}")


async def play(base, task):
    url = f"{base}/mcp?env={task['environment']}&task_id={task['id']}"
    async with connect(url) as streams, ClientSession(streams[0], streams[1]) as session:
        begun = await session.initialize()
        assert "observation" in begun.instructions, begun
        await session.send_ping()
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert sorted(tools) == sorted(task["available_actions"]), sorted(tools)
        assert all(tool.description for tool in tools.values())
        first = first_query(task, tools)
        await refuses(session, first)

        async def call(name):
            return await session.call_tool(name, arguments(field(tools[name], "input_schema", "inputSchema")))

        steps, done = 0, False
        while not done and steps < task["max_steps"]:
            result = await call(first if steps == 0 else task["submission_action"] or first)
            assert not field(result, "is_error", "isError"), result
            outcome = field(result, "structured_content", "structuredContent")
            assert set(outcome) == {"observation", "done"}, sorted(outcome)
            assert json.loads(result.content[0].text) == outcome
            done = outcome["done"]
            steps += 1
        assert done, f"not over after {steps} steps"
        over = await call(first)
        assert field(over, "is_error", "isError") and "over" in over.content[0].text, over
        return len(tools), steps


async def refuses(session, tool):
    wrong = await session.call_tool(tool, {"nonsense": 1})
    assert field(wrong, "is_error", "isError") and "nonsense" in wrong.content[0].text, wrong
    try:
        answer = await session.call_tool("reset", {})
    except Exception as refusal:
        assert "Unknown tool" in str(refusal), refusal
    else:
        raise AssertionError(f"`reset` was answered: {answer}")


async def discovers(base):
    """The newest client asks first whether a server needs no handshake, and then makes one."""
    try:
        from mcp import Client
    except ImportError:
        return
    async with Client(base + "/mcp") as client:
        assert (await client.list_tools()).tools


async def main(base):
    await discovers(base)
    await play_all(base, play)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1].rstrip("/")))
