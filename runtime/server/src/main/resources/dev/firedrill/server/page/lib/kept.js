/** A value kept in the browser under a name; where a browser keeps nothing, it is forgotten with the page. */
export function kept(storage, name) {
  let here = null;
  return {
    get() {
      try {
        return storage().getItem(name) ?? here;
      } catch {
        return here;
      }
    },
    set(value) {
      here = value;
      try {
        if (value === null) {
          storage().removeItem(name);
        } else {
          storage().setItem(name, value);
        }
      } catch {
        // Kept above for as long as the page lives.
      }
    },
  };
}

/** Kept until it is removed. */
export const always = (name) => kept(() => localStorage, `firedrill.${name}`);

/** Kept as long as the tab is open. */
export const inThisTab = (name) => kept(() => sessionStorage, `firedrill.${name}`);
