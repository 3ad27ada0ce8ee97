import {useEffect, useReducer} from 'preact/hooks';

/** Something that others look at: it tells them when it has changed. */
export class Changing extends EventTarget {
  changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** Renders the component again whenever that changes. */
export function useChanges(changing) {
  const [, again] = useReducer((count) => count + 1, 0);
  useEffect(() => {
    changing.addEventListener('change', again);
    return () => changing.removeEventListener('change', again);
  }, [changing]);
}
