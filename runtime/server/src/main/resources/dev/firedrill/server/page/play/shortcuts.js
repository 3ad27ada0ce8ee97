import {h} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {heading} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {always} from '../lib/kept.js';
import {Dialog} from '../parts/dialog.js';

const off = always('shortcuts-off');

/** Keys that do something wherever nobody is typing, unless somebody switched them off. */
export function useShortcuts(shortcuts) {
  useEffect(() => {
    const press = (event) => {
      const act = shortcuts[event.key];
      const typing = event.target.closest('input, textarea, select, dialog');
      if (act && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && off.get() === null) {
        event.preventDefault();
        act();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

/** What the keys do. */
export function ShortcutHelp({actions, onClose}) {
  const [on, setOn] = useState(off.get() === null);
  const change = (event) => {
    off.set(event.currentTarget.checked ? null : 'yes');
    setOn(event.currentTarget.checked);
  };
  const rows = [
    ['?', t('keys.help')],
    ['/', t('keys.command')],
    ['e', t('keys.evidence')],
    ...actions.slice(0, 9).map((action, place) => [String(place + 1), heading(action.name)]),
  ];
  return h(
    Dialog,
    {title: t('keys.title'), onClose},
    h('table', null, h('tbody', null, rows.map(([key, text]) => h('tr', null, h('th', {scope: 'row'}, h('kbd', null, key)), h('td', null, text))))),
    h('p', {class: 'small'}, t('keys.graph')),
    h('p', {class: 'small'}, t('keys.line')),
    h('label', {class: 'row'}, h('input', {type: 'checkbox', checked: on, onChange: change}), t('keys.on')),
  );
}
