import {h} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {Evidence} from '../parts/evidence.js';
import {Graph} from '../parts/graph.js';
import {History} from '../parts/history.js';
import {Problem} from '../parts/problem.js';
import {Situation} from '../parts/situation.js';
import {reading} from '../lib/reading.js';
import {signed} from '../lib/format.js';
import {Actions} from './actions.js';
import {CommandLine} from './command-line.js';
import {Ending} from './ending.js';
import {Head} from './head.js';
import {knownOf} from './known.js';
import {begin, step} from './session.js';
import {ShortcutHelp, useShortcuts} from './shortcuts.js';

/** An episode from its alert to its grade. */
export function Exercise({env, scenario}) {
  const [session, setSession] = useState(null);
  const [problem, setProblem] = useState(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let late = false;
    setSession(null);
    setProblem(null);
    begin(env, scenario).then(
      (begun) => late || setSession(begun),
      (refused) => late || setProblem(refused),
    );
    return () => {
      late = true;
    };
  }, [turn]);
  const restart = () => setTurn((before) => before + 1);
  if (problem) {
    return h(Problem, {message: problem.message, retry: restart}, h('p', null, h('a', {href: '#/play'}, t('play.choose'))));
  }
  return session ? h(Playing, {key: session.id, begun: session, restart}) : h('p', {class: 'muted', role: 'status'}, t('play.starting'));
}

function Playing({begun, restart}) {
  const [session, setSession] = useState(begun);
  const [service, setService] = useState(null);
  const [chosen, setChosen] = useState(begun.actions[0]?.name);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState(null);
  const [helping, setHelping] = useState(false);
  const busy = useRef(false);
  const {frames, environment, graph, actions} = session;
  const done = frames.at(-1).done;
  const services = graph.services.map(({name}) => name);

  const move = async (action, values) => {
    if (busy.current || done) {
      return false;
    }
    busy.current = true;
    setProblem(null);
    try {
      const next = await step(session, action, values);
      setSession(next);
      setTold(answer(next));
      return true;
    } catch (refused) {
      setProblem(refused);
      return false;
    } finally {
      busy.current = false;
    }
  };
  const choose = (name) => {
    setChosen(name);
    requestAnimationFrame(() => document.querySelector('#action-form :is(select, input, textarea)')?.focus());
  };
  useShortcuts({
    '?': () => setHelping(true),
    '/': () => document.getElementById('command')?.focus(),
    e: () => document.getElementById('evidence-search')?.focus(),
    ...Object.fromEntries(actions.slice(0, 9).map((action, place) => [String(place + 1), () => choose(action.name)])),
  });
  return h(
    'div',
    {class: 'exercise'},
    h(Head, {session, restart, onHelp: () => setHelping(true)}),
    h('p', {class: 'told', role: 'status'}, told),
    problem && h(Problem, {message: problem.message}),
    h('div', {class: 'area-situation'}, h(Situation, {observation: frames.at(-1).observation, environment})),
    h(
      'div',
      {class: 'area-actions column'},
      done
        ? h(Ending, {session, restart})
        : [
            h(CommandLine, {actions, services, onMove: move}),
            h(Actions, {session, chosen, onChoose: setChosen, services, service, onMove: move}),
          ],
    ),
    h(
      'div',
      {class: 'area-evidence column'},
      h(Graph, {
        graph,
        known: knownOf(graph.services, frames, environment),
        selected: service,
        onSelect: (name) => setService(name === service ? null : name),
      }),
      h(Evidence, {frames, environment, service, onService: setService, services}),
    ),
    h('div', {class: 'area-history'}, h(History, {frames, environment})),
    helping && h(ShortcutHelp, {actions, onClose: () => setHelping(false)}),
  );
}

/** What a step brought, for those who listen. */
function answer({frames, environment}) {
  const last = frames.at(-1);
  const {feedback, error} = reading(last.observation, environment);
  const values = {number: last.number, reward: signed(last.reward ?? 0)};
  const text = last.done ? t('play.over') : error || feedback;
  return text ? t('play.told', {...values, text}) : t('play.step', values);
}
