import {h} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {get} from '../lib/api.js';
import {t} from '../lib/i18n.js';
import {Problem} from '../parts/problem.js';
import {watching} from './follow.js';
import {RunRow} from './run-row.js';

/** The episodes of the server, those that are played first; it follows what happens. */
export function EpisodeList({episodes, problem, chosen, choose}) {
  const [words, setWords] = useState('');
  if (!episodes) {
    return h(Problem, {message: problem.message});
  }
  const fitting = episodes.filter((each) => fits(each, words));
  const playing = fitting.filter((each) => each.state === 'playing');
  const ended = fitting.filter((each) => each.state !== 'playing');
  const rows = (runs) =>
    runs.map((run) => h(RunRow, {key: run.id, run, address: `run/${run.id}`, steps: run.steps, chosen, choose}));
  return h(
    'section',
    {class: 'panel episodes', 'aria-labelledby': 'episodes'},
    h(
      'div',
      {class: 'panel-head'},
      h('h2', {id: 'episodes'}, t('watch.episodes')),
      h('input', {
        type: 'search',
        'aria-label': t('watch.search'),
        placeholder: t('watch.search'),
        value: words,
        onInput: (event) => setWords(event.currentTarget.value),
      }),
      h('span', {class: 'muted small', role: 'status'}, t('watch.count', {playing: playing.length, ended: ended.length})),
    ),
    problem && h('p', {class: 'wrong panel-body', role: 'alert'}, problem.message),
    fitting.length === 0 && h('p', {class: 'panel-body muted'}, episodes.length === 0 ? t('watch.none') : t('watch.none-fits')),
    playing.length > 0 && [h('h3', {class: 'list-head'}, t('watch.playing')), h('ul', {class: 'runs'}, rows(playing))],
    ended.length > 0 && [h('h3', {class: 'list-head'}, t('watch.ended')), h('ul', {class: 'runs'}, rows(ended))],
  );
}

/** The episodes as the server has them, asked for again and again: `{episodes, problem}`, empty before its first answer. */
export function useEpisodes() {
  const [known, setKnown] = useState({});
  useEffect(
    () =>
      watching(async (stopped) => {
        const news = await get('episodes').then(
          ({episodes}) => ({episodes}),
          (problem) => ({problem}),
        );
        if (!stopped()) {
          setKnown((before) => ({...(news.problem ? before : {}), ...news}));
        }
        return true;
      }),
    [],
  );
  return known;
}

/** Whether every word stands somewhere in what is shown of an episode. */
function fits(episode, words) {
  const text = [episode.title, episode.episode_id, episode.env, episode.task_id, episode.scenario_id, episode.difficulty]
    .join(' ')
    .toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
