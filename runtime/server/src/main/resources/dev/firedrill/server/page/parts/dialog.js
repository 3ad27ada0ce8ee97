import {h} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import {t} from '../lib/i18n.js';

/** A dialog over the page, which the Escape key closes; without `onClose` it stays. */
export function Dialog({title, onClose, children}) {
  const dialog = useRef(null);
  useEffect(() => {
    dialog.current.showModal();
  }, []);
  const cancel = (event) => {
    event.preventDefault();
    onClose?.();
  };
  return h(
    'dialog',
    {ref: dialog, class: 'dialog', 'aria-label': title, onCancel: cancel},
    h(
      'div',
      {class: 'dialog-head'},
      h('h2', null, title),
      onClose && h('button', {type: 'button', class: 'button quiet', onClick: onClose}, t('dialog.close')),
    ),
    children,
  );
}
