/** Facts that the page shows in places of their own, or that are its own business. */
const ELSEWHERE = new Set([
  'episode.id',
  'task.id',
  'task.difficulty',
  'scenario.id',
  'steps',
  'steps_allowed',
  'time_remaining',
  'time_budget',
  'incident.summary',
  'alert',
  'alerts',
  'evidence',
  'history',
  'services',
  'status',
  'task.actions',
  'return',
  'reward',
  'shaping',
  'done',
  'feedback',
  'error',
]);

/** An observation by what its fields mean, whatever the environment calls them. */
export function reading(observation, {facts, shapes}) {
  const fact = (name) => (facts[name] === undefined ? undefined : observation[facts[name]]);
  const elsewhere = new Set(Object.entries(facts).flatMap(([name, field]) => (ELSEWHERE.has(name) ? [field] : [])));
  const shaped = (shape) =>
    Object.entries(shapes)
      .filter(([field, is]) => is === shape && observation[field])
      .map(([field]) => ({field, value: observation[field]}));
  return {
    alerts: fact('alerts') ?? (fact('alert') ? [fact('alert')] : []),
    summary: fact('incident.summary') ?? '',
    evidence: flat(fact('evidence')),
    status: fact('status') ?? {},
    logs: shaped('log'),
    figures: shaped('figures'),
    series: shaped('series'),
    feedback: fact('feedback') ?? '',
    error: fact('error') ?? '',
    sum: fact('return'),
    timeLeft: fact('time_remaining'),
    time: fact('time_budget'),
    offered: fact('task.actions'),
    others: Object.entries(observation).filter(
      ([field, value]) =>
        !elsewhere.has(field) && !(field in shapes) && !isNothing(value) && !BESIDE.has(field),
    ),
  };
}

/** What stands beside an observation on the wire. */
const BESIDE = new Set(['done', 'reward', 'metadata']);

function isNothing(value) {
  return value === null || value === undefined || value === '';
}

function flat(evidence = {}) {
  return Object.entries(evidence).flatMap(([action, targets]) =>
    Object.entries(targets).map(([target, text]) => ({action, target, text})),
  );
}

/**
 * What the last of some frames shows, with the number of the frame at which each piece came: evidence by action and
 * target, log lines, figures and series. `frames` are as in a run, the reset first.
 */
export function evidenceOf(frames, environment) {
  const since = new Map();
  const pieces = [];
  frames.forEach((frame, place) => {
    const {evidence, logs, figures, series} = reading(frame.observation, environment);
    const now = [
      ...evidence.map((each) => piece('text', `${each.action} ${each.target}`, each.text, each)),
      ...logs.flatMap(({field, value}) =>
        value.map((line) => piece('line', `${field} ${JSON.stringify(line)}`, '', {field, line, target: line.service})),
      ),
      ...figures.flatMap(({field, value}) =>
        value.map((row) => piece('figures', `${field} ${row.service}`, withoutTime(row), {field, row, target: row.service})),
      ),
      ...series.flatMap(({field, value}) =>
        Object.entries(value).flatMap(([service, each]) =>
          Object.entries(each).map(([figure, {every_seconds: every, values}]) =>
            piece('series', `${field} ${service} ${figure}`, String(values), {field, figure, every, values, target: service}),
          ),
        ),
      ),
    ];
    for (const each of now) {
      const before = since.get(each.id);
      if (!before || before.content !== each.content) {
        since.set(each.id, {content: each.content, frame: place});
      }
    }
    if (place === frames.length - 1) {
      pieces.push(...now);
    }
  });
  return pieces.map((each) => ({...each, since: since.get(each.id).frame}));
}

function piece(kind, id, content, more) {
  return {...more, kind, id: `${kind} ${id}`, content};
}

function withoutTime({timestamp, ...figures}) {
  return JSON.stringify(figures);
}
