import {h} from 'preact';

/** A text with what was searched for marked in it. */
export function marked(text, search) {
  const wanted = search.trim().toLowerCase();
  if (!wanted) {
    return text;
  }
  const parts = [];
  let rest = text;
  for (let at = rest.toLowerCase().indexOf(wanted); at >= 0; at = rest.toLowerCase().indexOf(wanted)) {
    parts.push(rest.slice(0, at), h('mark', null, rest.slice(at, at + wanted.length)));
    rest = rest.slice(at + wanted.length);
  }
  return [...parts, rest];
}
