// Saves an essay while it is written, on a bad line too, and shows what another tab or device saved meanwhile.
"use strict";

class WakhanEssay extends HTMLElement {
  static PAUSE = 1000;
  static AT_MOST = 1800;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.text = this.form.elements.text;
    this.state = this.querySelector("[data-state]");
    this.elsewhere = this.querySelector("[data-elsewhere]");
    this.waiting = document.querySelector("wakhan-waiting");
    this.outbox = this.waiting.outbox;
    this.saved = this.text.defaultValue;
    this.sequence = 0;
    // A page that is shown again or twice has the name that the server gave it again; counting anew under it, it would
    // be taken for late. So it names itself.
    this.goOnAs(WakhanEssay.uuid(), Number(this.dataset.base));
    this.isAlone(this.page);
    // What a browser puts back into a page that was gone back to may be older than what is kept.
    if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") this.text.value = this.saved;
    for (const part of this.querySelectorAll("[data-scripted]")) part.hidden = false;
    this.text.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => this.submitting(event));
    this.addEventListener("click", (event) => this.clicked(event));
    this.outbox.addEventListener("news", ({ detail }) => this.hear(detail));
    addEventListener("pagehide", () => this.save({ leaving: true }));
    document.addEventListener("visibilitychange", () => document.hidden && this.save({ leaving: true }));
    this.begin();
  }

  // What was written here before and never arrived is taken up again, unless the page that wrote it is still there to
  // do so; then it is sent. What was typed before this script came is a change like any other.
  async begin() {
    await this.waiting.isOwnDevice;
    const left = (await this.outbox.waiting()).filter((record) => record.attempt === this.dataset.attempt).at(-1);
    const fields = left && Object.fromEntries(left.fields);
    if (left && (await this.isAlone(fields.page)) && !this.sequence && this.text.value === this.saved) {
      this.text.value = fields.text;
      this.saved = fields.text;
      this.sequence = left.sequence;
      this.goOnAs(fields.page, Number(fields.base));
      this.show("waiting");
    }
    if (this.text.value === this.saved) this.count();
    else this.changed();
    this.waiting.begin();
  }

  goOnAs(page, base) {
    this.page = page;
    this.base = base;
    this.form.elements.page.value = page;
    this.form.elements.base.value = base;
  }

  // Whether no other page that is open goes by this name; from then on none will.
  isAlone(page) {
    if (!navigator.locks) return true;
    const patience = AbortSignal.timeout(WakhanEssay.PAUSE); // a page that is being left lets go in a moment
    return new Promise((resolve) => {
      navigator.locks.request(`wakhan-essay:${page}`, { signal: patience }, () => (resolve(true), new Promise(() => {}))).catch(() => resolve(false));
    });
  }

  changed() {
    this.count();
    this.first ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.min(WakhanEssay.PAUSE, this.first + WakhanEssay.AT_MOST - Date.now()));
  }

  save({ leaving = false } = {}) {
    clearTimeout(this.timer);
    this.first = undefined;
    if (this.text.value === this.saved) return;
    this.show("sending");
    this.outbox.put(this.record(), { leaving });
  }

  record() {
    this.saved = this.text.value;
    this.sequence += 1;
    const { attempt, url, pass } = this.dataset;
    const fields = [["text", this.saved], ["page", this.page], ["base", String(this.base)]];
    const made = Date.now();
    return {
      event: WakhanEssay.uuid(), person: this.outbox.person, attempt, item: attempt, url, pass,
      sequence: this.sequence, made, given_at: new Date(made).toISOString(), fields,
    };
  }

  // On plain http browsers offer no randomUUID.
  static uuid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return [...bytes].map((byte, n) => ([4, 6, 8, 10].includes(n) ? "-" : "") + byte.toString(16).padStart(2, "0")).join("");
  }

  hear({ kind, record, reply }) {
    const fields = Object.fromEntries(record.fields);
    if (record.attempt !== this.dataset.attempt || fields.page !== this.page) return;
    if (kind === "saved") {
      this.base = Math.max(this.base, reply.number);
      this.form.elements.base.value = this.base;
      if (fields.text === this.text.value) this.show("saved", { time: reply.time });
    } else if (kind === "refused" && reply.other) {
      if (record.sequence >= this.sequence) this.showOther(reply); // else a later text of this page has its own answer
    } else if (kind === "refused" || kind === "kept") {
      this.show("refused", { why: reply.message });
    } else if (kind === "waiting") {
      this.show(record.isLasting === false ? "lost" : "waiting");
    }
  }

  // Until one is chosen, both go on being kept: this page's text is laid beside the other.
  showOther({ other, message }) {
    this.other = other;
    this.querySelector("[data-other]").value = other.text;
    this.show("refused", { why: message });
    if (this.elsewhere.hidden) {
      this.elsewhere.hidden = false;
      this.elsewhere.scrollIntoView({ block: "nearest" });
    }
  }

  choose(text) {
    this.base = this.other.number;
    this.form.elements.base.value = this.base;
    this.elsewhere.hidden = true;
    this.text.value = text;
    this.saved = null; // what is chosen is saved anew, on top of the other
    this.text.focus();
    this.changed();
  }

  show(name, values = {}) {
    const look = { sending: "", lost: "waiting" }[name] ?? name;
    this.state.className = `state ${look && `state--${look}`}`;
    const words = this.dataset[`says${name[0].toUpperCase()}${name.slice(1)}`];
    this.state.textContent = words.replace(/\{(\w+)\}/g, (_hole, key) => values[key] ?? "");
  }

  // As the server counts (essays/rules/texts.py).
  count() {
    const text = this.text.value.replace(/\[@[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?\]/g, " ");
    const number = text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
    this.querySelector("[data-words]").textContent = this.dataset.saysWords.replace("{n}", number);
  }

  // Saving needs no page of its own; looking at the text takes it along, and what has changed waits here as well, under
  // the same name, should it not get there.
  submitting(event) {
    clearTimeout(this.timer);
    if (event.submitter?.value === "save") {
      event.preventDefault();
      this.save();
      return;
    }
    const hasChanged = this.text.value !== this.saved;
    const record = this.record();
    this.form.elements.event.value = record.event;
    this.form.elements.sequence.value = record.sequence;
    if (hasChanged) this.outbox.put(record);
  }

  clicked({ target }) {
    if (target.closest("[data-keep-mine]")) this.choose(this.text.value);
    if (target.closest("[data-take-other]")) this.choose(this.other.text);
  }
}

customElements.define("wakhan-essay", WakhanEssay);
