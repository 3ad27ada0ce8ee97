import {h} from 'preact';
import {useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {reading} from '../lib/reading.js';
import {href} from '../lib/router.js';
import {Debrief} from '../parts/debrief.js';
import {Evidence} from '../parts/evidence.js';
import {Grade} from '../parts/grade.js';
import {Graph} from '../parts/graph.js';
import {History} from '../parts/history.js';
import {Problem} from '../parts/problem.js';
import {Situation} from '../parts/situation.js';
import {knownOf} from '../play/known.js';
import {useRun} from './follow.js';
import {Moment, momentText} from './moment.js';
import {usePosition} from './position.js';
import {RunHead} from './run-head.js';
import {framesUpTo, lastStep, useScene} from './scene.js';
import {Scrubber} from './scrubber.js';

/** One run: followed while it is played, step by step whenever one likes. */
export function RunPage({kind, id}) {
  const {run, problem, missing} = useRun(kind, id);
  const scene = useScene(run);
  return h(
    'div',
    {class: 'column'},
    h('a', {class: 'small', href: href('watch')}, t('watch.others')),
    !run && h('h1', null, t('nav.watch')),
    missing && h(Problem, {message: t('watch.file.gone')}),
    problem && h(Problem, {message: problem.message}),
    scene.problem && h(Problem, {message: scene.problem.message, retry: scene.again}),
    !run && !missing && !problem && h('p', {class: 'muted', role: 'status'}, t('watch.loading')),
    run && scene.value && h(Watched, {run, scene: scene.value}),
  );
}

/** A run from one end to the other, with all that is known at each step. */
export function Watched({run, scene: {environment, graph}}) {
  const live = run.state === 'playing';
  const position = usePosition(lastStep(run), live);
  const [service, setService] = useState(null);
  const frames = framesUpTo(run, position.at);
  const toggle = (name) => setService(name === service ? null : name);
  return [
    h(RunHead, {run}),
    h(Scrubber, {position, live, said: momentText(run, frames)}, h(Moment, {run, frames})),
    h(
      'div',
      {class: 'watch-run'},
      h(
        'div',
        {class: 'column watch-where'},
        h(Situation, {observation: frames.at(-1).observation, environment}),
        h(Graph, {graph, known: knownOf(graph.services, frames, environment), selected: service, onSelect: toggle}),
      ),
      h(
        'div',
        {class: 'column watch-what'},
        h(Evidence, {frames, environment, service, onService: setService, services: graph.services.map(({name}) => name)}),
      ),
      h(
        'div',
        {class: 'column watch-how'},
        run.grade && position.at === position.last && h(Grade, {grade: run.grade, sum: reading(frames.at(-1).observation, environment).sum}),
        h(History, {frames, environment, current: position.at, onFrame: position.go}),
      ),
      run.debrief && position.at === position.last && h('div', {class: 'watch-after'}, h(Debrief, {debrief: run.debrief})),
    ),
  ];
}
