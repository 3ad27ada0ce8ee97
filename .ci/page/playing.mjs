// What a person does on the page, by the names that a screen reader tells.
import assert from 'node:assert/strict';

/** The three documented walkthroughs: where each is found, its moves, its grade and how long it is. */
export const WALKTHROUGHS = {
  easy: {
    scenario: 'AC-003',
    grade: '1',
    budget: 3,
    moves: [
      ['check_metrics', {service: 'recommendation-service'}],
      ['submit_severity', {severity: 'P3'}],
    ],
  },
  medium: {
    scenario: 'RCA-001',
    grade: '0.9667',
    budget: 10,
    moves: [
      ['query_logs', {service: 'postgres-db'}],
      ['query_logs', {service: 'analytics-service'}],
      ['check_recent_deploys', {service: 'analytics-service'}],
      ['submit_root_cause', {service: 'analytics-service', failure_mode: 'unbounded query OOM killing postgres-db'}],
    ],
  },
  hard: {
    scenario: 'RP-001',
    grade: '1',
    budget: 15,
    moves: [
      ['query_logs', {service: 'postgres-db'}],
      ['query_logs', {service: 'analytics-service'}],
      ['disable_feature_flag', {flag: 'full_history_export'}],
      ['restart_service', {service: 'analytics-service'}],
      ['restart_service', {service: 'postgres-db'}],
      ['restart_service', {service: 'auth-service'}],
      ['restart_service', {service: 'order-service'}],
      ['execute_runbook_step', {runbook_action: 'verify_db_health'}],
      ['submit_resolution', {
        summary: 'analytics-service shipped full_history_export with an unbounded query and postgres-db was OOM-killed. '
          + 'The flag was disabled; analytics-service, postgres-db, auth-service and order-service were restarted. '
          + 'All have recovered and postgres-db is healthy.',
      }],
    ],
  },
};

const ENVIRONMENT = 'cloud-incident-response';

/** From the first view to a scenario, as a person finds it. */
export async function choose(page, base, scenario, environment = ENVIRONMENT) {
  await page.goto(base);
  await page.getByLabel('Environment').selectOption(environment);
  await page.getByRole('link', {name: new RegExp(`^${scenario}\\b`)}).click();
  await page.getByRole('heading', {level: 1, name: scenario}).waitFor();
}

/** Makes a move with the form of its action. */
export async function withForm(page, action, fields) {
  const title = heading(action);
  await page.getByRole('button', {name: new RegExp(`^${title}( \\d)?$`)}).first().click();
  const form = page.getByRole('form', {name: title});
  for (const [name, value] of Object.entries(fields)) {
    const field = form.getByLabel(heading(name));
    const choice = await field.evaluate(element => element.tagName === 'SELECT');
    await (choice ? field.selectOption(value) : field.fill(value));
  }
  await form.getByRole('button', {name: title}).click();
}

/** Makes a move by typing it. */
export async function withCommand(page, action, fields) {
  const line = page.getByRole('combobox', {name: 'Command'});
  await line.fill([action, ...Object.values(fields)].join(' '));
  await line.press('Enter');
}

/** Waits until so many steps were taken. */
export function steps(page, used, budget) {
  return page.getByText(`${used} of ${budget}`, {exact: true}).first().waitFor();
}

/** Plays a walkthrough; `move` makes each of its moves. */
export async function walk(page, {moves, budget}, move) {
  for (const [place, [action, fields]] of moves.entries()) {
    await move(page, action, fields, place);
    await steps(page, place + 1, budget);
  }
}

/** The grade that the page tells. */
export async function expectGrade(page, grade) {
  const told = page.getByRole('region', {name: 'Grade'});
  await told.waitFor();
  assert.equal(await told.locator('.total strong').textContent(), grade);
}

/** Presses Tab until something has the focus whose text fits. */
export async function tabTo(page, fits) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (fits(text.trim())) {
      return;
    }
  }
  assert.fail('Tab does not lead there');
}

function heading(name) {
  const words = name.replaceAll('_', ' ');
  return words[0].toUpperCase() + words.slice(1);
}
