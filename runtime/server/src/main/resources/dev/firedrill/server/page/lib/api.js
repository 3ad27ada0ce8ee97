import {t} from './i18n.js';
import {askForToken, authorization} from './token.js';

/** What the server did not carry out, in its own words. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Asks the server; answers what it says, or throws what it refuses. */
export async function get(path, query = {}) {
  return ask('GET', path, query);
}

export async function post(path, body, type = 'application/json') {
  return ask('POST', path, {}, {body: typeof body === 'string' ? body : JSON.stringify(body), type});
}

async function ask(method, path, query, sent) {
  const place = new URL(path, document.baseURI);
  for (const [name, value] of Object.entries(query)) {
    place.searchParams.set(name, value);
  }
  let answer = await send(method, place, sent);
  while (answer.status === 401) {
    await askForToken();
    answer = await send(method, place, sent);
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Refused(answer.status, explained(answer.status, json.detail));
  }
  return json;
}

async function send(method, place, sent) {
  try {
    return await fetch(place, {
      method,
      headers: {Accept: 'application/json', ...authorization(), ...(sent ? {'Content-Type': sent.type} : {})},
      body: sent?.body,
    });
  } catch {
    throw new Refused(0, t('error.unreachable'));
  }
}

function explained(status, detail) {
  if (typeof detail === 'string') {
    return detail;
  }
  if (Array.isArray(detail)) {
    return detail.map((one) => `${one.loc.slice(1).join('.')}: ${one.msg}`).join('; ');
  }
  return t('error.status', {status});
}
