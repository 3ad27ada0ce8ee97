import {h} from 'preact';
import {useChanges} from '../lib/changes.js';
import {t} from '../lib/i18n.js';
import {opened} from './opened.js';
import {RunRow} from './run-row.js';

/** The runs of the files that were opened. */
export function OpenedList({chosen, choose}) {
  useChanges(opened);
  const runs = opened.all();
  if (runs.length === 0) {
    return null;
  }
  return h(
    'section',
    {class: 'panel', 'aria-labelledby': 'opened'},
    h('div', {class: 'panel-head'}, h('h2', {id: 'opened'}, t('watch.opened'))),
    h(
      'ul',
      {class: 'runs'},
      runs.map(([key, run]) =>
        h(RunRow, {key, run, address: `file/${key}`, steps: run.frames.at(-1).number, chosen, choose}),
      ),
    ),
  );
}
