import {h} from 'preact';

const BAR_LEFT = 'M3 3h2v10H3z';
const BAR_RIGHT = 'M11 3h2v10h-2z';
const PATHS = {
  first: `${BAR_LEFT}M13 3v10L6 8z`,
  back: 'M12 3v10L4 8z',
  play: 'M4 2.5v11L13 8z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  forward: 'M4 3v10l8-5z',
  last: `M3 3v10l7-5z${BAR_RIGHT}`,
};

/** The sign of a button that moves along the steps. */
export function Icon({name}) {
  return h(
    'svg',
    {viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false'},
    h('path', {d: PATHS[name], fill: 'currentColor'}),
  );
}
