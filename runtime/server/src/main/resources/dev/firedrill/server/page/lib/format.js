import {language} from './i18n.js';

/** A number as people of the language write it, with as many places as it has, four at most. */
export function number(value) {
  return new Intl.NumberFormat(language(), {maximumFractionDigits: 4}).format(value);
}

/** A reward: with its sign. */
export function signed(value) {
  return new Intl.NumberFormat(language(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
    signDisplay: 'exceptZero',
  }).format(value);
}

/** A time of day. */
export function clock(date) {
  return new Intl.DateTimeFormat(language(), {timeStyle: 'medium', hourCycle: 'h23'}).format(date);
}

/** Seconds as minutes and seconds. */
export function minutes(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A declared name as words: `error_rate` as `error rate`. */
export function words(name) {
  return name.replaceAll(/[_-]+/g, ' ');
}

/** The same as a heading begins. */
export function heading(name) {
  const text = words(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
