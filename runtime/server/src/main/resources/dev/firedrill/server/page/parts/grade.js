import {h} from 'preact';
import {useId} from 'preact/hooks';
import {heading, number} from '../lib/format.js';
import {t} from '../lib/i18n.js';

/** The grade of a run that is over, as `GET /grader` answers it. */
export function Grade({grade}) {
  const id = useId();
  const components = Object.entries(grade.breakdown);
  return h(
    'section',
    {class: 'panel grade', 'aria-labelledby': id},
    h('div', {class: 'panel-head'}, h('h2', {id}, t('grade.title'))),
    h(
      'div',
      {class: 'panel-body column'},
      h('p', {class: 'total'}, h('strong', null, number(grade.total)), ' ', h('span', {class: 'muted'}, t('grade.of'))),
      h('progress', {max: 1, value: Math.max(0, grade.total), 'aria-label': t('grade.title')}),
      components.length > 0 &&
        h(
          'table',
          null,
          h('caption', {class: 'unseen'}, t('grade.components')),
          h('tbody', null, components.map(([name, value]) => h('tr', null, h('th', {scope: 'row'}, heading(name)), h('td', null, shown(value))))),
        ),
      grade.feedback && h('p', null, grade.feedback),
    ),
  );
}

function shown(value) {
  return typeof value === 'number' ? number(value) : value === null ? '–' : String(value);
}
