// What this device knows of an open attempt, for its page when it is shown again without the line: the clock, and what
// the server has kept since that page was made. Cleared at sign-out, and when the attempt is over.
"use strict";

class Known {
  static KEY = "wakhan-attempt:";

  constructor(person, attempt) {
    Object.assign(this, { person, attempt });
  }

  get() {
    try {
      const kept = JSON.parse(localStorage.getItem(Known.KEY + this.attempt));
      if (kept?.person === this.person) return kept;
    } catch { /* nothing is kept here */ }
    return { saved: {} };
  }

  set(change) {
    try {
      localStorage.setItem(Known.KEY + this.attempt, JSON.stringify({ ...this.get(), person: this.person, ...change }));
    } catch { /* then the page needs the line to be shown again */ }
  }

  saved({ item, fields, given_at }, at) {
    const { saved } = this.get();
    this.set({ saved: { ...saved, [item]: { item, fields, given_at, at } } });
  }
}
