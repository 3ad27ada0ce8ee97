import {h} from 'preact';
import {useEffect, useId, useRef, useState} from 'preact/hooks';
import {t} from '../lib/i18n.js';
import {HEIGHT, WIDTH} from './box.js';
import {marks, tone} from './service-marks.js';
import {ServiceList} from './service-list.js';

/**
 * The services of a scenario and who needs whom, drawn or as a list.
 *
 * graph: as `GET /{env}/graph` answers it, edges with a `label` where one is known; known: what is known of each service, by name, as `knownOf` has it;
 * selected: the name of one, or null; onSelect: is given a name.
 */
export function Graph({graph, known, selected, onSelect}) {
  const id = useId();
  const [drawn, setDrawn] = useState(() => matchMedia('(min-width: 40rem)').matches);
  const [zoom, setZoom] = useState(1);
  const step = (factor) => () => setZoom((before) => Math.min(3, Math.max(0.5, before * factor)));
  return h(
    'section',
    {class: 'panel graph', 'aria-labelledby': id},
    h(
      'div',
      {class: 'panel-head'},
      h('h2', {id}, t('graph.title')),
      h(
        'div',
        {class: 'row tools'},
        drawn && h('button', {type: 'button', class: 'button quiet', onClick: step(1 / 1.25), 'aria-label': t('graph.smaller')}, '−'),
        drawn && h('button', {type: 'button', class: 'button quiet', onClick: step(1.25), 'aria-label': t('graph.larger')}, '+'),
        drawn && h('button', {type: 'button', class: 'button quiet', onClick: () => setZoom(1)}, t('graph.fit')),
        h('button', {type: 'button', class: 'button quiet', onClick: () => setDrawn(!drawn)}, drawn ? t('graph.as-list') : t('graph.as-drawing')),
      ),
    ),
    drawn
      ? h(Drawing, {graph, known, selected, onSelect, zoom})
      : h(ServiceList, {graph, known, selected, onSelect}),
    drawn && h(Legend),
  );
}

function Drawing({graph, known, selected, onSelect, zoom}) {
  const [laid, setLaid] = useState(null);
  const place = useRef(null);
  useEffect(() => {
    let late = false;
    import('./graph-layout.js').then(({layout}) => late || setLaid(layout(graph, place.current)));
    return () => {
      late = true;
    };
  }, [graph]);
  if (!laid) {
    return h('div', {class: 'drawing', ref: place});
  }
  return h(
    'div',
    {class: 'drawing', ref: place, tabIndex: zoom > 1 ? 0 : null, role: zoom > 1 ? 'region' : null, 'aria-label': zoom > 1 ? t('graph.title') : null},
    h(
      'svg',
      {
        viewBox: `0 0 ${laid.width} ${laid.height}`,
        width: laid.width * zoom,
        style: {maxWidth: zoom === 1 ? '100%' : 'none', maxHeight: zoom === 1 ? '100%' : 'none'},
        role: 'group',
        'aria-label': t('graph.title'),
      },
      h('defs', null, arrow('arrow', 'line-arrow'), arrow('arrow-critical', 'line-arrow critical')),
      laid.lines.map((line) => h(Line, {line})),
      laid.nodes.map((node) =>
        node.outside
          ? h(Outside, {node})
          : h(Node, {node, known: known.get(node.name), pressed: node.name === selected, onSelect}),
      ),
    ),
  );
}

function arrow(id, className) {
  return h(
    'marker',
    {id, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse'},
    h('path', {d: 'M0 0 L10 5 L0 10 z', class: className}),
  );
}

function Line({line}) {
  const {path, critical, label, labelX, labelY} = line;
  return h(
    'g',
    {'aria-hidden': 'true'},
    h('path', {
      d: path,
      class: critical ? 'line critical' : 'line',
      'marker-end': critical ? 'url(#arrow-critical)' : 'url(#arrow)',
    }),
    label && h('text', {x: labelX, y: labelY, class: 'line-label', 'text-anchor': 'middle'}, label),
  );
}

function Node({node, known, pressed, onSelect}) {
  const about = marks(known);
  const press = (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(node.name);
    }
  };
  return h(
    'g',
    {class: `node ${tone(known)}`, transform: `translate(${node.x} ${node.y})`},
    h('rect', {class: 'box', width: WIDTH, height: HEIGHT, rx: 7}),
    h('rect', {class: 'stripe', width: 5, height: HEIGHT, rx: 2.5}),
    h(
      'g',
      {'aria-hidden': 'true'},
      h('text', {x: 14, y: 19, class: 'node-name', ...fitting(node.name)}, node.name),
      h('text', {x: 14, y: 33, class: 'node-kind'}, node.kind),
      h(
        'text',
        {x: 14, y: 49, class: 'node-marks'},
        inShort(about).map(({tone: each, text}, place) => h('tspan', {class: each, dx: place > 0 ? 9 : 0}, text)),
      ),
    ),
    known.fresh && h('circle', {class: 'fresh', cx: WIDTH - 10, cy: 10, r: 4}),
    // The button lies over what is drawn, which is shorter than what it is called.
    h('rect', {
      class: 'press',
      width: WIDTH,
      height: HEIGHT,
      role: 'button',
      // In a drawing, attributes have lower case alone.
      tabindex: 0,
      'aria-pressed': String(pressed),
      'aria-label': [node.name, node.kind, ...about.map(({text}) => text)].join(', '),
      onClick: () => onSelect(node.name),
      onKeyDown: press,
    }),
  );
}

/** Something that is needed and cannot be asked. */
function Outside({node}) {
  return h(
    'g',
    {class: 'outside', transform: `translate(${node.x} ${node.y})`, 'aria-hidden': 'true'},
    h('rect', {class: 'box', width: WIDTH, height: HEIGHT, rx: 7}),
    h('text', {x: WIDTH / 2, y: HEIGHT / 2 + 4, class: 'node-kind', 'text-anchor': 'middle', ...fitting(node.name)}, node.name),
  );
}

/** Signs, and the word for the first of them where there is room for it. */
function inShort(about) {
  return about.map(({tone: each, sign, text, count}, place) => {
    const room = place === 0 && text.length + 4 * about.length < 26;
    return {tone: each, text: room ? `${sign} ${text}` : `${sign}${count ? ` ${count}` : ''}`};
  });
}

/** Draws a long name closer, so that all of it can be read. */
function fitting(name) {
  return name.length > 21 ? {textLength: 150, lengthAdjust: 'spacingAndGlyphs'} : {};
}

function Legend() {
  const signs = [
    ['warn', '▲', t('service.alert')],
    ['accent', '?', t('legend.asked')],
    ['bad', '✕', t('service.failing')],
    ['special', '⟳', t('legend.changed')],
  ];
  return h(
    'ul',
    {class: 'legend', 'aria-label': t('legend.title')},
    signs.map(([each, sign, text]) => h('li', null, h('span', {class: `sign ${each}`, 'aria-hidden': 'true'}, sign), text)),
    h('li', null, h('span', {class: 'sample critical', 'aria-hidden': 'true'}), t('legend.critical')),
    h('li', null, h('span', {class: 'sample', 'aria-hidden': 'true'}), t('legend.needs')),
  );
}
