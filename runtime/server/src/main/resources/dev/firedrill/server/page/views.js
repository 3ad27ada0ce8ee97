import {get} from './lib/api.js';

/**
 * The views, in the order of the navigation. A module exports its component by default, which gets what follows the
 * view's name in the address as `parts`. `offered` says whether this server has what the view needs; without it, it has.
 */
export const VIEWS = [
  {name: 'play', text: 'nav.play', load: () => import('./play/index.js')},
  {name: 'watch', text: 'nav.watch', also: ['compare'], load: () => import('./watch/index.js')},
  {name: 'author', text: 'nav.author', load: () => import('./author/index.js'), offered: answers('GET /author')},
];

/** Whether the server has such an endpoint; it lists them, so that nothing is asked for that is not there. */
function answers(endpoint) {
  return async () => (await get('.')).endpoints.includes(endpoint);
}
