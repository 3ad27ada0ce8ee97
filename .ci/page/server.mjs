// The built command, serving on a port of its own.
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

/** Starts `firedrill serve` with these arguments; `base` is where it listens. */
export function serving(...args) {
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
  const child = spawn(java, ['-jar', process.env.FIREDRILL_JAR, 'serve', '--port', '0', ...args],
    {stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  child.stderr.on('data', data => (said += data));
  const gone = new Promise(resolve => child.once('exit', resolve));
  const server = {
    async stop() {
      child.kill();
      await gone;
    },
  };
  return new Promise((resolve, reject) => {
    createInterface({input: child.stdout}).on('line', line => {
      const at = line.match(/^at (http:.*)$/);
      if (at) {
        resolve(Object.assign(server, {base: at[1]}));
      }
    });
    gone.then(code => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** Asks the server as an agent does. */
export async function asked(base, path, body) {
  const response = await fetch(base + path, body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)});
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

/** Plays an episode of its own over HTTP. */
export class Agent {
  #base;
  #name;

  static async begin(base, scenario, name) {
    const agent = new Agent();
    agent.#base = base;
    agent.#name = name;
    await asked(base, '/reset', {scenario_id: scenario, episode_id: name});
    return agent;
  }

  step([action, parameters]) {
    return asked(this.#base, '/step', {episode_id: this.#name, action: {action_type: action, parameters}});
  }
}
