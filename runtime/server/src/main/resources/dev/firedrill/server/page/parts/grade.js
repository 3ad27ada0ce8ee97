import {h} from 'preact';
import {useId} from 'preact/hooks';
import {heading, number} from '../lib/format.js';
import {t} from '../lib/i18n.js';

/** The grade of a run that is over, as `GET /grader` answers it; where nothing is graded, its return is the result. */
export function Grade({grade, sum}) {
  const id = useId();
  const components = Object.entries(grade.breakdown);
  const graded = components.length > 0;
  const total = graded ? grade.total : (sum ?? grade.total);
  return h(
    'section',
    {class: 'panel grade', 'aria-labelledby': id},
    h('div', {class: 'panel-head'}, h('h2', {id}, graded ? t('grade.title') : t('grade.return'))),
    h(
      'div',
      {class: 'panel-body column'},
      h('p', {class: 'total'}, h('strong', null, number(total)), ' ', h('span', {class: 'muted'}, t('grade.of'))),
      h('progress', {max: 1, value: Math.max(0, total), 'aria-label': t('grade.title')}),
      graded &&
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
