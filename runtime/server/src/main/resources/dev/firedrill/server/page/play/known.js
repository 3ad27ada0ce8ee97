import {gravity, logLines} from '../lib/log-lines.js';
import {evidenceOf, reading} from '../lib/reading.js';

/**
 * What is known of each service so far, from what was shown and done alone: whether an alert names it, how often it was
 * asked about, whether its evidence shows failures, whether something was done to it, and its status where one is told.
 */
export function knownOf(services, frames, environment) {
  const last = reading(frames.at(-1).observation, environment);
  const pieces = evidenceOf(frames, environment);
  const alerts = JSON.stringify([last.alerts, last.summary]);
  const known = new Map();
  for (const {name, kind} of services) {
    const moves = frames.slice(1).flatMap((frame) => targeted(frame.action, name, environment));
    known.set(name, {
      name,
      kind,
      alert: names(alerts, name),
      asked: moves.filter((action) => action.kind === 'diagnostic').length,
      changed: moves.filter((action) => action.kind === 'remediation').length,
      failing: pieces.some((piece) => piece.target === name && fails(piece)),
      fresh: frames.length > 1 && pieces.some((piece) => piece.target === name && piece.since === frames.length - 1),
      status: last.status[name] ?? '',
    });
  }
  return known;
}

/** The action of a move that names the service in a parameter for services. */
function targeted(move, service, environment) {
  const action = environment.actions.find((each) => each.name === move.action_type);
  const values = Object.values(move.parameters);
  const takes = action?.parameters.some((parameter) => parameter.takes === 'service');
  return takes && values.includes(service) ? [action] : [];
}

function names(text, service) {
  return new RegExp(`(?<![\\w-])${service.replaceAll(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(text);
}

function fails(piece) {
  if (piece.kind === 'line') {
    return gravity(piece.line.level) === 2;
  }
  return piece.kind === 'text' && logLines(piece.text).some((line) => gravity(line.level) === 2);
}
