import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {accessible, launched, visiting} from './browser.mjs';
import {choose, expectGrade, steps, tabTo, walk, WALKTHROUGHS, withCommand, withForm} from './playing.mjs';
import {serving} from './server.mjs';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launched(), serving()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test('the easy walkthrough is played with forms and graded as documented', () =>
  visiting(browser, server.base, async page => {
    const {scenario, grade} = WALKTHROUGHS.easy;
    await page.goto(server.base);
    await page.getByRole('heading', {level: 1}).waitFor();
    await accessible(page, 'choosing');
    await choose(page, server.base, scenario);
    await accessible(page, 'at the alert');
    await walk(page, WALKTHROUGHS.easy, withForm);
    await expectGrade(page, grade);
    await accessible(page, 'at the grade');
  }));

test('the medium walkthrough is played with commands and graded as documented', () =>
  visiting(browser, server.base, async page => {
    const {scenario, grade} = WALKTHROUGHS.medium;
    await choose(page, server.base, scenario);
    // `logs postgres-db` is enough.
    await walk(page, WALKTHROUGHS.medium, (at, action, fields) => withCommand(at, action.split('_').at(-1), fields));
    await expectGrade(page, grade);
  }));

test('the hard walkthrough is played with both, on a phone in the dark, and graded as documented', () =>
  visiting(
    browser,
    server.base,
    async page => {
      const {scenario, grade} = WALKTHROUGHS.hard;
      await choose(page, server.base, scenario);
      await walk(page, WALKTHROUGHS.hard, (at, action, fields, place) =>
        place % 2 === 0 ? withForm(at, action, fields) : withCommand(at, action, fields));
      await accessible(page, 'at the end');
      await expectGrade(page, grade);
    },
    {viewport: {width: 390, height: 844}, colorScheme: 'dark'},
  ));

test('the keyboard alone is enough', () =>
  visiting(browser, server.base, async page => {
    const {scenario, grade, budget} = WALKTHROUGHS.medium;
    await page.goto(server.base);
    await page.getByRole('heading', {level: 1}).waitFor();
    await tabTo(page, name => name.startsWith(scenario));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: scenario}).waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('quer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('postg');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await steps(page, 1, budget);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await accessible(page, 'at the shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({state: 'detached'});

    await page.keyboard.press('1');
    await page.waitForFunction(() => document.activeElement.tagName === 'SELECT');
    await page.keyboard.type('analytics');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await steps(page, 2, budget);

    await tabTo(page, name => name.startsWith('postgres-db'));
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', {name: 'Service', exact: true}).first().waitFor();
    await page.getByRole('button', {name: /^postgres-db/, pressed: true}).waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('check_recent_deploys analytics-service');
    await page.keyboard.press('Enter');
    await steps(page, 3, budget);
    await page.keyboard.type('submit_root_cause analytics-service unbounded query OOM killing postgres-db');
    await page.keyboard.press('Enter');
    await expectGrade(page, grade);
  }));

test('what cannot be done is said, with what would be right, and costs no step', () =>
  visiting(browser, server.base, async page => {
    await choose(page, server.base, 'RCA-001');
    const wrong = page.getByRole('alert');
    for (const [line, told] of [
      ['dance', 'query_logs'],
      ['check postgres-db', 'check_metrics'],
      ['query_logs', 'Write: query_logs service'],
      ['query_logs no-such-service', 'postgres-db'],
      ['query_logs postgres-db twice', 'Write: query_logs service'],
    ]) {
      await withCommand(page, line, {});
      await wrong.filter({hasText: told}).waitFor();
    }
    await steps(page, 0, 10);
  }));

test('no answer reaches the browser before the end', () =>
  visiting(browser, server.base, async page => {
    const {moves, budget, scenario} = WALKTHROUGHS.medium;
    const heard = [];
    page.on('response', response => {
      if (!response.url().startsWith(`${server.base}/page/`)) {
        heard.push(response.text());
      }
    });
    await choose(page, server.base, scenario);
    await walk(page, {moves: moves.slice(0, -1), budget}, withCommand);
    const before = (await Promise.all(heard)).join('\n');
    for (const secret of ['Unbounded query OOM killing', '"root_cause"', '"remedy"', '"debrief":{']) {
      assert.ok(!before.includes(secret), secret);
    }
    assert.ok(before.includes('postgres-db'));
  }));

test('nothing moves while the page loads, and while one plays without touching anything', () =>
  visiting(browser, server.base, async page => {
    await page.addInitScript(() => {
      globalThis.shifted = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          globalThis.shifted += entry.hadRecentInput ? 0 : entry.value;
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    for (const view of ['', '#/play/cloud-incident-response/RP-001', '#/watch']) {
      await page.goto('about:blank');
      await page.goto(`${server.base}/${view}`);
      await page.getByRole('heading', {level: 1}).first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.ok((await page.evaluate(() => globalThis.shifted)) < 0.01, `at /${view}`);
    }
  }));

test('the page speaks Chinese, too', () =>
  visiting(browser, server.base, async page => {
    await page.goto(server.base);
    await page.getByRole('heading', {level: 1, name: 'Choose an incident'}).waitFor();
    await page.getByLabel('Language').selectOption({label: '简体中文'});
    await page.getByRole('heading', {level: 1, name: '选择'}).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await accessible(page, 'in Chinese');
  }));
