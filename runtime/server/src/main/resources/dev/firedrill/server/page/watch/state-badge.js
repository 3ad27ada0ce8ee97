import {h} from 'preact';
import {t} from '../lib/i18n.js';

/** Whether an episode goes on, by a sign and a word. */
export function StateBadge({state}) {
  switch (state) {
    case 'playing':
      return h('span', {class: 'badge accent live'}, h('span', {class: 'live-dot', 'aria-hidden': 'true'}), t('watch.state.playing'));
    case 'done':
      return h('span', {class: 'badge good'}, h('span', {'aria-hidden': 'true'}, '✓'), t('watch.state.done'));
    default:
      return h('span', {class: 'badge'}, h('span', {'aria-hidden': 'true'}, '–'), t('watch.state.left'));
  }
}
