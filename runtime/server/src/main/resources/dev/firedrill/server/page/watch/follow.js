import {useEffect, useState} from 'preact/hooks';
import {get} from '../lib/api.js';
import {opened} from './opened.js';

const BETWEEN_LOOKS = 1000;

/**
 * Looks again and again for as long as `look` answers that there is more to come, but not while nobody sees the page.
 * Answers how to stop.
 */
export function watching(look) {
  let timer = 0;
  let stopped = false;
  let more = true;
  const next = async () => {
    timer = 0;
    more = await look(() => stopped);
    if (more && !stopped && !document.hidden) {
      timer = setTimeout(next, BETWEEN_LOOKS);
    }
  };
  const shown = () => {
    if (!document.hidden && more && !stopped && timer === 0) {
      timer = setTimeout(next, 0);
    }
  };
  document.addEventListener('visibilitychange', shown);
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', shown);
  };
}

/** The run that an address names: one of a file, or one of the server, which is followed while it is played. */
export function useRun(kind, key) {
  const [seen, setSeen] = useState({});
  useEffect(() => {
    if (kind === 'file') {
      setSeen({run: opened.get(key), missing: !opened.get(key)});
      return undefined;
    }
    setSeen({});
    return watching(follower(key, setSeen));
  }, [kind, key]);
  return seen;
}

function follower(id, tell) {
  let run;
  return async (stopped) => {
    try {
      const news = await get('run', run ? {id, after: run.frames.at(-1).number} : {id});
      run = run ? {...news, frames: [...run.frames, ...news.frames]} : news;
      if (!stopped()) {
        tell({run});
      }
      return run.state === 'playing';
    } catch (problem) {
      if (!stopped()) {
        tell({run, problem});
      }
      // What the server does not have will not come; a server that is away may.
      return problem.status === 0;
    }
  };
}
