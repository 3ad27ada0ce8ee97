import {useCallback, useEffect, useState} from 'preact/hooks';

/**
 * What a question to the server came to: `value` once it is there, `problem` where it failed, and `again` to ask again.
 * It is asked anew when one of `about` changes; an answer that comes too late for that is dropped.
 */
export function useAsking(question, about) {
  const [answer, setAnswer] = useState({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let late = false;
    setAnswer({});
    question().then(
      (value) => late || setAnswer({value}),
      (problem) => late || setAnswer({problem}),
    );
    return () => {
      late = true;
    };
  }, [...about, turn]);
  return {...answer, again: useCallback(() => setTurn((before) => before + 1), [])};
}
