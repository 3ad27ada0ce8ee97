import {h} from 'preact';
import {useState} from 'preact/hooks';
import {signed} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {reading} from '../lib/reading.js';
import {href} from '../lib/router.js';
import {Chart} from '../parts/chart.js';
import {Debrief} from '../parts/debrief.js';
import {Evidence} from '../parts/evidence.js';
import {Grade} from '../parts/grade.js';
import {Graph} from '../parts/graph.js';
import {History, MoveText} from '../parts/history.js';
import {Problem} from '../parts/problem.js';
import {knownOf} from '../play/known.js';
import {useRun} from './follow.js';
import {Moment, momentText} from './moment.js';
import {usePosition} from './position.js';
import {RunHead} from './run-head.js';
import {framesUpTo, lastStep, sumOf, useScene} from './scene.js';
import {Scrubber} from './scrubber.js';

/** Two runs side by side, at the same step. */
export function Compare({one, other}) {
  const first = useRun(one.kind, one.key);
  const second = useRun(other.kind, other.key);
  const problem = first.problem ?? second.problem;
  return h(
    'div',
    {class: 'column'},
    h('a', {class: 'small', href: href('watch')}, t('watch.others')),
    h('h1', null, t('watch.compare.title')),
    (first.missing || second.missing) && h(Problem, {message: t('watch.file.gone')}),
    problem && h(Problem, {message: problem.message}),
    first.run && second.run && h(Both, {runs: [first.run, second.run]}),
  );
}

function Both({runs}) {
  const live = runs.some((run) => run.state === 'playing');
  const position = usePosition(Math.max(...runs.map(lastStep)), live);
  const said = runs.map((run) => momentText(run, framesUpTo(run, position.at))).join('; ');
  return [
    h(
      Scrubber,
      {position, live, said},
      runs.map((run, place) => h(InShort, {key: place, run, place, frames: framesUpTo(run, position.at)})),
    ),
    h(
      'section',
      {class: 'panel', 'aria-label': t('watch.compare.returns')},
      h('div', {class: 'panel-body'}, h(Returns, {runs, last: position.last})),
    ),
    h('div', {class: 'watch-both'}, runs.map((run, place) => h(Side, {key: place, run, position, place}))),
  ];
}

/** What a side shows first, for who sees one at a time. */
function InShort({run, place, frames}) {
  const {action, reward} = frames.at(-1);
  return h(
    'div',
    {class: 'in-short row', 'aria-hidden': 'true'},
    h('span', {class: `badge ${place === 0 ? 'accent' : 'special'}`}, place + 1),
    action ? h(MoveText, {move: action}) : h('strong', null, t('watch.moment.reset')),
    reward !== null && h('span', {class: 'badge'}, signed(reward)),
  );
}

/** The return of both at each step; who is at the end stays at what it got. */
function Returns({runs, last}) {
  const steps = Array.from({length: last + 1}, (_, step) => step);
  return h(Chart, {
    title: t('watch.compare.returns'),
    labels: steps.map(String),
    sets: runs.map((run, place) => ({
      label: t('watch.compare.run', {number: place + 1, name: run.episode_id}),
      values: steps.map((step) => sumOf(framesUpTo(run, step))),
    })),
    along: t('watch.step'),
    height: 140,
  });
}

function Side({run, position, place}) {
  const scene = useScene(run);
  const [service, setService] = useState(null);
  const frames = framesUpTo(run, position.at);
  const over = position.at >= lastStep(run);
  const label = t('watch.compare.run', {number: place + 1, name: run.episode_id});
  return h(
    'section',
    {class: 'column side', 'aria-label': label},
    h('p', {class: 'badge side-name'}, label),
    h(RunHead, {run, level: 'h2'}),
    h(Moment, {run, frames}),
    scene.problem && h(Problem, {message: scene.problem.message, retry: scene.again}),
    scene.value && h(Pictures, {run, frames, over, scene: scene.value, service, setService, position}),
  );
}

function Pictures({run, frames, over, scene: {environment, graph}, service, setService, position, place}) {
  return [
    h(Graph, {
      graph,
      known: knownOf(graph.services, frames, environment),
      selected: service,
      onSelect: (name) => setService(name === service ? null : name),
    }),
    over && run.grade && h(Grade, {grade: run.grade, sum: reading(frames.at(-1).observation, environment).sum}),
    h(History, {frames, environment, current: frames.at(-1).number, onFrame: position.go}),
    h(
      Folded,
      {title: t('watch.compare.evidence')},
      h(Evidence, {
        frames,
        environment,
        service,
        onService: setService,
        services: graph.services.map(({name}) => name),
        id: `evidence-search-${place}`,
      }),
    ),
    over && run.debrief && h(Folded, {title: t('debrief.title')}, h(Debrief, {debrief: run.debrief})),
  ];
}

/** What is looked at when it is wanted, so that two runs stay within sight of each other. */
function Folded({title, children}) {
  return h('details', {class: 'folded'}, h('summary', null, title), children);
}
