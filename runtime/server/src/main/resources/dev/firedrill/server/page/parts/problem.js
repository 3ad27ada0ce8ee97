import {h} from 'preact';
import {t} from '../lib/i18n.js';

/** Something that did not work: what, and what to do about it. */
export function Problem({message, retry, children}) {
  return h(
    'div',
    {class: 'problem', role: 'alert'},
    h('p', null, h('strong', null, t('error.title')), ' ', message),
    children,
    retry && h('button', {type: 'button', class: 'button', onClick: retry}, t('error.retry')),
  );
}
