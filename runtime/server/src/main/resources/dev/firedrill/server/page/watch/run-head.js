import {h} from 'preact';
import {clock} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {StateBadge} from './state-badge.js';

/** What is played, by whose name, since when, and whether it goes on. */
export function RunHead({run, level: Heading = 'h1'}) {
  return h(
    'div',
    {class: 'run-head'},
    h('div', {class: 'row'}, h(Heading, null, run.title), h(StateBadge, {state: run.state})),
    h(
      'p',
      {class: 'muted small'},
      [run.env, run.task_title, run.scenario_id, run.difficulty].join(' · '),
      h('br'),
      t('watch.about', {name: run.episode_id, time: clock(new Date(run.started))}),
      run.seed !== null && ` · ${t('watch.seed', {seed: run.seed})}`,
    ),
  );
}
