import {get} from '../lib/api.js';
import {useAsking} from '../lib/asking.js';
import {environment} from '../lib/environment.js';

/** What a run is shown with: what its environment declares, and the graph of its scenario. */
export function useScene(run) {
  return useAsking(async () => {
    if (!run) {
      return null;
    }
    const [declared, graph] = await Promise.all([
      environment(run.env),
      get(`${encodeURIComponent(run.env)}/graph`, {scenario_id: run.scenario_id}),
    ]);
    return {environment: declared, graph};
  }, [run?.env, run?.scenario_id]);
}

/** The number of the last step of a run. */
export function lastStep(run) {
  return run.frames.at(-1).number;
}

/** The frames of a run up to a step, or to its end where it was shorter. */
export function framesUpTo(run, step) {
  return run.frames.slice(0, step + 1);
}

/** The sum of all rewards of some frames. */
export function sumOf(frames) {
  return frames.reduce((sum, frame) => sum + (frame.reward ?? 0), 0);
}
