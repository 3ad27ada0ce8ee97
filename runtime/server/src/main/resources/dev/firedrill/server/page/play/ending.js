import {h} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import {useAsking} from '../lib/asking.js';
import {t} from '../lib/i18n.js';
import {reading} from '../lib/reading.js';
import {href} from '../lib/router.js';
import {Debrief} from '../parts/debrief.js';
import {Grade} from '../parts/grade.js';
import {Problem} from '../parts/problem.js';
import {result} from './session.js';

/** The end of an episode: its grade, what a good run would have done, and where to go from here. */
export function Ending({session, restart}) {
  const {value, problem, again} = useAsking(() => result(session), [session.id]);
  const place = useRef(null);
  useEffect(() => {
    place.current?.focus();
  }, [value !== undefined]);
  return h(
    'div',
    {class: 'column', ref: place, tabIndex: -1},
    problem && h(Problem, {message: problem.message, retry: again}),
    value && h(Grade, {grade: value.grade, sum: reading(session.frames.at(-1).observation, session.environment).sum}),
    h(
      'div',
      {class: 'row'},
      h('button', {type: 'button', class: 'button primary', onClick: restart}, t('ending.again')),
      h('a', {class: 'button', href: href('play', session.environment.name)}, t('ending.another')),
    ),
    value?.debrief && h(Debrief, {debrief: value.debrief}),
  );
}
