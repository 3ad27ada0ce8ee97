import {h} from 'preact';
import {useChanges} from '../lib/changes.js';
import {t} from '../lib/i18n.js';
import {giveToken, tokenChanges, tokenWanted} from '../lib/token.js';
import {Dialog} from './dialog.js';

/** Asks for the server's token where it wants one. */
export function TokenPrompt() {
  useChanges(tokenChanges);
  const {wanted, refused} = tokenWanted();
  if (!wanted) {
    return null;
  }
  const submit = (event) => {
    event.preventDefault();
    giveToken(new FormData(event.currentTarget).get('token'));
  };
  return h(
    Dialog,
    {title: t('token.title')},
    h('p', null, t('token.why')),
    refused && h('p', {class: 'wrong', role: 'alert'}, t('token.refused')),
    h(
      'form',
      {class: 'column', onSubmit: submit},
      h('label', {class: 'field'}, t('token.field'), h('input', {name: 'token', type: 'password', required: true, autocomplete: 'off'})),
      h('button', {class: 'button primary'}, t('token.give')),
    ),
  );
}
