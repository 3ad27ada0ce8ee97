import {get} from './api.js';

const known = new Map();

/**
 * What an environment declares, as the page needs it: its actions, which field of an observation holds which fact of the
 * episode, and which fields have the shape of log lines, figures or series.
 */
export function environment(name) {
  if (!known.has(name)) {
    const asked = get(`${encodeURIComponent(name)}/schema`).then((schema) => read(name, schema));
    asked.catch(() => known.delete(name));
    known.set(name, asked);
  }
  return known.get(name);
}

function read(name, schema) {
  const fields = schema.observation.properties;
  const facts = {};
  const shapes = {};
  for (const [field, described] of Object.entries(fields)) {
    if (described['x-fact']) {
      facts[described['x-fact']] ??= field;
    }
    const shape = shapeOf(described);
    if (shape) {
      shapes[field] = shape;
    }
  }
  return {name, facts, shapes, actions: schema.action.allOf.map(action)};
}

function shapeOf(described) {
  const item = described.items;
  if (item?.properties?.level && item.properties.message) {
    return 'log';
  }
  if (item?.properties?.service && item.additionalProperties?.type === 'number') {
    return 'figures';
  }
  return described.additionalProperties?.additionalProperties?.properties?.every_seconds ? 'series' : null;
}

/** An action: its name and the key that says it, what it takes, and where its arguments stand. */
function action({if: named, then}) {
  const [key] = named.required;
  const [within, nested] = Object.entries(then.properties).find(([, each]) => each.type === 'object' && each.properties) ?? [];
  const arguments_ = nested ?? then;
  return {
    key,
    within,
    name: named.properties[key].const,
    kind: then['x-kind'],
    description: then.description,
    parameters: Object.entries(arguments_.properties).map(([parameter, described]) => ({
      name: parameter,
      takes: described['x-takes'],
      words: (described.anyOf?.[0] ?? described).enum ?? [],
      required: arguments_.required?.includes(parameter) ?? false,
    })),
  };
}

/** The action as a step takes it; arguments that were left empty are left out. */
export function encoded(action, values) {
  const given = {};
  for (const {name, takes} of action.parameters) {
    const value = values[name];
    if (value !== undefined && value !== '') {
      given[name] = takes === 'integer' || takes === 'number' ? Number(value) : value;
    }
  }
  return {[action.key]: action.name, ...(action.within ? {[action.within]: given} : given)};
}
