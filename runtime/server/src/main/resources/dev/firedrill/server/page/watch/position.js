import {useEffect, useState} from 'preact/hooks';

const BETWEEN_STEPS = 1200;

/**
 * Where on the axis of steps somebody looks, from 0 to `last`. Whoever follows stays at the end as it moves on; whoever
 * lets it play moves on by a step at a time.
 */
export function usePosition(last, live) {
  const [at, setAt] = useState(0);
  const [following, setFollowing] = useState(live);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    // What was followed to its end stays where it ended.
    if (!live && following) {
      setAt(last);
      setFollowing(false);
    }
  }, [live]);
  const here = following ? last : Math.min(at, last);
  const running = playing && here < last;
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const timer = setTimeout(() => setAt(here + 1), BETWEEN_STEPS);
    return () => clearTimeout(timer);
  }, [running, here]);
  const go = (step) => {
    const there = Math.max(0, Math.min(step, last));
    setAt(there);
    setPlaying(false);
    setFollowing(live && there === last);
  };
  const toggle = () => {
    setFollowing(false);
    setAt(here >= last ? 0 : here);
    setPlaying(!running);
  };
  return {at: here, last, following, playing: running, go, toggle};
}
