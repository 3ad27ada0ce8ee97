import {h} from 'preact';
import {get} from '../lib/api.js';
import {useAsking} from '../lib/asking.js';
import {t} from '../lib/i18n.js';
import {Problem} from '../parts/problem.js';
import {Loading} from './loading.js';

const PARTS = ['evidence', 'remedy', 'mistakes', 'components'];

/** What the drills touch of an environment's scenarios, and of the chosen one what they do not. */
export function Coverage({chosen, overview, onReveal}) {
  const {value, problem, again} = useAsking(() => get('author/coverage', {env: chosen.env}), [chosen.env, overview.served]);
  if (problem) {
    return h(Problem, {message: problem.message, retry: again});
  }
  if (!value) {
    return h(Loading);
  }
  const row = value.coverage.find((each) => each.scenario === chosen.id);
  return h(
    'div',
    {class: 'column coverage'},
    h('p', {class: 'small', role: 'status'}, t('author.drills', {passed: value.passed, failed: value.failed})),
    h(Failed, {drills: value.drills.filter((drill) => !drill.passed), onReveal}),
    h(Matrix, {rows: value.coverage, chosen}),
    row && h(Missed, {row}),
  );
}

function Failed({drills, onReveal}) {
  return h(
    'ul',
    {class: 'failed'},
    drills.map((drill) =>
      h(
        'li',
        null,
        h('span', {class: 'badge bad'}, h('span', {'aria-hidden': 'true'}, '✕'), t('author.drills.failed')),
        ' ',
        t('author.drills.of', {title: drill.title, scenario: drill.scenario}),
        drill.failures.map((failure) =>
          h(
            'button',
            {
              type: 'button',
              class: 'button quiet',
              onClick: () => onReveal({path: failure.file, line: failure.line, column: failure.column}),
            },
            `${t('author.line', failure)}: ${failure.message}`,
          ),
        ),
      ),
    ),
  );
}

function Matrix({rows, chosen}) {
  return h(
    'div',
    {class: 'wide', tabIndex: 0, role: 'region', 'aria-label': t('author.coverage')},
    h(
      'table',
      null,
      h('caption', {class: 'unseen'}, t('author.coverage')),
      h(
        'thead',
        null,
        h('tr', null, [t('author.scenario'), t('author.drills.count'), ...PARTS.map(title)].map((text) => h('th', {scope: 'col'}, text))),
      ),
      h(
        'tbody',
        null,
        rows.map((row) =>
          h(
            'tr',
            {'aria-current': row.scenario === chosen.id ? 'true' : null},
            h('th', {scope: 'row'}, row.scenario),
            h('td', null, row.drills),
            PARTS.map((name) => h(Share, {part: row[name]})),
          ),
        ),
      ),
    ),
  );
}

function Share({part: {covered, all}}) {
  if (all === 0) {
    return h('td', {class: 'muted'}, t('author.coverage.nothing'));
  }
  const full = covered === all;
  return h(
    'td',
    {class: full ? 'share good' : 'share'},
    h('span', null, full ? '✓ ' : '', `${covered}/${all}`),
    h('span', {class: 'bar', 'aria-hidden': 'true'}, h('span', {style: {width: `${(100 * covered) / all}%`}})),
  );
}

/** What no drill touches of a scenario, sort by sort. */
function Missed({row}) {
  const missed = PARTS.filter((name) => row[name].missed.length > 0);
  return h(
    'section',
    {class: 'missed'},
    h('h3', null, t('author.coverage.missed', {scenario: row.scenario})),
    missed.length === 0 && h('p', {class: 'muted'}, t('author.coverage.none-missed')),
    missed.map((name) => [
      h('h4', null, title(name)),
      name === 'evidence'
        ? h(Cells, {cells: row[name].missed})
        : h('ul', null, row[name].missed.map((each) => h('li', null, h('code', null, each)))),
    ]),
  );
}

/** Cells, each an action and a service: a line for each action. */
function Cells({cells}) {
  const actions = [...new Set(cells.map((cell) => cell.split(' ')[0]))];
  return h(
    'dl',
    {class: 'cells'},
    actions.flatMap((action) => [
      h('dt', null, h('code', null, action)),
      h('dd', null, cells.filter((cell) => cell.startsWith(`${action} `)).map((cell) => [h('code', null, cell.slice(action.length + 1)), ' '])),
    ]),
  );
}

function title(name) {
  return {
    evidence: t('author.coverage.evidence'),
    remedy: t('author.coverage.remedy'),
    mistakes: t('author.coverage.mistakes'),
    components: t('author.coverage.components'),
  }[name];
}
