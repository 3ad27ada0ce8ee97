import {h} from 'preact';
import {Compare} from './compare.js';
import {Lobby} from './lobby.js';
import {RunPage} from './run-page.js';

/** What others play, live and afterwards: `#/watch`, `#/watch/run/ID`, `#/watch/file/KEY`, `#/compare/run/ID/file/KEY`. */
export default function Watch({name, parts}) {
  const [kind, key, otherKind, otherKey] = parts;
  if (name === 'compare' && otherKey) {
    return h(Compare, {key: parts.join('/'), one: {kind, key}, other: {kind: otherKind, key: otherKey}});
  }
  return key ? h(RunPage, {key: parts.join('/'), kind, id: key}) : h(Lobby);
}
