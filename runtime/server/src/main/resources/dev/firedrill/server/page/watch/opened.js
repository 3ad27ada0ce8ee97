import {Changing} from '../lib/changes.js';

/** The runs of transcripts that were opened in this tab; they are forgotten with it. */
class Opened extends Changing {
  #runs = new Map();

  /** Keeps runs; answers the keys under which addresses name them. */
  add(runs) {
    const keys = runs.map((run) => {
      const key = String(this.#runs.size + 1);
      this.#runs.set(key, run);
      return key;
    });
    this.changed();
    return keys;
  }

  get(key) {
    return this.#runs.get(key);
  }

  /** Every key with its run, the newest first. */
  all() {
    return [...this.#runs].reverse();
  }
}

export const opened = new Opened();
