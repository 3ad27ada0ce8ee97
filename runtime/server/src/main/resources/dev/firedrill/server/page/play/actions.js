import {h} from 'preact';
import {heading} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {ActionForm} from './action-form.js';

/** Every action that the task offers, by what it is for, and the form of the one that was chosen. */
export function Actions({session, chosen, onChoose, services, service, onMove}) {
  const {actions, task} = session;
  const kinds = [...new Set(actions.map((action) => action.kind))];
  const action = actions.find((each) => each.name === chosen);
  return h(
    'section',
    {class: 'panel', 'aria-labelledby': 'actions-title'},
    h('div', {class: 'panel-head'}, h('h2', {id: 'actions-title'}, t('actions.title'))),
    h(
      'div',
      {class: 'panel-body column'},
      kinds.map((kind) =>
        h(
          'div',
          {role: 'group', 'aria-label': heading(kind)},
          h('p', {class: 'small muted'}, heading(kind)),
          h(
            'div',
            {class: 'row'},
            actions
              .filter((each) => each.kind === kind)
              .map((each) => h(Choice, {action: each, place: actions.indexOf(each) + 1, pressed: each === action, onChoose})),
          ),
        ),
      ),
      action &&
        h(ActionForm, {
          key: action.name,
          action,
          ends: task.submission_action === action.name,
          services,
          service,
          onMove,
        }),
    ),
  );
}

function Choice({action, place, pressed, onChoose}) {
  return h(
    'button',
    {
      type: 'button',
      class: 'button choice',
      title: action.description,
      'aria-pressed': String(pressed),
      'aria-keyshortcuts': place < 10 ? String(place) : null,
      onClick: () => onChoose(action.name),
    },
    heading(action.name),
    place < 10 && h('kbd', {'aria-hidden': 'true'}, place),
  );
}
