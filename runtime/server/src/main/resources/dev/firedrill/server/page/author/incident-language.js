import {LanguageSupport, StreamLanguage} from '@codemirror/language';

/** The incident language as far as colours go; its words are those that the server's own grammar has. */
export function incidentLanguage({keywords, units}) {
  const known = new Set(keywords);
  const number = new RegExp(`^[+-]?\\d[\\d_]*(\\.\\d[\\d_]*)?(%|(${units.join('|')})\\b)?`);
  return new LanguageSupport(
    StreamLanguage.define({
      name: 'incident',
      startState: () => ({inside: null}),
      token: (stream, state) => state.inside ? inside(stream, state) : fresh(stream, state, known, number),
      languageData: {commentTokens: {line: '//', block: {open: '/*', close: '*/'}}},
    }),
  );
}

/** Texts and comments of several lines, by what ends them. */
const OF_SEVERAL_LINES = [
  ['"""', '"""', 'string'],
  ['/*', '*/', 'comment'],
];

function fresh(stream, state, known, number) {
  if (stream.eatSpace()) {
    return null;
  }
  for (const [begin, end, kind] of OF_SEVERAL_LINES) {
    if (stream.match(begin)) {
      state.inside = {end, kind};
      return inside(stream, state);
    }
  }
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match(/^"(\\.|[^"\\])*"?/)) {
    return 'string';
  }
  if (stream.match(number)) {
    return 'number';
  }
  const word = stream.match(/^[A-Za-z_]\w*(-\w+)*/);
  if (word) {
    return known.has(word[0]) ? 'keyword' : 'variableName';
  }
  stream.next();
  return 'operator';
}

function inside(stream, state) {
  const {end, kind} = state.inside;
  while (!stream.eol()) {
    if (stream.match(end)) {
      state.inside = null;
      return kind;
    }
    if (stream.next() === '\\') {
      stream.next();
    }
  }
  return kind;
}
