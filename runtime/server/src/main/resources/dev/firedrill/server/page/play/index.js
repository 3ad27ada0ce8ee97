import {h} from 'preact';
import {t} from '../lib/i18n.js';

export default function Play() {
  return h('h1', null, t('nav.play'));
}
