// Keeps how far one is in a lesson: the passage in the middle of the window, once it has stood there for a moment.
// Without this the button "I have read this lesson" does the same by hand.
"use strict";

const DWELL = 1500;
const PAUSE = 5000;

customElements.define("reading-place", class extends HTMLElement {
  connectedCallback() {
    this.token = this.querySelector("[name=csrfmiddlewaretoken]").value;
    this.kept = null;
    this.here = null;
    this.next = 0;
    const watch = new IntersectionObserver((rows) => this.see(rows), { rootMargin: "-45% 0px -45% 0px" });
    for (const row of document.querySelectorAll("[data-passage]")) watch.observe(row);
    document.addEventListener("visibilitychange", () => document.hidden && this.keep(true));
  }

  see(rows) {
    for (const row of rows) {
      if (!row.isIntersecting) continue;
      this.here = row.target;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.settle(row.target), Math.max(DWELL, this.next - Date.now()));
    }
  }

  settle(row) {
    this.settled = row;
    this.keep(false);
  }

  keep(leaving) {
    if (!this.settled || this.settled === this.kept) return;
    this.kept = this.settled;
    this.next = Date.now() + PAUSE;
    const form = new FormData();
    form.set("passage", this.kept.dataset.passage);
    form.set("csrfmiddlewaretoken", this.token);
    if (leaving) navigator.sendBeacon(this.dataset.url, form);
    else fetch(this.dataset.url, { method: "POST", body: form }).catch(() => { this.kept = null; });
    this.show();
  }

  show() {
    const bar = document.querySelector("progress.way");
    const rows = [...document.querySelectorAll("[data-passage]")];
    if (bar) bar.value = Math.max(bar.value, rows.indexOf(this.kept) + 1);
  }
});
