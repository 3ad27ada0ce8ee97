import {post} from '../lib/api.js';
import {t} from '../lib/i18n.js';

/** Below what a server takes at once, with room for what is no letter of one byte. */
const MOST_AT_ONCE = 900_000;

/** Has the transcripts of a file played again; answers their runs, and what is wrong with the others. */
export async function replayed(file) {
  const text = await file.text();
  const {part, left} = beginning(text);
  const {runs, problems} = await post('replay', part, 'application/json');
  return {runs, problems: left > 0 ? [...problems, t('watch.file.long', {left})] : problems};
}

/** As many whole transcripts as may be sent, and how many lines are left. */
function beginning(text) {
  if (text.length <= MOST_AT_ONCE) {
    return {part: text, left: 0};
  }
  const cut = text.slice(0, MOST_AT_ONCE);
  const end = cut.lastIndexOf('\n{"transcript"');
  const part = cut.slice(0, end > 0 ? end + 1 : undefined);
  return {part, left: text.slice(part.length).split('\n').filter(Boolean).length};
}
