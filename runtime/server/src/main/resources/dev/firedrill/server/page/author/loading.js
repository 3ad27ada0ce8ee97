import {h} from 'preact';
import {t} from '../lib/i18n.js';

/** Stands where an answer will be. */
export function Loading() {
  return h('p', {class: 'muted', role: 'status'}, t('author.loading'));
}
