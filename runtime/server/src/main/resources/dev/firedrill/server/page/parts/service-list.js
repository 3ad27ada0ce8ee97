import {h} from 'preact';
import {t} from '../lib/i18n.js';
import {marks, tone} from './service-marks.js';

/** The graph in words. */
export function ServiceList({graph, known, selected, onSelect}) {
  return h(
    'ul',
    {class: 'service-list'},
    graph.services.map(({name, kind}) =>
      h(
        'li',
        {class: tone(known.get(name))},
        h(
          'button',
          {type: 'button', class: 'button quiet', 'aria-pressed': String(name === selected), onClick: () => onSelect(name)},
          name,
        ),
        h('span', {class: 'muted small'}, kind),
        h(
          'span',
          {class: 'row'},
          marks(known.get(name)).map((mark) =>
            h('span', {class: `badge ${mark.tone}`}, h('span', {'aria-hidden': 'true'}, mark.sign), mark.text),
          ),
        ),
        h('p', {class: 'small muted'}, needs(name, graph)),
      ),
    ),
  );
}

function needs(name, {edges}) {
  const needed = edges
    .filter((edge) => edge.from === name)
    .map(({to, critical, label}) =>
      [to, critical && `(${t('legend.critical')})`, label && `(${label})`].filter(Boolean).join(' '),
    );
  return needed.length > 0 ? t('graph.needs', {names: needed.join(', ')}) : t('graph.needs-none');
}
