import {useEffect, useState} from 'preact/hooks';
import {post} from '../lib/api.js';

const AFTER_TYPING = 250;
const client = Math.random().toString(36).slice(2);

/** What the compiler finds with this text in place of the file's, a moment after the last change of it. */
export function useFindings(path, text, revision) {
  const [answer, setAnswer] = useState({findings: [], checking: true});
  useEffect(() => {
    if (text === undefined) {
      return undefined;
    }
    let late = false;
    setAnswer((before) => ({...before, checking: true}));
    const timer = setTimeout(async () => {
      try {
        const {diagnostics} = await post('author/check', {path, text, client});
        late || setAnswer({findings: diagnostics, checking: false});
      } catch (problem) {
        late || setAnswer((before) => ({...before, checking: false, problem}));
      }
    }, AFTER_TYPING);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [path, text, revision]);
  return answer;
}
