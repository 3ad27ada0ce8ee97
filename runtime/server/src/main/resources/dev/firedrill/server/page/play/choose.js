import {h} from 'preact';
import {get, post} from '../lib/api.js';
import {useAsking} from '../lib/asking.js';
import {t} from '../lib/i18n.js';
import {go, href} from '../lib/router.js';
import {Problem} from '../parts/problem.js';
import {Difficulty} from './difficulty.js';

/** Chooses what to play: an environment, and in it a scenario of a task. */
export function Choose({chosen}) {
  const {value, problem, again} = useAsking(offer, []);
  if (problem) {
    return h(Problem, {message: problem.message, retry: again});
  }
  if (!value) {
    return h('div', {class: 'choose', 'aria-busy': 'true'}, h('h1', null, t('choose.title')));
  }
  const env = value.find((each) => each.name === chosen) ?? value[0];
  return h(
    'div',
    {class: 'choose column'},
    h('h1', null, t('choose.title')),
    h('p', {class: 'muted'}, t('choose.lead')),
    h(
      'label',
      {class: 'field environment'},
      t('choose.environment'),
      h(
        'select',
        {value: env.name, onChange: (event) => go('play', event.currentTarget.value)},
        value.map((each) => h('option', {value: each.name}, each.name)),
      ),
    ),
    h('p', null, env.description),
    env.tasks.map((task) => h(Task, {key: task.id, env, task})),
    env.tasks.length === 0 && h('p', {class: 'muted'}, t('choose.empty')),
  );
}

async function offer() {
  const [{environments}, {tasks}] = await Promise.all([get(''), get('tasks')]);
  return Promise.all(
    environments.map(async ({name, description, scenarios}) => {
      const listed = scenarios > 0 ? (await post(`${encodeURIComponent(name)}/tasks`, {split: 'train'})).tasks : [];
      return {
        name,
        description,
        tasks: tasks
          .filter((task) => task.environment === name)
          .map((task) => ({...task, scenarios: listed.filter((each) => each.task_id === task.id)})),
      };
    }),
  );
}

function Task({env, task}) {
  return h(
    'section',
    {class: 'panel', 'aria-labelledby': `task-${task.id}`},
    h(
      'div',
      {class: 'panel-head'},
      h('h2', {id: `task-${task.id}`}, task.name),
      h(Difficulty, {level: task.difficulty}),
      h('span', {class: 'muted small'}, t('choose.steps', {count: task.max_steps})),
    ),
    h(
      'div',
      {class: 'panel-body column'},
      task.description !== task.name && h('p', {class: 'muted'}, task.description),
      h(
        'ul',
        {class: 'scenarios'},
        task.scenarios.map((scenario) =>
          h(
            'li',
            null,
            h(
              'a',
              {class: 'scenario', href: href('play', env.name, scenario.scenario_id)},
              h('strong', null, scenario.scenario_id),
              scenario.title !== task.name && h('span', {class: 'small'}, scenario.title),
              h('span', {class: 'small muted'}, t('choose.play')),
            ),
          ),
        ),
      ),
    ),
  );
}
