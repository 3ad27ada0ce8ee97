import {h} from 'preact';
import {heading} from '../lib/format.js';

/** How hard a task is, in its environment's own word. */
export function Difficulty({level}) {
  return level ? h('span', {class: 'badge'}, heading(level)) : null;
}
