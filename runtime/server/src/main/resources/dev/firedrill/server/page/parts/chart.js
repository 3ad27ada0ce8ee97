import {h} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import {number} from '../lib/format.js';
import {t} from '../lib/i18n.js';
import {themeChanges} from '../lib/theme.js';

const TONES = ['--accent', '--special', '--good', '--warn', '--bad'];

/**
 * Values as a chart, with the same as a table for those who read that.
 *
 * title: what it shows; labels: of the places along it; sets: `{label, values, bars}` each, a value for each label;
 * height: in pixels; along: what the labels count.
 */
export function Chart({title, labels, sets, along, height = 150}) {
  const canvas = useRef(null);
  const content = JSON.stringify([labels, sets]);
  useEffect(() => {
    let chart = null;
    let late = false;
    const draw = async () => {
      await import('chart.js');
      if (!late) {
        chart?.destroy();
        chart = new globalThis.Chart(canvas.current, settings(canvas.current, labels, sets, along));
      }
    };
    draw();
    themeChanges.addEventListener('change', draw);
    return () => {
      late = true;
      themeChanges.removeEventListener('change', draw);
      chart?.destroy();
    };
  }, [content, along]);
  return h(
    'figure',
    {class: 'chart'},
    h('figcaption', {class: 'small'}, title),
    h('div', {class: 'chart-area', style: {height: `${height}px`}}, h('canvas', {ref: canvas, 'aria-hidden': 'true'})),
    h(
      'details',
      {class: 'small'},
      h('summary', null, t('chart.table')),
      h(
        'div',
        {class: 'scroll'},
        h(
          'table',
          null,
          h('thead', null, h('tr', null, h('th', {scope: 'col'}, along), sets.map((set) => h('th', {scope: 'col'}, set.label)))),
          h(
            'tbody',
            null,
            labels.map((label, place) =>
              h('tr', null, h('th', {scope: 'row'}, label), sets.map((set) => h('td', null, number(set.values[place])))),
            ),
          ),
        ),
      ),
    ),
  );
}

function settings(canvas, labels, sets, along) {
  const [ink, line, ...tones] = colours(canvas, ['--muted', '--line', ...TONES]);
  const scale = {ticks: {color: ink, maxTicksLimit: 6, maxRotation: 0}, grid: {color: line}};
  return {
    type: 'line',
    data: {
      labels,
      datasets: sets.map((set, place) => ({
        type: set.bars ? 'bar' : 'line',
        label: set.label,
        data: set.values,
        borderColor: tones[place % tones.length],
        backgroundColor: tones[place % tones.length],
        borderWidth: set.bars ? 0 : 2,
        pointRadius: 2.5,
        maxBarThickness: 18,
        tension: 0,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: {mode: 'index', intersect: false},
      plugins: {legend: {display: sets.length > 1, labels: {color: ink, boxWidth: 12, boxHeight: 12}}},
      scales: {x: {...scale, title: {display: true, text: along, color: ink}}, y: {...scale, grace: '5%'}},
    },
  };
}

/** Colours as a canvas takes them, from the style sheet. */
function colours(element, names) {
  const before = element.style.color;
  const found = names.map((name) => {
    element.style.color = `var(${name})`;
    return getComputedStyle(element).color;
  });
  element.style.color = before;
  return found;
}
