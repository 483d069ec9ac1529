// A lesson's passages: the one that a link leads to offers that link to be copied, and the one that is being read is
// kept, so that one goes on there. Without this a passage's number is its link, and "I have read this lesson" keeps the
// rest by hand.

const DWELL = 1500; // so long a passage stands in the middle of the window before it counts as being read
const PAUSE = 5000; // between two messages of it
const share = document.querySelector("#share")?.content.firstElementChild;

function offerLink() {
  share?.remove();
  const row = location.hash.startsWith("#p-") && document.getElementById(location.hash.slice(1));
  if (!share || !row) return;
  share.querySelector("[role=status]").textContent = "";
  row.querySelector(".row__number").after(share);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // there is no clipboard over plain http, as on a campus network
    const field = document.createElement("textarea");
    field.value = text;
    share.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

share?.querySelector("button").addEventListener("click", async (event) => {
  const done = await copy(location.href);
  const said = share.querySelector("[role=status]");
  said.textContent = done ? said.dataset.copied : said.dataset.failed;
  event.target.focus();
});
addEventListener("hashchange", offerLink);
offerLink();

customElements.define("reading-place", class extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.url) return; // where one speaker's words are read, the rest is passed over
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
