import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {accessible, launched, visiting} from './browser.mjs';
import {expectGrade, WALKTHROUGHS} from './playing.mjs';
import {Agent, serving} from './server.mjs';

let browser;
let server;
let transcripts;

before(async () => {
  transcripts = await mkdtemp(join(tmpdir(), 'transcripts-'));
  [browser, server] = await Promise.all([launched(), serving('--transcripts', transcripts)]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(transcripts, {recursive: true});
});

/** Opens the run view of an agent's episode from the list of them all. */
async function openEpisode(page, name) {
  await page.goto(`${server.base}/#/watch`);
  await page.getByRole('link', {name: new RegExp(name)}).click();
  await page.getByText('Live', {exact: true}).waitFor();
}

test('an episode of an agent is watched while it is played', () =>
  visiting(browser, server.base, async page => {
    const {scenario, moves, grade, budget} = WALKTHROUGHS.medium;
    const agent = await Agent.begin(server.base, scenario, 'an agent at work');
    await page.goto(`${server.base}/#/watch`);
    await page.getByText('an agent at work').waitFor();
    await accessible(page, 'at the list of episodes');
    await openEpisode(page, 'an agent at work');
    await accessible(page, 'at a running episode');
    const moment = page.locator('.moment');
    for (const [place, move] of moves.entries()) {
      await agent.step(move);
      await moment.getByText(`Step ${place + 1} of at most ${budget}`, {exact: true}).waitFor();
      if (place < moves.length - 1) {
        assert.equal(await page.getByRole('region', {name: 'Grade'}).count(), 0);
        assert.equal(await page.getByText('What a good run would have done').count(), 0);
      }
    }
    await expectGrade(page, grade);
    await page.getByText('What a good run would have done').first().waitFor();
    await accessible(page, 'at an episode that is over');
  }));

test('an episode over a WebSocket is watched, too', () =>
  visiting(browser, server.base, async page => {
    await page.goto(server.base);
    await page.evaluate(async name => {
      globalThis.socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/ws');
      await new Promise(resolve => socket.addEventListener('open', resolve));
      socket.send(JSON.stringify({type: 'reset', data: {scenario_id: 'RP-002', episode_id: name}}));
    }, 'over a socket');
    await page.evaluate(() => (location.hash = '#/watch'));
    await page.getByRole('link', {name: /over a socket/}).click();
    await page.getByText('Live', {exact: true}).waitFor();
    await page.evaluate(() => socket.send(JSON.stringify(
      {type: 'step', data: {action_type: 'query_logs', parameters: {service: 'redis-session'}}})));
    await page.locator('.moment').getByText('Step 1 of', {exact: false}).waitFor();
    await page.evaluate(() => socket.close());
    await page.locator('.badge', {hasText: 'Left'}).waitFor();
  }));

test('a recorded transcript is replayed step by step', () =>
  visiting(browser, server.base, async page => {
    const {scenario, moves, grade, budget} = WALKTHROUGHS.hard;
    const agent = await Agent.begin(server.base, scenario, 'recorded');
    for (const move of moves) {
      await agent.step(move);
    }
    await page.goto(`${server.base}/#/watch`);
    await page.getByLabel('Transcript files').setInputFiles({
      name: 'recorded.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(await transcriptOf('recorded')),
    });
    await page.getByText(`Step 0 of at most ${budget}`).first().waitFor();
    const slider = page.getByRole('slider', {name: 'Step'});
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.locator('.moment').getByText(`Step 2 of at most ${budget}`).waitFor();
    assert.equal(await page.getByRole('region', {name: 'Grade'}).count(), 0);
    await page.getByRole('button', {name: 'To the end'}).click();
    await expectGrade(page, grade);
    await accessible(page, 'at a replay');
  }));

test('a file that is no transcript is refused with what is wrong with it', () =>
  visiting(browser, server.base, async page => {
    await page.goto(`${server.base}/#/watch`);
    const chooser = page.getByLabel('Transcript files');
    await chooser.setInputFiles({name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('{"transcript":1,"nothing":2}\n')});
    await page.getByText(/notes\.txt: .*line 1/).waitFor();
  }, {expected: /422/}));

test('two runs are compared side by side', () =>
  visiting(browser, server.base, async page => {
    const {scenario, moves} = WALKTHROUGHS.medium;
    for (const [name, some] of [['looks first', moves], ['guesses', moves.slice(-1)]]) {
      const agent = await Agent.begin(server.base, scenario, name);
      for (const move of some) {
        await agent.step(move);
      }
    }
    await page.goto(`${server.base}/#/watch`);
    await page.getByLabel('Compare looks first').check();
    await page.getByLabel('Compare guesses').check();
    await page.getByRole('button', {name: 'Compare them'}).click();
    await page.getByRole('region', {name: 'Run 1: looks first'}).waitFor();
    await page.getByRole('button', {name: 'To the end'}).click();
    const grades = page.getByRole('region', {name: 'Grade'});
    await grades.nth(1).waitFor();
    assert.deepEqual(await grades.locator('.total strong').allTextContents(), ['0.9667', '0.6']);
    await accessible(page, 'at two runs');
  }));

/** What the server wrote down of an episode that is over, once it has. */
async function transcriptOf(name) {
  for (let tries = 0; tries < 100; tries++) {
    for (const file of await readdir(transcripts)) {
      const lines = (await readFile(join(transcripts, file), 'utf8')).split('\n');
      const head = lines.findIndex(line => line.includes(`"episode":"${name}"`));
      const end = lines.findIndex((line, place) => place > head && line.startsWith('{"end"'));
      if (head >= 0 && end > 0) {
        return `${lines.slice(head, end + 1).join('\n')}\n`;
      }
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('nothing was written down');
}
