import 'dagre';
import {HEIGHT, WIDTH} from './box.js';

/** Where boxes and lines go: callers above what they need, or left of it where that leaves the boxes larger. */
export function layout(graph, {clientWidth, clientHeight}) {
  const scale = ({width, height}) => Math.min(1, clientWidth / width, clientHeight / height);
  const down = laid(graph, 'TB');
  const across = laid(graph, 'LR');
  return scale(across) > scale(down) ? across : down;
}

function laid({services: known, edges}, rankdir) {
  const services = [...known, ...outside(known, edges)];
  const {dagre} = globalThis;
  const graph = new dagre.graphlib.Graph({multigraph: true});
  graph.setGraph({rankdir, nodesep: 22, ranksep: 46, marginx: 12, marginy: 12});
  graph.setDefaultEdgeLabel(() => ({}));
  services.forEach(({name}) => graph.setNode(name, {width: WIDTH, height: HEIGHT}));
  edges.forEach(({from, to, label}, place) =>
    graph.setEdge(from, to, label ? {width: label.length * 6, height: 14, labelpos: 'c'} : {}, String(place)),
  );
  dagre.layout(graph);
  const {width, height} = graph.graph();
  return {
    width,
    height,
    nodes: services.map((service) => ({...service, ...place(graph.node(service.name))})),
    lines: edges.map((edge, place_) => ({...edge, ...line(graph.edge(edge.from, edge.to, String(place_)))})),
  };
}

/** What services need that is none of the known ones. */
function outside(known, edges) {
  const names = new Set(edges.flatMap(({from, to}) => [from, to]));
  known.forEach(({name}) => names.delete(name));
  return [...names].map((name) => ({name, kind: '', outside: true}));
}

function place({x, y}) {
  return {x: x - WIDTH / 2, y: y - HEIGHT / 2};
}

/** A smooth path through the points, and where the label stands. */
function line({points, x, y}) {
  const [first, ...others] = points;
  const path = others.reduce((drawn, point, place_) => {
    const next = others[place_ + 1];
    if (!next) {
      return `${drawn} L${point.x} ${point.y}`;
    }
    return `${drawn} Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  }, `M${first.x} ${first.y}`);
  return {path, labelX: x, labelY: y};
}
