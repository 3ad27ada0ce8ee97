import {h} from 'preact';
import {heading, number, words} from '../lib/format.js';
import {t} from '../lib/i18n.js';

const TITLE = /^(title|name|message|summary)$/;
const SEVERITY = /severity|priority|urgency/;
const TIME = /time|fired_at|since/;

/** An alert as it reaches whoever is on call: what, how grave, and what else is told. `levels` begins with the gravest. */
export function Alert({alert, levels}) {
  const fields = Object.entries(alert).filter(([, value]) => value !== null && value !== '');
  const title = fields.find(([name, value]) => TITLE.test(name) && typeof value === 'string');
  const severity = fields.find(([name, value]) => SEVERITY.test(name) && typeof value === 'string');
  const others = fields.filter((field) => field !== title && field !== severity);
  return h(
    'article',
    {class: 'alert-card'},
    h(
      'div',
      {class: 'row'},
      h('span', {class: 'alert-sign', 'aria-hidden': 'true'}, '▲'),
      severity && h('span', {class: `badge ${toneOf(severity[1], levels)}`}, `${heading(severity[0])}: ${severity[1]}`),
    ),
    title && h('h3', null, title[1]),
    h(
      'dl',
      {class: 'fields'},
      others.flatMap(([name, value]) => [h('dt', null, heading(name)), h('dd', null, shown(name, value))]),
    ),
  );
}

function toneOf(severity, levels) {
  const place = levels.indexOf(severity);
  return place === 0 ? 'bad' : place > 1 ? 'accent' : 'warn';
}

/** A value for people: lists as lists, times apart from texts. */
export function shown(name, value) {
  if (Array.isArray(value)) {
    return value.every((each) => /^[\w.-]+$/.test(String(each)))
      ? h('span', {class: 'row'}, value.map((each) => h('code', {class: 'chip'}, each)))
      : h('ul', null, value.map((each) => h('li', null, shown(name, each))));
  }
  if (typeof value === 'number') {
    return number(value);
  }
  if (typeof value === 'boolean') {
    return value ? t('value.yes') : t('value.no');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, each]) => `${words(key)}: ${typeof each === 'object' ? JSON.stringify(each) : each}`)
      .join(', ');
  }
  return TIME.test(name) ? h('time', null, value) : String(value);
}
