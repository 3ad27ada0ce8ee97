import {h} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import {get} from '../lib/api.js';
import {useAsking} from '../lib/asking.js';
import {t} from '../lib/i18n.js';
import {Problem} from '../parts/problem.js';
import {Loading} from './loading.js';
import {Coverage} from './coverage.js';
import {Proofs} from './proofs.js';
import {ScenarioGraph} from './scenario-graph.js';

const TABS = ['proofs', 'coverage', 'graph'];

/** What is known of a scenario: its proofs, what drills touch of it, its services. */
export function Insight({overview, source, onReveal}) {
  const {value, problem, again} = useAsking(() => get('tasks'), [overview.served]);
  const scenarios = useKept(value?.tasks.flatMap((task) =>
    task.scenarios.map((id) => ({id, env: task.environment, task: task.id})),
  ));
  const [wanted, setWanted] = useState(null);
  useEffect(() => setWanted(null), [source?.path]);
  const [tab, setTab] = useState(TABS[0]);
  const list = useRef(null);
  if (problem) {
    return h(Problem, {message: problem.message, retry: again});
  }
  const made = (scenarios ?? []).filter(({env}) => overview.environments.includes(env));
  const chosen =
    made.find((each) => key(each) === wanted) ??
    made.find(({id}) => source?.scenarios.includes(id)) ??
    made.find(({env}) => source?.environments.includes(env)) ??
    made[0];
  const along = (event) => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (by) {
      const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
      setTab(next);
      list.current.querySelector(`#tab-${next}`).focus();
    }
  };
  return h(
    'section',
    {class: 'panel insight', 'aria-label': t('author.insight')},
    h(
      'div',
      {class: 'panel-head'},
      h(
        'label',
        {class: 'row small'},
        t('author.scenario'),
        h(
          'select',
          {value: chosen && key(chosen), onChange: (event) => setWanted(event.currentTarget.value)},
          overview.environments.map((env) =>
            h(
              'optgroup',
              {label: env},
              made.filter((each) => each.env === env).map((each) => h('option', {value: key(each)}, each.id)),
            ),
          ),
        ),
      ),
      h(
        'div',
        {class: 'tabs', role: 'tablist', ref: list, onKeyDown: along, 'aria-label': t('author.insight')},
        TABS.map((name) =>
          h(
            'button',
            {
              type: 'button',
              role: 'tab',
              id: `tab-${name}`,
              'aria-selected': String(name === tab),
              'aria-controls': 'tab-panel',
              tabIndex: name === tab ? 0 : -1,
              onClick: () => setTab(name),
            },
            title(name),
          ),
        ),
      ),
    ),
    h(
      'div',
      {class: 'panel-body', role: 'tabpanel', id: 'tab-panel', 'aria-labelledby': `tab-${tab}`, tabIndex: 0},
      chosen ? h(views[tab], {chosen, overview, source, onReveal}) : h(Loading),
    ),
  );
}

const views = {proofs: Proofs, coverage: Coverage, graph: ScenarioGraph};

function title(name) {
  return {proofs: t('author.proofs'), coverage: t('author.coverage'), graph: t('author.graph')}[name];
}

function key({env, id}) {
  return `${env} ${id}`;
}

/** The last value that was there: nothing flickers while it is asked for again. */
function useKept(value) {
  const kept = useRef(value);
  kept.current = value ?? kept.current;
  return kept.current;
}
