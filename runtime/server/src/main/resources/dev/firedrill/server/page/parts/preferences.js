import {h} from 'preact';
import {useChanges} from '../lib/changes.js';
import {LANGUAGES, language, setLanguage, t} from '../lib/i18n.js';
import {setTheme, theme, themeChanges} from '../lib/theme.js';

/** What each reader may choose: colours and language. */
export function Preferences() {
  useChanges(themeChanges);
  return h(
    'div',
    {class: 'preferences'},
    h(
      'label',
      null,
      h('span', {class: 'unseen'}, t('shell.theme')),
      h(
        'select',
        {value: theme(), onChange: (event) => setTheme(event.currentTarget.value)},
        h('option', {value: 'auto'}, t('shell.theme.auto')),
        h('option', {value: 'light'}, t('shell.theme.light')),
        h('option', {value: 'dark'}, t('shell.theme.dark')),
      ),
    ),
    h(
      'label',
      null,
      h('span', {class: 'unseen'}, t('shell.language')),
      h(
        'select',
        {value: language(), onChange: (event) => setLanguage(event.currentTarget.value)},
        Object.entries(LANGUAGES).map(([name, own]) => h('option', {value: name, lang: name}, own)),
      ),
    ),
  );
}
