import {h} from 'preact';
import {useRef, useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {go} from '../lib/router.js';
import {Insight} from './insight.js';
import {Source} from './source.js';
import {Sources} from './sources.js';

/** The sources, one of them to read and try, and what is known of the scenarios that they make. */
export function Desk({overview, path}) {
  const paths = overview.sources.map((source) => source.path);
  const chosen = paths.includes(path) ? path : firstOf(overview.sources);
  const [place, setPlace] = useState(null);
  const stamp = useRef(0);
  /** Shows a place of a source: `{path, line, column}`, or `{path, word}` for the first line that begins with a word. */
  const reveal = (wanted) => {
    setPlace({...wanted, stamp: ++stamp.current});
    if (wanted.path !== chosen) {
      go('author', 'source', wanted.path);
    }
  };
  return h(
    'div',
    {class: 'author'},
    h('h1', {class: 'unseen'}, t('nav.author')),
    h(Standing, {overview}),
    h(Sources, {sources: overview.sources, chosen}),
    chosen &&
      h(Source, {
        key: chosen,
        path: chosen,
        overview,
        place: place?.path === chosen ? place : null,
        onReveal: reveal,
      }),
    h(Insight, {
      overview,
      source: overview.sources.find((source) => source.path === chosen),
      onReveal: reveal,
    }),
  );
}

/** The source that most is to be seen of: the first own one with scenarios. */
function firstOf(sources) {
  const own = sources.filter((source) => !source.library);
  return (own.find((source) => source.scenarios.length > 0) ?? own[0] ?? sources[0])?.path;
}

/** Whether the server follows the files. */
function Standing({overview}) {
  const {errors, warnings} = overview.findings;
  const [tone, sign, text] = overview.trouble
    ? ['bad', '✕', t('author.trouble', {why: overview.trouble})]
    : overview.sound
      ? ['good', '✓', t('author.sound', {warnings})]
      : ['bad', '✕', t('author.unsound', {errors, warnings})];
  return h(
    'p',
    {class: `standing ${tone}`, role: 'status'},
    h('span', {'aria-hidden': 'true'}, sign),
    ' ',
    text,
    h('span', {class: 'muted'}, t('author.revision', {revision: overview.revision, served: overview.served})),
  );
}
