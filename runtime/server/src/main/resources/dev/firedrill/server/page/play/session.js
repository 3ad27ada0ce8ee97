import {get, post} from '../lib/api.js';
import {encoded, environment} from '../lib/environment.js';

/** Begins an episode of its own: what it is played in, and its first frame, as a run has them. */
export async function begin(env, scenarioId) {
  const [{tasks}, declared, graph, about] = await Promise.all([
    post(`${encodeURIComponent(env)}/tasks`, {split: 'train'}),
    environment(env),
    get(`${encodeURIComponent(env)}/graph`, {scenario_id: scenarioId}),
    get('tasks'),
  ]);
  const scenario = tasks.find((each) => each.scenario_id === scenarioId);
  const task = about.tasks.find((each) => each.id === scenario?.task_id);
  const id = `page-${crypto.randomUUID?.() ?? Math.random().toString(36).slice(2)}`;
  const {observation, reward, done} = await post('reset', {env, scenario_id: scenarioId, episode_id: id});
  const actions = declared.actions.filter((action) => task.available_actions.includes(action.name));
  return {
    id,
    scenario,
    task,
    graph,
    environment: declared,
    actions,
    frames: [{number: 0, time: new Date(), action: null, observation, reward, done}],
  };
}

/** Takes a step; answers the frames with one more. */
export async function step(session, action, values) {
  const sent = encoded(action, values);
  const {observation, reward, done} = await post('step', {action: sent, episode_id: session.id});
  const {[action.key]: action_type, ...rest} = sent;
  const frame = {
    number: session.frames.length,
    time: new Date(),
    action: {action_type, parameters: action.within ? rest[action.within] : rest},
    observation,
    reward,
    done,
  };
  return {...session, frames: [...session.frames, frame]};
}

/** The grade, and what a good run would have done where the server tells that. */
export async function result(session) {
  const query = {episode_id: session.id};
  const [grade, run] = await Promise.all([
    get('grader', query),
    get('run', query).catch((problem) => {
      if (problem.status === 404) {
        return null;
      }
      throw problem;
    }),
  ]);
  return {grade, debrief: run?.debrief ?? null};
}
