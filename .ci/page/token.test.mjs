import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {accessible, launched, visiting} from './browser.mjs';
import {serving} from './server.mjs';

test('where the server has a token, the page asks for it once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'token-'));
  await writeFile(join(folder, 'token'), 'a-token-of-some-length\n');
  const [browser, server] = await Promise.all([launched(), serving('--token-file', join(folder, 'token'))]);
  try {
    await visiting(browser, server.base, async page => {
      await page.goto(server.base);
      const field = page.getByLabel('Token', {exact: true});
      await field.fill('something else');
      await page.getByRole('button', {name: 'Use this token'}).click();
      await page.getByText('That token does not fit.').waitFor();
      await accessible(page, 'at the token');
      await field.fill('a-token-of-some-length');
      await page.getByRole('button', {name: 'Use this token'}).click();
      await page.getByRole('link', {name: /^RCA-001/}).click();
      await page.getByRole('heading', {level: 1, name: 'RCA-001'}).waitFor();
      assert.equal(await field.count(), 0);
    }, {expected: /401/});
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, {recursive: true});
  }
});
