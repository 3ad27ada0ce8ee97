import {h} from 'preact';
import {gravity} from '../lib/log-lines.js';
import {t} from '../lib/i18n.js';
import {marked} from './marked.js';

const GRAVE = ['', 'warn', 'bad'];

/** Log lines: `{time, level, message}` each, with `service` where they come from several, `fresh` where they are new. */
export function Log({lines, search = ''}) {
  return h(
    'ol',
    {class: 'log'},
    lines.map(({time, level, service, message, fresh}) =>
      h(
        'li',
        {class: [GRAVE[gravity(level)], fresh ? 'fresh' : ''].join(' ')},
        time && h('time', null, marked(time, search)),
        level && h('span', {class: 'level'}, level),
        service && h('span', {class: 'origin'}, marked(service, search)),
        h('span', {class: 'message'}, marked(message, search)),
        fresh && h('span', {class: 'badge accent'}, t('evidence.new')),
      ),
    ),
  );
}
