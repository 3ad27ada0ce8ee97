import {h} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {get} from '../lib/api.js';
import {t} from '../lib/i18n.js';
import {Problem} from '../parts/problem.js';
import {Loading} from './loading.js';
import {Claim} from './claim.js';

const BETWEEN_LOOKS = 1000;

/** What is proved of a scenario and its task, or of the whole environment. */
export function Proofs({chosen, overview, onReveal}) {
  const {proofs, problem} = useProofs(chosen.env, overview.served);
  const [all, setAll] = useState(false);
  if (problem) {
    return h(Problem, {message: problem.message});
  }
  if (!proofs) {
    return h(Loading);
  }
  const claims = proofs.claims.filter(
    (claim) => all || (claim.task === chosen.task && (claim.scenario ?? chosen.id) === chosen.id),
  );
  const subjects = grouped(claims);
  return h(
    'div',
    {class: 'column proofs'},
    h(State, {proofs}),
    h(
      'label',
      {class: 'choice small'},
      h('input', {type: 'checkbox', checked: all, onChange: (event) => setAll(event.currentTarget.checked)}),
      t('author.proofs.all', {env: chosen.env}),
    ),
    claims.length > 0 && h('p', {class: 'small'}, counts(claims)),
    claims.length > 0 &&
      h(
        'table',
        {class: 'claims'},
        h('caption', {class: 'unseen'}, t('author.proofs')),
        h(
          'thead',
          null,
          h('tr', null, [t('author.proofs.state'), t('author.proofs.claim'), t('author.proofs.says')].map((text) => h('th', {scope: 'col'}, text))),
        ),
        [...subjects].map(([name, members]) =>
          h(
            'tbody',
            {key: name},
            h('tr', {class: 'subject'}, h('th', {colSpan: 3, scope: 'rowgroup'}, name)),
            members.map((claim) => h(Claim, {claim, onReveal})),
          ),
        ),
      ),
  );
}

function subject({task, scenario}) {
  return scenario ? t('author.proofs.of-scenario', {task, scenario}) : t('author.proofs.of-task', {task});
}

function grouped(claims) {
  const groups = new Map();
  claims.forEach((claim) => groups.set(subject(claim), [...(groups.get(subject(claim)) ?? []), claim]));
  return groups;
}

function counts(claims) {
  const count = (state) => claims.filter((claim) => claim.state === state).length;
  return t('author.proofs.counts', {
    proved: count('proved'),
    refuted: count('refuted'),
    accepted: count('accepted'),
    unknown: count('unknown'),
  });
}

/** How far the proofs are; the part that is being searched is no news to be read aloud. */
function State({proofs}) {
  const words = {
    waiting: t('author.proofs.waiting'),
    running: t('author.proofs.running'),
    done: t('author.proofs.done'),
    failed: t('author.proofs.failed'),
  };
  const older = proofs.proved !== null && proofs.proved !== proofs.revision;
  return h(
    'div',
    {class: `small progress ${proofs.state}`},
    h('p', {role: 'status'}, words[proofs.state], older && ` ${t('author.proofs.older', {revision: proofs.proved})}`),
    h('p', {class: 'muted'}, proofs.progress ?? ' '),
  );
}

/** The proofs, asked again every second while they are under way. */
function useProofs(env, served) {
  const [answer, setAnswer] = useState({});
  useEffect(() => {
    let over = false;
    let timer = 0;
    const look = async () => {
      try {
        const proofs = await get('author/proofs', {env});
        if (!over) {
          setAnswer({env, proofs});
          if (proofs.state === 'waiting' || proofs.state === 'running') {
            timer = setTimeout(look, BETWEEN_LOOKS);
          }
        }
      } catch (problem) {
        over || setAnswer({env, problem});
      }
    };
    look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [env, served]);
  return answer.env === env ? answer : {};
}
