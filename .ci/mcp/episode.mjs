// Plays one episode of every task through the official TypeScript client of the Model Context Protocol.
//
//     node episode.mjs http://127.0.0.1:7860
//
// Needs the package @modelcontextprotocol/sdk in a node_modules above this file or above the working folder. Leaves
// with 1 and the reason where anything is amiss.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(process.cwd() + '/'));
const { Client } = await import(pathToFileURL(require.resolve('@modelcontextprotocol/sdk/client/index.js')));
const { StreamableHTTPClientTransport } = await import(
  pathToFileURL(require.resolve('@modelcontextprotocol/sdk/client/streamableHttp.js'))
);

const base = process.argv[2].replace(/\/$/, '');

function value(schema) {
  return schema.enum?.[0] ?? { integer: 1, number: 1.5 }[schema.type] ?? 'no-such-service';
}

function argumentsOf(tool) {
  const { properties, required } = tool.inputSchema;
  return Object.fromEntries(required.map((name) => [name, value(properties[name])]));
}

async function play(task) {
  const url = new URL(`${base}/mcp?env=${task.environment}&task_id=${task.id}`);
  const transport = new StreamableHTTPClientTransport(url);
  const client = new Client({ name: 'firedrill-check', version: '1' });
  await client.connect(transport);
  assert.equal(client.getServerVersion().name, task.environment);
  assert.match(client.getInstructions(), /observation/);
  await client.ping();
  const tools = new Map((await client.listTools()).tools.map((tool) => [tool.name, tool]));
  assert.deepEqual([...tools.keys()].sort(), [...task.available_actions].sort());
  await assert.rejects(client.callTool({ name: 'reset', arguments: {} }), /Unknown tool/);
  const first = [...tools.keys()].find((name) => name !== task.submission_action);
  const wrong = await client.callTool({ name: first, arguments: { nonsense: 1 } });
  assert.ok(wrong.isError && wrong.content[0].text.includes('nonsense'), JSON.stringify(wrong));
  let steps = 0;
  let done = false;
  while (!done && steps < task.max_steps) {
    const name = steps === 0 ? first : (task.submission_action ?? first);
    const result = await client.callTool({ name, arguments: argumentsOf(tools.get(name)) });
    assert.ok(!result.isError, JSON.stringify(result));
    assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
    done = result.structuredContent.done;
    steps += 1;
  }
  assert.ok(done, `not over after ${steps} steps`);
  const over = await client.callTool({ name: first, arguments: argumentsOf(tools.get(first)) });
  assert.ok(over.isError && over.content[0].text.includes('over'), JSON.stringify(over));
  const session = transport.sessionId;
  assert.ok(session, 'no session id');
  await transport.terminateSession();
  await client.close();
  const gone = await fetch(url, { method: 'DELETE', headers: { 'Mcp-Session-Id': session } });
  assert.equal(gone.status, 404);
  console.log(`${task.environment} ${task.id}: ${tools.size} tools, over after ${steps} steps`);
}

const { tasks } = await (await fetch(base + '/tasks')).json();
const playable = tasks.filter((task) => task.scenarios.length > 0);
assert.ok(playable.length > 0, 'no task is served');
for (const task of playable) {
  await play(task);
}
console.log(`${playable.length} passed, 0 failed`);
