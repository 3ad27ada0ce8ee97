import {h} from 'preact';
import {useId} from 'preact/hooks';
import {clock, signed, words} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {reading} from '../lib/reading.js';
import {Chart} from './chart.js';

/** The moves of a run with what each brought, the newest first, and reward and return as a chart. */
export function History({frames, environment, current, onFrame}) {
  const id = useId();
  const moves = frames.slice(1);
  return h(
    'section',
    {class: 'panel history', 'aria-labelledby': id},
    h('div', {class: 'panel-head'}, h('h2', {id}, t('history.title'))),
    h(
      'div',
      {class: 'panel-body column'},
      moves.length === 0 && h('p', {class: 'muted'}, t('history.none')),
      moves.length > 0 && h(Rewards, {frames}),
      h('ol', {class: 'moves', reversed: true}, moves.toReversed().map((frame) => h(Move, {key: frame.number, frame, environment, current, onFrame}))),
    ),
  );
}

function Rewards({frames}) {
  const rewards = frames.slice(1).map((frame) => frame.reward ?? 0);
  let sum = 0;
  const returns = rewards.map((reward) => (sum += reward));
  return h(Chart, {
    title: t('history.chart'),
    labels: rewards.map((_, place) => String(place + 1)),
    sets: [
      {label: t('history.return'), values: returns},
      {label: t('history.reward'), values: rewards, bars: true},
    ],
    along: t('history.step'),
    height: 160,
  });
}

function Move({frame, environment, current, onFrame}) {
  const {feedback, error} = reading(frame.observation, environment);
  const reward = frame.reward ?? 0;
  const told = [...new Set([error, feedback])].filter(Boolean);
  const text = h(MoveText, {move: frame.action});
  return h(
    'li',
    {value: frame.number, 'aria-current': frame.number === current ? 'step' : null},
    h(
      'div',
      {class: 'row'},
      onFrame ? h('button', {type: 'button', class: 'button quiet', onClick: () => onFrame(frame.number)}, text) : text,
      h('span', {class: `badge ${reward > 0 ? 'good' : reward < 0 ? 'bad' : ''}`}, signed(reward)),
      h('time', {class: 'muted small'}, clock(new Date(frame.time))),
    ),
    told.map((each) => h('p', {class: each === error ? 'small wrong' : 'small muted'}, each)),
  );
}

/** A move in a line: its action and its arguments. */
export function MoveText({move}) {
  return h(
    'span',
    {class: 'move'},
    h('strong', null, words(move.action_type)),
    Object.values(move.parameters)
      .filter((value) => value !== null && value !== '')
      .map((value) => [' ', h('code', null, String(value))]),
  );
}
