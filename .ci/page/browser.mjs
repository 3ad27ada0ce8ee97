// A real browser: whatever it logs as an error, and whatever its security policy stops, fails the test that opened it.
import assert from 'node:assert/strict';
import {AxeBuilder} from '@axe-core/playwright';
import {chromium} from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Starts the browser that CHROMIUM names, else Debian's. */
export function launched() {
  return chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS});
}

/**
 * Runs `visit` with a page of its own; fails where the page asked another host for something or reported an error, other than
 * those that are `expected`.
 */
export async function visiting(browser, base, visit, {expected, ...options} = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  const complaints = [];
  page.on('console', message => {
    if (message.type() === 'error' && !expected?.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('request', request => {
    if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== new URL(base).origin) {
      complaints.push(`asked ${request.url()}`);
    }
  });
  try {
    await visit(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

/** Fails where axe finds something serious on the page as it is. */
export async function accessible(page, where) {
  const {violations} = await new AxeBuilder({page}).analyze();
  const serious = violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
  assert.deepEqual(serious, [], where);
}
