import {Changing} from '../lib/changes.js';

/** What was edited and is nowhere but in this page: by path, the text and the file's text that it began with. */
const edits = new Map();

export const editChanges = new Changing();

export function editOf(path) {
  return edits.get(path);
}

/** Keeps a text, or forgets it where it is the file's. */
export function keepEdit(path, text, base) {
  if (text === base) {
    edits.delete(path);
  } else {
    edits.set(path, {text, base});
  }
  editChanges.changed();
}

export function editedPaths() {
  return [...edits.keys()];
}

addEventListener('beforeunload', (event) => {
  if (edits.size > 0) {
    event.preventDefault();
  }
});
