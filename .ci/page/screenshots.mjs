// A picture of every view, light and dark, on a phone, a laptop and a wide screen: node screenshots.mjs DIR.
import {join} from 'node:path';
import {launched} from './browser.mjs';
import {choose, walk, WALKTHROUGHS, withCommand} from './playing.mjs';
import {Agent, serving} from './server.mjs';

const [, , folder] = process.argv;
const WIDTHS = {390: 844, 1024: 768, 1920: 1080};
const SCHEMES = ['light', 'dark'];
const PROVED_WITHIN = {timeout: 180_000};

const sources = join(process.env.FIREDRILL_ROOT, 'scenarios-src/src/main/incident');
const [browser, server] = await Promise.all([launched(), serving(sources, '--watch')]);
const {base} = server;

const {hard, medium} = WALKTHROUGHS;
const [running, good, poor] = [
  await Agent.begin(base, hard.scenario, 'an agent at work'),
  await Agent.begin(base, medium.scenario, 'looks first'),
  await Agent.begin(base, medium.scenario, 'guesses'),
];
for (const [agent, moves] of [[running, hard.moves.slice(0, 5)], [good, medium.moves], [poor, medium.moves.slice(-1)]]) {
  for (const move of moves) {
    await agent.step(move);
  }
}

/** Each view with how one gets there. */
const VIEWS = {
  'choose': async page => {
    await page.goto(base);
    await page.getByRole('heading', {level: 1}).waitFor();
  },
  'play-alert': page => choose(page, base, medium.scenario),
  'play-evidence': async page => {
    await choose(page, base, hard.scenario);
    await walk(page, {...hard, moves: hard.moves.slice(0, 6)}, withCommand);
  },
  'play-hardened': async page => {
    await choose(page, base, 'HRP-001', 'cloud-incident-response-hardened');
  },
  'play-clock': async page => {
    await page.goto(`${base}/#/play/incident-response`);
    await page.locator('.scenario').first().click();
    await page.getByRole('combobox', {name: 'Command'}).waitFor();
  },
  'play-shortcuts': async page => {
    await choose(page, base, medium.scenario);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  'play-grade': async page => {
    await choose(page, base, medium.scenario);
    await walk(page, medium, withCommand);
    await page.getByRole('region', {name: 'Grade'}).waitFor();
  },
  'watch': async page => {
    await page.goto(`${base}/#/watch`);
    await page.getByText('an agent at work').waitFor();
  },
  'watch-live': async page => {
    await page.goto(`${base}/#/watch`);
    await page.getByRole('link', {name: /an agent at work/}).click();
    await page.locator('.moment').waitFor();
  },
  'watch-over': async page => {
    await page.goto(`${base}/#/watch`);
    await page.getByRole('link', {name: /looks first/}).click();
    await page.getByRole('button', {name: 'To the end'}).click();
    await page.getByRole('region', {name: 'Grade'}).waitFor();
  },
  'compare': async page => {
    await page.goto(`${base}/#/watch`);
    await page.getByLabel('Compare looks first').check();
    await page.getByLabel('Compare guesses').check();
    await page.getByRole('button', {name: 'Compare them'}).click();
    await page.getByRole('button', {name: 'To the end'}).click();
  },
  'author-proofs': async page => {
    await page.goto(`${base}/#/author`);
    await page.getByText('Proved as the files are now.').waitFor(PROVED_WITHIN);
  },
  'author-coverage': async page => {
    await page.goto(`${base}/#/author`);
    await page.getByRole('tab', {name: 'Coverage'}).click();
    await page.getByText('Drills that pass').waitFor();
  },
  'author-services': async page => {
    await page.goto(`${base}/#/author`);
    await page.getByRole('tab', {name: 'Services'}).click();
    await page.locator('.insight, .graph').first().waitFor();
  },
};

let count = 0;
for (const [view, visit] of Object.entries(VIEWS)) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({viewport: {width: Number(width), height}, colorScheme, reducedMotion: 'reduce'});
      const page = await context.newPage();
      await visit(page);
      await page.waitForLoadState('networkidle');
      await page.screenshot({path: join(folder, `${view}-${width}-${colorScheme}.png`), fullPage: true});
      await context.close();
      count++;
    }
  }
  console.log(view);
}
console.log(`${count} pictures`);
await browser.close();
await server.stop();
