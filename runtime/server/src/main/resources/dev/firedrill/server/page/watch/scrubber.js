import {h} from 'preact';
import {useEffect} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {Icon} from './icon.js';

/** Moves along the steps: a slider, buttons, and the arrow keys wherever nothing else needs them. */
export function Scrubber({position, live, said, children}) {
  useArrows(position);
  const {at, last, playing, following, go, toggle} = position;
  return h(
    'section',
    {class: 'scrubber panel', 'aria-label': t('watch.scrubber')},
    h(
      'div',
      {class: 'scrubber-buttons'},
      h(Step, {icon: 'first', text: t('watch.first'), off: at === 0, act: () => go(0)}),
      h(Step, {icon: 'back', text: t('watch.back'), off: at === 0, act: () => go(at - 1)}),
      h(Step, {
        icon: playing ? 'pause' : 'play',
        text: playing ? t('watch.pause') : t('watch.play'),
        off: last === 0,
        act: toggle,
        class: 'primary',
      }),
      h(Step, {icon: 'forward', text: t('watch.forward'), off: at === last, act: () => go(at + 1)}),
      h(Step, {icon: 'last', text: t('watch.last'), off: at === last && (!live || following), act: () => go(last)}),
    ),
    h('input', {
      type: 'range',
      min: 0,
      max: last,
      value: at,
      disabled: last === 0,
      'aria-label': t('watch.step'),
      'aria-valuetext': said,
      onInput: (event) => go(Number(event.currentTarget.value)),
    }),
    h('output', {class: 'scrubber-at small'}, t('watch.at', {at, last})),
    live &&
      h(
        'button',
        {type: 'button', class: 'button', 'aria-pressed': String(following), onClick: () => go(last)},
        h('span', {class: 'live-dot', 'aria-hidden': 'true'}),
        t('watch.follow'),
      ),
    children,
  );
}

function Step({icon, text, off, act, class: more = ''}) {
  return h(
    'button',
    {type: 'button', class: `button ${more}`, title: text, 'aria-label': text, disabled: off, onClick: act},
    h(Icon, {name: icon}),
  );
}

const OWN_ARROWS = 'input, select, textarea, [contenteditable], [role="listbox"], [role="combobox"], [role="tab"], dialog';

function useArrows({at, last, go, toggle}) {
  useEffect(() => {
    const keys = {ArrowLeft: () => go(at - 1), ArrowRight: () => go(at + 1), Home: () => go(0), End: () => go(last)};
    const press = (event) => {
      const plain = !event.defaultPrevented && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (plain && event.key in keys && !event.target.closest?.(OWN_ARROWS)) {
        event.preventDefault();
        keys[event.key]();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [at, last, go, toggle]);
}
