import {h} from 'preact';
import {useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {go} from '../lib/router.js';
import {EpisodeList, useEpisodes} from './episode-list.js';
import {OpenFile} from './open-file.js';
import {OpenedList} from './opened-list.js';

/** Where somebody chooses what to watch. */
export function Lobby() {
  const [chosen, setChosen] = useState([]);
  const {episodes, problem} = useEpisodes();
  const choose = (address, on) =>
    setChosen((before) => [...before.filter((each) => each !== address), ...(on ? [address] : [])].slice(-2));
  const title = h('div', null, h('h1', null, t('nav.watch')), h('p', {class: 'muted'}, t('watch.intro')));
  if (!episodes && !problem) {
    // What came later would move what is there.
    return h('div', {class: 'column watch-lobby', 'aria-busy': 'true'}, title);
  }
  return h(
    'div',
    {class: 'column watch-lobby'},
    title,
    h(
      'div',
      {class: 'watch-choices'},
      h(EpisodeList, {episodes, problem, chosen, choose}),
      h('div', {class: 'column'}, h(OpenFile), h(OpenedList, {chosen, choose})),
    ),
    h(
      'div',
      {class: `compare-bar panel ${chosen.length > 0 ? 'chosen' : ''}`},
      h('p', {class: chosen.length === 2 ? null : 'muted', role: 'status'}, t('watch.compare.count', {count: chosen.length})),
      h(
        'button',
        {
          type: 'button',
          class: 'button primary',
          disabled: chosen.length !== 2,
          onClick: () => go('compare', ...chosen.flatMap((address) => address.split('/'))),
        },
        t('watch.compare.open'),
      ),
    ),
  );
}
