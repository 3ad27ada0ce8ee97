import {h} from 'preact';
import {clock} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {StateBadge} from './state-badge.js';

/** A run in a list: what it is, how far it has come, and a box that chooses it to be compared. */
export function RunRow({run, address, steps, chosen, choose}) {
  const last = run.last ?? run.frames.at(-1).time;
  return h(
    'li',
    {class: 'run-row'},
    h('input', {
      type: 'checkbox',
      'aria-label': t('watch.compare.choose', {name: run.episode_id}),
      checked: chosen.includes(address),
      onChange: (event) => choose(address, event.currentTarget.checked),
    }),
    h(
      'a',
      {class: 'run-link', href: href('watch', ...address.split('/'))},
      h('span', {class: 'run-title'}, h('strong', null, run.scenario_id), ' ', h('code', null, run.episode_id)),
      h('span', {class: 'run-about small', title: run.title}, run.title),
      h('span', {class: 'run-about muted small'}, [run.env, run.difficulty].join(' · ')),
    ),
    h(
      'span',
      {class: 'run-state'},
      h(StateBadge, {state: run.state}),
      h('span', {class: 'small run-steps'}, t('watch.steps', {steps, most: run.max_steps})),
      h('time', {class: 'muted small', dateTime: last}, clock(new Date(last))),
    ),
  );
}
