import {useEffect, useState} from 'preact/hooks';

/** The parts of an address: `#/play/a/b` is `['play', 'a', 'b']`. */
export function parse(hash) {
  return hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decoded);
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of these parts, for links. */
export function href(...parts) {
  return '#/' + parts.map(encodeURIComponent).join('/');
}

/** Goes there. */
export function go(...parts) {
  location.hash = href(...parts);
}

/** Where the page is; follows links and the browser's own buttons. */
export function useRoute() {
  const [parts, setParts] = useState(() => parse(location.hash));
  useEffect(() => {
    const follow = () => setParts(parse(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parts;
}
