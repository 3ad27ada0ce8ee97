import {severity} from './findings.js';

/** The offset of a place: a line and a column in characters, both from 1; or the first line that begins with a word. */
export function offsetOf(doc, {line, column, word}) {
  if (word !== undefined) {
    return firstWith(doc, word);
  }
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = Array.from(found.text).slice(0, column - 1).join('');
  return found.from + before.length;
}

function firstWith(doc, word) {
  let inside = 0;
  for (let number = 1; number <= doc.lines; number++) {
    const {text, from} = doc.line(number);
    const place = text.indexOf(word);
    if (text.trimStart().startsWith(`${word} `)) {
      return from + place;
    }
    inside = inside || (place < 0 ? 0 : from + place);
  }
  return inside;
}

/** A finding as the editor takes it. */
export function lint(doc, finding) {
  const from = offsetOf(doc, finding);
  const to = offsetOf(doc, {line: finding.end_line, column: finding.end_column});
  return {
    from,
    to: Math.max(from, to),
    severity: {error: 'error', warning: 'warning', accepted: 'info'}[finding.severity],
    source: finding.code,
    message: [severity(finding.severity), finding.message, finding.help].filter(Boolean).join(': '),
  };
}
