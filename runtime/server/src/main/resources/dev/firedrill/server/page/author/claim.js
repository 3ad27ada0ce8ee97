import {h} from 'preact';
import {number, signed} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {href} from '../lib/router.js';
import {inline} from './markdown.js';

const STATES = {
  proved: ['good', '✓'],
  refuted: ['bad', '✕'],
  accepted: ['special', '◎'],
  unknown: ['warn', '?'],
};

/** A claim: what became of it, what it says, why it is accepted, its figures, and the episodes that show it. */
export function Claim({claim, onReveal}) {
  const [tone, sign] = STATES[claim.state];
  return h(
    'tr',
    null,
    h('td', null, h('span', {class: `badge ${tone}`}, h('span', {'aria-hidden': 'true'}, sign), word(claim.state))),
    h('th', {scope: 'row'}, claim.title),
    h(
      'td',
      {class: 'said'},
      h('p', null, inline(claim.statement)),
      claim.because.map((reason) => h('p', {class: 'because'}, t('author.proofs.because', {reason}))),
      claim.finding &&
        h(
          'button',
          {type: 'button', class: 'button quiet', onClick: () => onReveal(claim.finding)},
          t('author.proofs.place', {code: claim.finding.code}),
        ),
      claim.witnesses.length > 0 && h(Witnesses, {witnesses: claim.witnesses}),
      claim.figures.length > 0 && h(Figures, {figures: claim.figures}),
      claim.outside.length > 0 &&
        h(
          'details',
          null,
          h('summary', null, t('author.proofs.outside', {count: claim.outside.length})),
          h('ul', null, claim.outside.map((part) => h('li', null, inline(part)))),
        ),
      claim.taken_over && h('p', {class: 'muted small'}, t('author.proofs.taken-over')),
    ),
  );
}

function word(state) {
  return {
    proved: t('author.proofs.proved'),
    refuted: t('author.proofs.refuted'),
    accepted: t('author.accepted'),
    unknown: t('author.proofs.unknown'),
  }[state];
}

function Witnesses({witnesses}) {
  return h(
    'details',
    null,
    h('summary', null, t('author.proofs.witnesses', {count: witnesses.length})),
    h(
      'ul',
      {class: 'witnesses'},
      witnesses.map((witness) =>
        h(
          'li',
          null,
          h('a', {href: href('author', 'witness', witness.id)}, witness.shows),
          ' ',
          h(
            'span',
            {class: 'muted'},
            witness.scenario,
            ' · ',
            t('author.proofs.witness', {
              steps: witness.steps,
              grade: witness.grade === null ? '–' : number(witness.grade),
              sum: signed(witness.return),
            }),
          ),
        ),
      ),
    ),
  );
}

function Figures({figures}) {
  return h(
    'details',
    null,
    h('summary', null, t('author.proofs.figures', {count: figures.length})),
    h(
      'dl',
      {class: 'figures'},
      figures.flatMap((figure) => [
        h('dt', null, figure.name),
        h(
          'dd',
          {title: figure.exact},
          number(figure.value),
          figure.against && h('span', {class: 'badge bad'}, t('author.proofs.against')),
        ),
      ]),
    ),
  );
}
