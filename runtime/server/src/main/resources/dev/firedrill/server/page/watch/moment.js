import {h} from 'preact';
import {minutes, signed, words} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {MoveText} from '../parts/history.js';
import {sumOf} from './scene.js';

/** What happened in the last of some frames, and what it paid. */
export function Moment({run, frames}) {
  const frame = frames.at(-1);
  return h(
    'div',
    {class: 'moment row', role: 'status'},
    h('span', {class: 'badge moment-step'}, t('watch.moment.step', {step: frame.number, most: run.max_steps})),
    frame.action ? h(MoveText, {move: frame.action}) : h('strong', null, t('watch.moment.reset')),
    frame.reward !== null &&
      h('span', {class: `badge ${frame.reward > 0 ? 'good' : frame.reward < 0 ? 'bad' : ''}`}, signed(frame.reward)),
    h('span', {class: 'muted small'}, t('watch.moment.sum', {sum: signed(sumOf(frames))})),
    h('span', {class: 'muted small'}, t('watch.moment.time', {time: minutes(elapsed(run, frame))})),
    frame.done && h('strong', null, t('watch.moment.end')),
  );
}

/** The same in one line, for who only hears it. */
export function momentText(run, frames) {
  const {number, action} = frames.at(-1);
  const move = action ? [words(action.action_type), ...Object.values(action.parameters)].join(' ') : t('watch.moment.reset');
  return `${t('watch.moment.step', {step: number, most: run.max_steps})}: ${move}`;
}

function elapsed(run, frame) {
  return (new Date(frame.time) - new Date(run.started)) / 1000;
}
