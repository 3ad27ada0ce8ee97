import {h} from 'preact';
import {useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {Problem} from '../parts/problem.js';
import {Explanation} from './explanation.js';
import {inline} from './markdown.js';

const SIGNS = {error: ['bad', '✕'], warning: ['warn', '▲'], accepted: ['special', '◎']};

/** What was found, in this source first; a place leads to the editor. */
export function Findings({path, findings, checking, problem, onReveal}) {
  const [code, setCode] = useState(null);
  const sorted = [...findings].sort((one, other) => (other.path === path) - (one.path === path));
  return h(
    'section',
    {class: 'findings', 'aria-labelledby': 'findings-title', 'aria-busy': String(checking)},
    h('h3', {id: 'findings-title'}, t('author.findings')),
    h('p', {class: 'small muted', role: 'status'}, summary(findings)),
    problem && h(Problem, {message: problem.message}),
    h(
      'ol',
      null,
      sorted.map((finding) => h(Finding, {finding, here: finding.path === path, onReveal, onExplain: setCode})),
    ),
    code && h(Explanation, {code, onClose: () => setCode(null)}),
  );
}

function summary(findings) {
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return findings.length === 0
    ? t('author.findings.none')
    : t('author.findings.count', {errors: count('error'), warnings: count('warning'), accepted: count('accepted')});
}

function Finding({finding, here, onReveal, onExplain}) {
  const [tone, sign] = SIGNS[finding.severity];
  return h(
    'li',
    null,
    h(
      'div',
      {class: 'row'},
      h('span', {class: `badge ${tone}`}, h('span', {'aria-hidden': 'true'}, sign), severity(finding.severity)),
      h('button', {type: 'button', class: 'button quiet place', onClick: () => onReveal(finding)}, placeOf(finding, here)),
      h('button', {type: 'button', class: 'button quiet', onClick: () => onExplain(finding.code)}, finding.code),
      h('span', null, inline(finding.message)),
    ),
    finding.help && h('p', {class: 'help'}, inline(t('author.help', {help: finding.help}))),
    finding.labels.map((label) =>
      h('p', {class: 'small muted'}, inline(`${label.path}:${label.line}: ${label.text}`)),
    ),
  );
}

function placeOf({path, line, column}, here) {
  return here ? t('author.line', {line, column}) : `${path}:${line}:${column}`;
}

/** The word for a severity. */
export function severity(name) {
  return {
    error: t('author.error'),
    warning: t('author.warning'),
    accepted: t('author.accepted'),
  }[name];
}
