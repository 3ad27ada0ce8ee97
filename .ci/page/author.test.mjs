import assert from 'node:assert/strict';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {accessible, launched, visiting} from './browser.mjs';
import {serving} from './server.mjs';

/** Wide enough for the list of sources. */
const WIDE = {viewport: {width: 1920, height: 1080}};
const PROVED_WITHIN = {timeout: 120_000};

let browser;
let server;
let sources;

before(async () => {
  sources = await mkdtemp(join(tmpdir(), 'sources-'));
  await cp(join(process.env.FIREDRILL_ROOT, 'scenarios-src/src/main/incident/cloud'), join(sources, 'cloud'), {recursive: true});
  [browser, server] = await Promise.all([launched(), serving(sources, '--watch')]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(sources, {recursive: true});
});

async function openAuthor(page, file) {
  await page.goto(`${server.base}/#/author`);
  await page.getByRole('navigation', {name: 'Sources'}).waitFor();
  if (file) {
    await page.getByRole('navigation', {name: 'Sources'}).getByRole('link', {name: new RegExp(`^${file}`)}).click();
    await page.getByRole('heading', {level: 2, name: new RegExp(`${file}\\.incident$`)}).waitFor();
  }
}

test('findings appear as one types, and nothing is written', () =>
  visiting(browser, server.base, async page => {
    await openAuthor(page, 'drills');
    const file = join(sources, 'cloud/drills.incident');
    const before = await readFile(file, 'utf8');
    await page.getByText('Nothing found.').first().waitFor();
    await accessible(page, 'at a source');
    await page.getByRole('textbox', {name: /Source of .*drills\.incident/}).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('scenari ');
    await page.locator('.findings .badge.bad').first().waitFor();
    await accessible(page, 'at a finding');
    await page.getByRole('button', {name: 'Discard edits'}).click();
    await page.getByText('Nothing found.').first().waitFor();
    assert.equal(await readFile(file, 'utf8'), before);
  }, WIDE));

test('the server follows the files, and keeps what it had while they are broken', () =>
  visiting(browser, server.base, async page => {
    const file = join(sources, 'cloud/drills.incident');
    const sound = await readFile(file, 'utf8');
    await openAuthor(page);
    await page.getByText('The sources are sound').waitFor();
    await writeFile(file, `${sound}\nscenario nowhere = no-such-incident as nothing\n`);
    await page.getByText('The sources do not compile').waitFor();
    assert.equal((await fetch(`${server.base}/health`)).status, 200);
    await writeFile(file, sound);
    await page.getByText('The sources are sound').waitFor();
  }));

test('proofs are shown with their figures, and the best exploit as a replay', () =>
  visiting(browser, server.base, async page => {
    await openAuthor(page);
    await page.getByText('Proved as the files are now.').waitFor(PROVED_WITHIN);
    await page.getByText('Accepted because:').first().waitFor();
    await accessible(page, 'at the proofs');
    const claim = page.getByRole('row', {name: /not gameable/});
    await claim.getByText(/^Episodes that show it/).click();
    await claim.getByRole('link', {name: /best/}).first().click();
    await page.getByText('Back to the sources and proofs').waitFor();
    await page.getByRole('button', {name: 'To the end'}).click();
    await page.getByRole('region', {name: 'Grade'}).waitFor();
    await accessible(page, 'at an episode of a proof');
  }));

test('coverage and services of a scenario are shown', () =>
  visiting(browser, server.base, async page => {
    await openAuthor(page);
    await page.getByRole('tab', {name: 'Coverage'}).click();
    await page.getByText(/Drills that pass: \d+\. Drills that fail: 0\./).waitFor();
    await accessible(page, 'at the coverage');
    await page.getByRole('tab', {name: 'Services'}).click();
    await page.locator('svg [role=button]').first().waitFor();
    await accessible(page, 'at the services');
  }));

test('there is no author view where nothing is watched', async () => {
  const plain = await serving();
  try {
    await visiting(browser, plain.base, async page => {
      await page.goto(plain.base);
      await page.getByRole('link', {name: 'Watch'}).waitFor();
      await page.getByRole('heading', {level: 1, name: 'Choose an incident'}).waitFor();
      assert.equal(await page.getByRole('link', {name: 'Author'}).count(), 0);
    });
  } finally {
    await plain.stop();
  }
});
