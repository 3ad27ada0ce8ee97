import {h} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {minutes, number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {reading} from '../lib/reading.js';
import {Difficulty} from './difficulty.js';

/** What is played, and what is left of the budget. */
export function Head({session, restart, onHelp}) {
  const {scenario, task, frames, environment} = session;
  const last = frames.at(-1);
  const used = last.number;
  const sum = frames.reduce((total, frame) => total + (frame.reward ?? 0), 0);
  return h(
    'div',
    {class: 'exercise-head'},
    h(
      'div',
      {class: 'what'},
      h('p', {class: 'small muted'}, h('a', {href: href('play', environment.name)}, environment.name), ` / ${task.name}`),
      h('div', {class: 'row'}, h('h1', null, scenario.scenario_id), scenario.title !== task.name && h('span', null, scenario.title), h(Difficulty, {level: scenario.difficulty})),
    ),
    h(
      'dl',
      {class: 'budget'},
      h(
        'div',
        null,
        h('dt', null, t('head.steps')),
        h('dd', null, t('head.of', {used, all: scenario.max_steps})),
        h('dd', null, h('meter', {max: scenario.max_steps, value: used, 'aria-label': t('head.steps')})),
      ),
      h(Time, {key: used, frame: last, environment}),
      h('div', null, h('dt', null, t('head.return')), h('dd', null, number(Math.round(sum * 1e4) / 1e4))),
    ),
    h(
      'div',
      {class: 'row'},
      h('button', {type: 'button', class: 'button', onClick: restart}, t('head.restart')),
      h('button', {type: 'button', class: 'button', onClick: onHelp, 'aria-keyshortcuts': '?'}, t('head.shortcuts')),
    ),
  );
}

/** Time left, counted down between the answers, where the task has a budget of it. */
function Time({frame, environment}) {
  const {time, timeLeft} = reading(frame.observation, environment);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (time > 0 && !frame.done) {
      const ticking = setInterval(() => setNow(Date.now()), 1000);
      return () => clearInterval(ticking);
    }
  }, [time, frame.done]);
  if (!(time > 0)) {
    return null;
  }
  const left = frame.done ? timeLeft : Math.max(0, timeLeft - (now - new Date(frame.time)) / 1000);
  return h(
    'div',
    null,
    h('dt', null, t('head.time')),
    h('dd', null, t('head.left', {left: minutes(left), all: minutes(time)})),
    h('dd', null, h('meter', {max: time, value: time - left, 'aria-label': t('head.time')})),
  );
}
