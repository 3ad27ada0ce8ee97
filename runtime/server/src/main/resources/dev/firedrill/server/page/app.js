import {h, render} from 'preact';
import {loadTexts} from './lib/i18n.js';
import {applyTheme} from './lib/theme.js';
import {Shell} from './parts/shell.js';

applyTheme();
await loadTexts();
render(h(Shell), document.getElementById('app'));
