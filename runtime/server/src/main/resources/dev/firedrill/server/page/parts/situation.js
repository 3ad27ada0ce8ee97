import {h} from 'preact';
import {useId} from 'preact/hooks';
import {heading} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {reading} from '../lib/reading.js';
import {Alert, shown} from './alert.js';

/** What an observation says beside the evidence: the alerts, the summary, and fields of the environment's own. */
export function Situation({observation, environment}) {
  const id = useId();
  const {alerts, summary, others} = reading(observation, environment);
  const levels = environment.actions.flatMap((action) =>
    action.parameters.filter((parameter) => parameter.takes === 'severity').map((parameter) => parameter.words),
  )[0] ?? [];
  const texts = others.filter(([, value]) => typeof value === 'string');
  const values = others.filter(([, value]) => typeof value !== 'string');
  return h(
    'section',
    {class: 'panel situation', 'aria-labelledby': id},
    h('div', {class: 'panel-head'}, h('h2', {id}, t('situation.title', {count: alerts.length}))),
    h(
      'div',
      {class: 'panel-body column'},
      alerts.map((alert) => h(Alert, {alert, levels})),
      summary && h('p', {class: 'summary'}, summary),
      texts.map(([name, value]) => h('p', {class: 'summary'}, h('span', {class: 'muted small'}, heading(name)), h('br'), value)),
      values.length > 0 &&
        h('dl', {class: 'fields'}, values.flatMap(([name, value]) => [h('dt', null, heading(name)), h('dd', null, shown(name, value))])),
    ),
  );
}
