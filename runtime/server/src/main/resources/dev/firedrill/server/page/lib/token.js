import {Changing} from './changes.js';
import {inThisTab} from './kept.js';

export const tokenChanges = new Changing();
const token = inThisTab('token');
let answered = null;
let asked = null;

/** The header that shows the token, where one was given. */
export function authorization() {
  return token.get() ? {Authorization: `Bearer ${token.get()}`} : {};
}

/** Whether somebody is to be asked for a token, and whether the last one did not fit. */
export function tokenWanted() {
  return {wanted: asked !== null, refused: asked !== null && token.get() !== null};
}

/** Asks whoever sits there; all requests that were refused wait for one answer. */
export function askForToken() {
  asked ??= new Promise((resolve) => {
    answered = resolve;
  });
  tokenChanges.changed();
  return asked;
}

export function giveToken(value) {
  token.set(value.trim());
  asked = null;
  answered();
  tokenChanges.changed();
}
