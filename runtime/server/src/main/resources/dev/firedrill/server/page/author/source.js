import {h} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {get} from '../lib/api.js';
import {t} from '../lib/i18n.js';
import {Problem} from '../parts/problem.js';
import {Editor} from './editor.js';
import {editOf, keepEdit} from './edits.js';
import {Findings} from './findings.js';
import {useFindings} from './checking.js';

/** One source: its text, which can be edited here and is never written, and what is found in it while it is. */
export function Source({path, overview, place, onReveal}) {
  const [file, setFile] = useState(null);
  const [shown, setShown] = useState(null);
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    let late = false;
    get('author/source', {path}).then(
      ({text}) => late || setFile(text),
      (refusal) => late || setProblem(refusal),
    );
    return () => {
      late = true;
    };
  }, [path, overview.revision]);
  useEffect(() => {
    if (file !== null) {
      const {text, base} = editOf(path) ?? {text: file, base: file};
      setShown(taken(text, base));
    }
  }, [file]);
  const checked = useFindings(path, shown?.text, overview.revision);
  if (problem) {
    return h(Problem, {message: problem.message});
  }
  const edit = (text) => {
    keepEdit(path, text, shown.base);
    setShown((before) => ({...before, text}));
  };
  const take = (text, base) => {
    keepEdit(path, text, base);
    setShown(taken(text, base));
  };
  const edited = shown !== null && shown.text !== shown.base;
  return h(
    'section',
    {class: 'panel writing', 'aria-labelledby': 'source-title'},
    h(
      'div',
      {class: 'panel-head'},
      h('h2', {id: 'source-title', class: 'path'}, path),
      edited && h('span', {class: 'badge warn'}, t('author.edited')),
      h(
        'div',
        {class: 'row tools'},
        h(Copy, {text: shown?.text ?? ''}),
        edited && h('button', {type: 'button', class: 'button quiet', onClick: () => take(file, file)}, t('author.discard')),
      ),
    ),
    edited &&
      file !== shown.base &&
      h(
        'div',
        {class: 'notice', role: 'status'},
        h('p', null, t('author.changed-on-disk')),
        h('button', {type: 'button', class: 'button', onClick: () => take(file, file)}, t('author.take-file')),
        h('button', {type: 'button', class: 'button', onClick: () => take(shown.text, file)}, t('author.keep-mine')),
      ),
    shown === null
      ? h('div', {class: 'editor'})
      : h(Editor, {
          text: shown.text,
          stamp: shown.stamp,
          label: t('author.editor', {path}),
          language: overview.language,
          findings: checked.findings.filter((finding) => finding.path === path),
          place,
          onChange: edit,
        }),
    h('p', {class: 'hint muted small'}, t('author.stays-here'), ' ', t('author.keys')),
    h(Findings, {path, ...checked, onReveal}),
  );
}

/** A text for the editor to take over. */
function taken(text, base) {
  return {text, base, stamp: Symbol('text')};
}

function Copy({text}) {
  const [done, setDone] = useState('');
  const copy = () =>
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error())).then(
      () => setDone(t('author.copied')),
      () => setDone(t('author.not-copied')),
    );
  useEffect(() => setDone(''), [text]);
  return [
    h('span', {class: 'muted small', role: 'status'}, done),
    h('button', {type: 'button', class: 'button quiet', onClick: copy}, t('author.copy')),
  ];
}
