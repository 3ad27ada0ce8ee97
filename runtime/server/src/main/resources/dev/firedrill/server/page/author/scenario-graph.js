import {h} from 'preact';
import {useState} from 'preact/hooks';
import {get} from '../lib/api.js';
import {useAsking} from '../lib/asking.js';
import {t} from '../lib/i18n.js';
import {Graph} from '../parts/graph.js';
import {Problem} from '../parts/problem.js';
import {Loading} from './loading.js';

/** The services of a scenario; one that is chosen is looked for in the source. */
export function ScenarioGraph({chosen, overview, source, onReveal}) {
  const {value, problem, again} = useAsking(
    () => get(`${encodeURIComponent(chosen.env)}/graph`, {scenario_id: chosen.id}),
    [chosen.env, chosen.id, overview.served],
  );
  const [selected, setSelected] = useState(null);
  if (problem) {
    return h(Problem, {message: problem.message, retry: again});
  }
  if (!value) {
    return h(Loading);
  }
  const known = new Map(value.services.map(({name}) => [name, {asked: 0, changed: 0}]));
  const select = (name) => {
    setSelected(name);
    onReveal({path: source.path, word: name});
  };
  return h(
    'div',
    {class: 'column'},
    h('p', {class: 'small muted'}, t('author.graph.hint')),
    h(Graph, {graph: value, known, selected, onSelect: select}),
  );
}
