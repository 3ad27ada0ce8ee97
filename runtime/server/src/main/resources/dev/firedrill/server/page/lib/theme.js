import {Changing} from './changes.js';
import {always} from './kept.js';

/** What a theme can be; `auto` is what the system says. */
export const THEMES = ['auto', 'light', 'dark'];

export const themeChanges = new Changing();
const choice = always('theme');
const system = matchMedia('(prefers-color-scheme: dark)');
system.addEventListener('change', () => themeChanges.changed());

export function theme() {
  return THEMES.includes(choice.get()) ? choice.get() : 'auto';
}

export function setTheme(name) {
  choice.set(name);
  applyTheme();
  themeChanges.changed();
}

/** Lets the style sheet know; without the attribute it follows the system. */
export function applyTheme() {
  if (theme() === 'auto') {
    document.documentElement.removeAttribute('data-theme');
  } else {
    document.documentElement.dataset.theme = theme();
  }
}
