import {Changing} from './changes.js';
import {always} from './kept.js';

/** The languages there are texts in, each by its own name. */
export const LANGUAGES = {en: 'English', 'zh-CN': '简体中文'};

export const languageChanges = new Changing();
const choice = always('language');
const loaded = new Map();
let current = 'en';

/** The language of the texts. */
export function language() {
  return current;
}

/** Loads the texts of the language that was chosen, or of the first that the browser asks for. */
export async function loadTexts() {
  await setTexts(choice.get() in LANGUAGES ? choice.get() : preferred(navigator.languages));
}

export async function setLanguage(name) {
  choice.set(name);
  await setTexts(name);
}

async function setTexts(name) {
  if (!loaded.has(name)) {
    const answer = await fetch(new URL(`texts/${name}.json`, new URL('..', import.meta.url)));
    loaded.set(name, await answer.json());
  }
  current = name;
  document.documentElement.lang = name;
  languageChanges.changed();
}

function preferred(wanted) {
  for (const one of wanted) {
    const found = Object.keys(LANGUAGES).find((name) => name.split('-')[0] === one.split('-')[0]);
    if (found) {
      return found;
    }
  }
  return 'en';
}

/** A text by its key, each `{name}` in it replaced by that value. */
export function t(key, values = {}) {
  const text = loaded.get(current)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}
