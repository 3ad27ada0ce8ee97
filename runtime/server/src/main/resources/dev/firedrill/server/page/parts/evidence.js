import {h} from 'preact';
import {useState} from 'preact/hooks';
import {heading, number, words} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {isLog, logLines} from '../lib/log-lines.js';
import {evidenceOf} from '../lib/reading.js';
import {Chart} from './chart.js';
import {Log} from './log.js';
import {marked} from './marked.js';

/**
 * What the frames of a run brought to light, newest first.
 *
 * frames: up to the one that is shown; environment: as `environment()` reads it; service: the one to show alone, or
 * null; onService: is given another, or null for all; id: of the search field, where a shortcut leads there.
 */
export function Evidence({frames, environment, service, onService, services, id = 'evidence-search'}) {
  const [search, setSearch] = useState('');
  const newest = frames.length - 1;
  const all = evidenceOf(frames, environment);
  const shown = all.filter(
    (piece) => (!service || piece.target === service) && contains(piece, search.trim().toLowerCase()),
  );
  return h(
    'section',
    {class: 'panel evidence', 'aria-labelledby': `${id}-title`},
    h(
      'div',
      {class: 'panel-head'},
      h('h2', {id: `${id}-title`}, t('evidence.title')),
      h('span', {class: 'muted small', role: 'status'}, t('evidence.count', {shown: shown.length, all: all.length})),
      h(
        'div',
        {class: 'row tools'},
        h(
          'label',
          null,
          h('span', {class: 'unseen'}, t('evidence.service')),
          h(
            'select',
            {value: service ?? '', onChange: (event) => onService(event.currentTarget.value || null)},
            h('option', {value: ''}, t('evidence.all')),
            services.map((name) => h('option', {value: name}, name)),
          ),
        ),
        h('input', {
          id,
          type: 'search',
          value: search,
          placeholder: t('evidence.search'),
          'aria-label': t('evidence.search'),
          onInput: (event) => setSearch(event.currentTarget.value),
        }),
      ),
    ),
    h(
      'div',
      {class: 'panel-body column'},
      shown.length === 0 && h('p', {class: 'muted'}, all.length === 0 ? t('evidence.none') : t('evidence.none-such')),
      groups(shown, newest).map((group) => h(Group, {key: group.key, group, newest, search})),
    ),
  );
}

/** Texts stand alone, newest first; lines, figures and series by the field that holds them. */
function groups(pieces, newest) {
  const found = new Map();
  for (const piece of pieces) {
    const key = piece.kind === 'text' ? piece.id : `${piece.kind} ${piece.field}`;
    const group = found.get(key) ?? {key, kind: piece.kind, pieces: [], since: 0};
    group.pieces.push(piece);
    group.since = Math.max(group.since, piece.since);
    found.set(key, group);
  }
  return [...found.values()].sort((one, other) => other.since - one.since);
}

function contains(piece, wanted) {
  return !wanted || JSON.stringify([piece.target, piece.action, piece.content, piece.line]).toLowerCase().includes(wanted);
}

function Group({group, newest, search}) {
  const [first] = group.pieces;
  const fresh = group.since === newest && newest > 0;
  return h(
    'article',
    {class: fresh ? 'piece fresh' : 'piece'},
    h(
      'header',
      {class: 'row'},
      h('h3', null, marked(first.kind === 'text' ? heading(first.action) : heading(first.field), search)),
      first.kind === 'text' && h('code', null, marked(first.target, search)),
      group.since > 0 && h('span', {class: 'muted small'}, t('evidence.step', {number: group.since})),
      fresh && h('span', {class: 'badge accent'}, t('evidence.new')),
    ),
    h(BODIES[group.kind], {pieces: group.pieces, newest, search}),
  );
}

const BODIES = {text: Text, line: Lines, figures: Figures, series: Series};

function Text({pieces: [{text}], search}) {
  const lines = logLines(text);
  return isLog(lines) ? h(Log, {lines, search}) : h('p', {class: 'reply'}, marked(text, search));
}

function Lines({pieces, newest, search}) {
  const days = new Set(pieces.map(({line}) => line.timestamp.split('T')[0]));
  const lines = pieces.map(({line, since}) => ({
    ...line,
    time: days.size > 1 ? line.timestamp.replace('T', ' ') : line.timestamp.split('T').at(-1),
    fresh: since === newest && newest > 0,
  }));
  return h(Log, {lines, search});
}

function Figures({pieces, search}) {
  const names = [...new Set(pieces.flatMap(({row}) => Object.keys(row)))].filter(
    (name) => name !== 'service' && name !== 'timestamp',
  );
  return h(
    'div',
    {class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': t('evidence.figures')},
    h(
      'table',
      {class: 'figures'},
      h(
        'thead',
        null,
        h('tr', null, h('th', {scope: 'col'}, t('evidence.service')), names.map((name) => h('th', {scope: 'col'}, words(name)))),
      ),
      h(
        'tbody',
        null,
        pieces.map(({row}) =>
          h(
            'tr',
            null,
            h('th', {scope: 'row'}, marked(row.service, search)),
            names.map((name) => h('td', null, row[name] === undefined ? '' : number(row[name]))),
          ),
        ),
      ),
    ),
  );
}

function Series({pieces}) {
  return h(
    'div',
    {class: 'charts'},
    pieces.map(({target, figure, every, values}) =>
      h(Chart, {
        title: `${target}: ${words(figure)}`,
        labels: values.map((_, place) => ago((values.length - 1 - place) * every)),
        sets: [{label: words(figure), values}],
        along: t('evidence.before-now'),
      }),
    ),
  );
}

function ago(seconds) {
  return seconds >= 3600
    ? t('evidence.hours', {count: number(Math.round(seconds / 360) / 10)})
    : t('evidence.minutes', {count: number(Math.round(seconds / 60))});
}
