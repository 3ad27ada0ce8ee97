import {h} from 'preact';
import {get} from '../lib/api.js';
import {useAsking} from '../lib/asking.js';
import {Dialog} from '../parts/dialog.js';
import {Problem} from '../parts/problem.js';
import {Markdown} from './markdown.js';

/** What a code means, as `firedrill explain` tells it. */
export function Explanation({code, onClose}) {
  const {value, problem} = useAsking(() => get('author/explanation', {code}), [code]);
  return h(
    Dialog,
    {title: value ? `${code}: ${value.title}` : code, onClose},
    problem && h(Problem, {message: problem.message}),
    value && h(Markdown, {text: value.text.replace(/^# .*\n/, '')}),
  );
}
