import {t} from '../lib/i18n.js';

/** The word for a service about which nothing else is said. */
const HEALTHY = 'healthy';

/**
 * What is known of a service in short: a sign and a word each, with how often where that was
 * counted, the most telling first.
 */
export function marks(known) {
  return [
    known.status && {
      tone: known.status === HEALTHY ? 'good' : 'warn',
      sign: known.status === HEALTHY ? '✓' : '!',
      text: known.status,
    },
    known.failing && {tone: 'bad', sign: '✕', text: t('service.failing')},
    known.alert && {tone: 'warn', sign: '▲', text: t('service.alert')},
    known.changed > 0 && {tone: 'special', sign: '⟳', text: t('service.changed', {count: known.changed}), count: known.changed},
    known.asked > 0 && {tone: 'accent', sign: '?', text: t('service.asked', {count: known.asked}), count: known.asked},
  ].filter(Boolean);
}

/** The tone of a service as a whole. */
export function tone(known) {
  if (known.changed > 0) {
    return 'special';
  }
  if (known.failing) {
    return 'bad';
  }
  if (known.alert) {
    return 'warn';
  }
  return known.asked > 0 ? 'accent' : 'none';
}
