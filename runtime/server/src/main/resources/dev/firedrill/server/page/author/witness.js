import {h} from 'preact';
import {get} from '../lib/api.js';
import {useAsking} from '../lib/asking.js';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {Problem} from '../parts/problem.js';
import {Watched} from '../watch/run-page.js';
import {useScene} from '../watch/scene.js';
import {Loading} from './loading.js';

/** An episode that a proof found, step by step: the shortest way, or the list of moves that wins without looking. */
export function Witness({id}) {
  const {value: run, problem} = useAsking(() => get('author/witness', {id}), [id]);
  const scene = useScene(run);
  return h(
    'div',
    {class: 'column'},
    h('a', {class: 'small', href: href('author')}, t('author.witness.back')),
    problem && h(Problem, {message: problem.message}),
    scene.problem && h(Problem, {message: scene.problem.message, retry: scene.again}),
    run && scene.value
      ? h(Watched, {run, scene: scene.value})
      : !problem && h(Loading),
  );
}
