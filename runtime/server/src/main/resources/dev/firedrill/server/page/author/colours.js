import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import {EditorView} from '@codemirror/view';
import {tags} from '@lezer/highlight';

const words = HighlightStyle.define([
  {tag: tags.keyword, color: 'var(--accent)', fontWeight: '600'},
  {tag: tags.string, color: 'var(--good)'},
  {tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic'},
  {tag: tags.number, color: 'var(--special)'},
  {tag: tags.operator, color: 'var(--muted)'},
]);

/** The page's colours, light or dark: all of them are its variables. */
const surroundings = EditorView.theme({
  '&': {height: '100%', color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: 'var(--small)'},
  '&.cm-focused': {outline: '2px solid var(--accent)', outlineOffset: '-2px'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.5'},
  '.cm-content': {caretColor: 'var(--ink)'},
  '.cm-cursor, .cm-dropCursor': {borderLeftColor: 'var(--ink)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {backgroundColor: 'var(--raised)'},
  '.cm-gutters': {color: 'var(--muted)', backgroundColor: 'var(--raised)', borderRight: '1px solid var(--line)'},
  '.cm-selectionMatch': {backgroundColor: 'var(--warn-soft)'},
  '.cm-searchMatch': {backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn)'},
  '&.cm-focused .cm-matchingBracket': {backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)'},
  '.cm-foldPlaceholder': {color: 'var(--muted)', backgroundColor: 'var(--raised)', border: '1px solid var(--line)'},
  '.cm-tooltip': {color: 'var(--ink)', backgroundColor: 'var(--surface)', border: '1px solid var(--line-strong)'},
  '.cm-diagnostic': {padding: '0.3rem 0.6rem', maxWidth: '44rem', whiteSpace: 'pre-wrap', fontFamily: 'var(--text)'},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--bad)'},
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--warn)'},
  '.cm-diagnostic-info': {borderLeftColor: 'var(--special)'},
  '.cm-diagnosticSource': {color: 'var(--muted)', opacity: '1'},
  '.cm-lintRange-error': {backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)'},
  '.cm-lintRange-warning': {backgroundImage: 'none', textDecoration: 'underline wavy var(--warn)'},
  '.cm-lintRange-info': {backgroundImage: 'none', textDecoration: 'underline dotted var(--special)'},
  '.cm-panels': {color: 'var(--ink)', backgroundColor: 'var(--raised)', borderBottom: '1px solid var(--line)'},
  '.cm-panel.cm-search': {fontFamily: 'var(--text)'},
  '.cm-textfield, .cm-button': {
    color: 'var(--ink)',
    background: 'var(--surface)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--round)',
    fontSize: 'var(--small)',
  },
  '.cm-panel.cm-search [name=close]': {color: 'var(--ink)', fontSize: '1.1rem'},
});

export const colours = [surroundings, syntaxHighlighting(words)];
