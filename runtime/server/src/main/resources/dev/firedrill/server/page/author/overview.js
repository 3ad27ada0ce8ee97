import {useEffect, useState} from 'preact/hooks';
import {get} from '../lib/api.js';

const BETWEEN_LOOKS = 1000;

/** What `GET /author` says, asked again every second while somebody can see the page. */
export function useOverview() {
  const [answer, setAnswer] = useState({});
  useEffect(() => {
    let last = '';
    let over = false;
    const look = async () => {
      try {
        const overview = await get('author');
        const text = JSON.stringify(overview);
        if (!over && text !== last) {
          last = text;
          setAnswer({overview});
        }
      } catch (problem) {
        last = '';
        over || setAnswer((before) => ({...before, problem}));
      }
    };
    look();
    const timer = setInterval(() => document.hidden || look(), BETWEEN_LOOKS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, []);
  return answer;
}
