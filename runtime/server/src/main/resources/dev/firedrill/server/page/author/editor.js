import {defaultKeymap, history, historyKeymap} from '@codemirror/commands';
import {bracketMatching, indentOnInput} from '@codemirror/language';
import {lintGutter, nextDiagnostic, setDiagnostics} from '@codemirror/lint';
import {closeSearchPanel, findNext, findPrevious, highlightSelectionMatches, openSearchPanel, search} from '@codemirror/search';
import {EditorState} from '@codemirror/state';
import {EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers} from '@codemirror/view';
import {h} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {colours} from './colours.js';
import {incidentLanguage} from './incident-language.js';
import {lint, offsetOf} from './places.js';

/**
 * A text to edit. It lies under a shadow root, because the editor writes rules of its own: there they are style sheets
 * that scripts made, which the page's policy allows, and no markup.
 *
 * stamp: differs each time the text is to be taken over; else the editor has it already, or knows better.
 * place: what to show, as `{line, column}` or `{word}`, with a `stamp` that differs each time.
 */
export function Editor({text, stamp, label, language, findings, place, onChange}) {
  const host = useRef(null);
  const view = useRef(null);
  const told = useRef(onChange);
  told.current = onChange;
  useEffect(() => {
    const root = host.current.shadowRoot ?? host.current.attachShadow({mode: 'open'});
    view.current = new EditorView({parent: root, root, state: state({text, label, language, told})});
    return () => view.current.destroy();
  }, []);
  useEffect(() => {
    const {doc} = view.current.state;
    if (doc.toString() !== text) {
      view.current.dispatch({changes: {from: 0, to: doc.length, insert: text}});
    }
  }, [stamp]);
  useEffect(() => {
    view.current.dispatch(setDiagnostics(view.current.state, findings.map((finding) => lint(view.current.state.doc, finding))));
  }, [findings]);
  useEffect(() => {
    if (place) {
      show(view.current, place);
    }
  }, [place?.stamp]);
  return h('div', {class: 'editor', ref: host});
}

const IN_SEARCH = 'editor search-panel';

const KEYS = [
  {key: 'Mod-f', run: openSearchPanel, scope: IN_SEARCH},
  {key: 'F3', run: findNext, shift: findPrevious, scope: IN_SEARCH, preventDefault: true},
  {key: 'Escape', run: closeSearchPanel, scope: IN_SEARCH},
  {key: 'F8', run: nextDiagnostic},
];

function state({text, label, language, told}) {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      search({top: true}),
      incidentLanguage(language),
      colours,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({'aria-label': label, spellcheck: 'false', tabindex: '0'}),
      EditorState.phrases.of(phrases()),
      // The Tab key is not bound: it leaves the editor, as everywhere on the page.
      keymap.of([...KEYS, ...historyKeymap, ...defaultKeymap]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          told.current(update.state.doc.toString());
        }
      }),
    ],
  });
}

function show(view, place) {
  const position = offsetOf(view.state.doc, place);
  view.dispatch({selection: {anchor: position}, effects: EditorView.scrollIntoView(position, {y: 'center'})});
  view.focus();
}

/** What the editor itself says, in the page's language. */
function phrases() {
  return {
    Find: t('editor.find'),
    Replace: t('editor.replace'),
    next: t('editor.next'),
    previous: t('editor.previous'),
    all: t('editor.all'),
    'match case': t('editor.case'),
    regexp: t('editor.regexp'),
    'by word': t('editor.word'),
    replace: t('editor.replace'),
    'replace all': t('editor.replace-all'),
    close: t('editor.close'),
    'current match': t('editor.current'),
    'on line': t('editor.on-line'),
  };
}
