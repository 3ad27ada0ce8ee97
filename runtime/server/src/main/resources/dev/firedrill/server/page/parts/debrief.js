import {h} from 'preact';
import {useId} from 'preact/hooks';
import {signed} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {MoveText} from './history.js';

/** What a good run would have done, as a run's `debrief` tells it once the run is over. */
export function Debrief({debrief}) {
  const id = useId();
  return h(
    'section',
    {class: 'panel debrief', 'aria-labelledby': id},
    h('div', {class: 'panel-head'}, h('h2', {id}, t('debrief.title'))),
    h(
      'div',
      {class: 'panel-body column'},
      h(
        'dl',
        {class: 'fields'},
        debrief.severity && [h('dt', null, t('debrief.severity')), h('dd', null, debrief.severity)],
        debrief.cause && [
          h('dt', null, t('debrief.cause')),
          h('dd', null, h('code', null, debrief.cause.service), debrief.cause.mode && ` – ${debrief.cause.mode}`),
        ],
      ),
      h(Moves, {title: t('debrief.evidence'), moves: debrief.evidence, was: 'asked', right: true}),
      h(Moves, {title: t('debrief.remedy'), moves: debrief.remedy, was: 'done', right: true}),
      h(Moves, {title: t('debrief.mistakes'), moves: debrief.mistakes.filter((move) => move.made), was: 'made', right: false}),
      h(Moves, {title: t('debrief.example'), moves: debrief.example}),
    ),
  );
}

function Moves({title, moves, was, right}) {
  if (moves.length === 0) {
    return null;
  }
  return h(
    'div',
    null,
    h('h3', null, title),
    h(
      'ol',
      {class: 'moves'},
      moves.map((move) =>
        h(
          'li',
          null,
          h(
            'div',
            {class: 'row'},
            h(MoveText, {move}),
            was && h(Mark, {done: move[was], right}),
            typeof move.reward === 'number' && h('span', {class: 'badge'}, signed(move.reward)),
          ),
          move.reason && h('p', {class: 'small muted'}, move.reason),
        ),
      ),
    ),
  );
}

function Mark({done, right}) {
  if (!right) {
    return h('span', {class: 'badge bad'}, '✕ ', t('debrief.made'));
  }
  return done
    ? h('span', {class: 'badge good'}, '✓ ', t('debrief.done'))
    : h('span', {class: 'badge'}, '– ', t('debrief.not-done'));
}
