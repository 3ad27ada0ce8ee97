import {h} from 'preact';
import {Choose} from './choose.js';
import {Exercise} from './exercise.js';

/** `#/play` chooses, `#/play/ENV/SCENARIO` plays. */
export default function Play({parts: [env, scenario]}) {
  return env && scenario ? h(Exercise, {key: `${env} ${scenario}`, env, scenario}) : h(Choose, {chosen: env});
}
