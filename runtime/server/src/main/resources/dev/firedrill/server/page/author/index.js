import {h} from 'preact';
import {t} from '../lib/i18n.js';
import {Problem} from '../parts/problem.js';
import {Desk} from './desk.js';
import {Loading} from './loading.js';
import {useOverview} from './overview.js';
import {Witness} from './witness.js';

/** What authors see of their sources. `source/PATH` is one of them, `witness/ID` an episode that a proof found. */
export default function View({parts}) {
  const {overview, problem} = useOverview();
  const [kind, name] = parts;
  if (problem) {
    return h(Problem, {message: problem.status === 404 ? t('author.not-here') : problem.message});
  }
  if (!overview) {
    return h(Loading);
  }
  return kind === 'witness' ? h(Witness, {id: name}) : h(Desk, {overview, path: kind === 'source' ? name : undefined});
}
