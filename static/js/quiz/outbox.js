// Answers on their way: kept on the device first, sent in order, dropped when the server has kept or refused them.
// What it will not take from this page (an old pass, a student who was withdrawn, an essay whose beginning was moved) stays
// for a later page.
// Whose they are stands on each: nobody else who signs in on the device sees or sends them (docs/decisions/0050).
"use strict";

// Where they wait: in IndexedDB; in localStorage where a browser has none or it fails; else in this page alone.
class Shelf {
  static NAME = "wakhan-answers";
  static KEY = "wakhan-waiting";

  constructor() {
    this.page = new Map();
    this.database = new Promise((resolve) => {
      if (!globalThis.indexedDB) return resolve(null);
      const request = indexedDB.open(Shelf.NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore("answers", { keyPath: "event" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    });
  }

  async ask(mode, work) {
    const database = await this.database;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("answers", mode, { durability: "strict" });
      const request = work(transaction.objectStore("answers"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  }

  // Tells whether it outlives the page. What IndexedDB has not finished when a page goes away is undone, so it is held
  // in localStorage until then.
  async put(record) {
    const isHeld = this.hold(record);
    try {
      await this.ask("readwrite", (answers) => answers.put(record));
      this.release(record);
      return true;
    } catch {
      if (!isHeld) this.page.set(record.event, record);
      return isHeld;
    }
  }

  // Done when it returns, as IndexedDB never is.
  hold(record) {
    try {
      localStorage.setItem(`${Shelf.KEY}:${record.event}`, JSON.stringify(record));
      return true;
    } catch {
      return false;
    }
  }

  release({ event }) {
    try { localStorage.removeItem(`${Shelf.KEY}:${event}`); } catch { /* there is none */ }
  }

  async drop({ event }) {
    this.page.delete(event);
    this.release({ event });
    await this.ask("readwrite", (answers) => answers.delete(event)).catch(() => {});
  }

  // In the order they were given.
  async all() {
    const kept = await this.ask("readonly", (answers) => answers.getAll()).catch(() => []);
    const found = new Map([...kept, ...this.inStorage(), ...this.page.values()].map((record) => [record.event, record]));
    return [...found.values()].sort((a, b) => a.made - b.made || a.sequence - b.sequence);
  }

  inStorage() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(`${Shelf.KEY}:`)).map((key) => JSON.parse(localStorage[key]));
    } catch {
      return [];
    }
  }
}

// Tells ({ kind, record, reply }) of each answer, in this page and in every other one: sending, waiting, saved, refused, kept.
class Outbox extends EventTarget {
  static PAUSES = [2, 4, 8, 15, 30];
  static STAYS = ["bad_pass", "not_open_to_you", "ahead"];
  static LONG = 500;

  constructor(person) {
    super();
    this.person = person;
    this.shelf = new Shelf();
    this.failures = 0;
    this.putting = Promise.resolve();
    this.running = Promise.resolve();
    this.pages = globalThis.BroadcastChannel && new BroadcastChannel(Shelf.NAME);
    this.pages?.addEventListener("message", ({ data }) => this.pass(data));
  }

  tell(news) {
    this.pass(news);
    this.pages?.postMessage(news);
  }

  pass(news) {
    if (news.record.person === this.person) this.dispatchEvent(new CustomEvent("news", { detail: news }));
  }

  // With `leaving` it is sent at once, since a page that goes away may do nothing later, and the next page may have come
  // from the server before it arrived there; twice is once for the server.
  async put(record, { leaving = false } = {}) {
    this.tell({ kind: "sending", record });
    if (leaving) this.post(record);
    this.putting = Promise.all([this.putting, this.keep(record)]);
    await this.putting;
    return this.flush();
  }

  // A text of a page takes the place of what waited of that page, and a long answer of what waited of it; a short answer
  // may yet be refused, and the one before it counts then.
  async keep(record) {
    record.isLasting = await this.shelf.put(record);
    this.count();
    const page = Outbox.pageOf(record);
    if (!page && JSON.stringify(record.fields).length < Outbox.LONG) return;
    for (const older of await this.waiting({ settled: false })) {
      const isOfIt = older.item === record.item && older.attempt === record.attempt && Outbox.pageOf(older) === page;
      if (isOfIt && older.made < record.made) await this.shelf.drop(older);
    }
  }

  // Of an essay, which may be written in two pages at once; answers name none.
  static pageOf({ fields }) {
    return fields.find(([name]) => name === "page")?.[1];
  }

  async waiting({ settled = true } = {}) {
    if (settled) await this.putting;
    return (await this.shelf.all()).filter((record) => record.person === this.person);
  }

  // For pages without an outbox: they lead whoever signs out to one that has it.
  async count() {
    const number = (await this.waiting({ settled: false })).length;
    try {
      if (number) localStorage.setItem(Shelf.KEY, number);
      else localStorage.removeItem(Shelf.KEY);
    } catch { /* there is none */ }
  }

  // One run at a time in all pages; whoever asks meanwhile waits for the same run and one more.
  flush() {
    this.running = this.running.then(() => this.alone(() => this.deliver()));
    return this.running;
  }

  // A page that sleeps with the lock, or a browser without any, costs a second sending at most, which the server knows.
  alone(work) {
    if (!navigator.locks) return work();
    const patience = AbortSignal.timeout(25000);
    let isOurs = false;
    const run = () => ((isOurs = true), work());
    return navigator.locks.request(Shelf.NAME, { signal: patience }, run).catch(() => (isOurs ? null : work()));
  }

  async deliver() {
    const held = new Set(); // one attempt whose address is gone holds up no other's answers
    for (const record of await this.waiting()) {
      if (held.has(record.attempt)) this.tell({ kind: "waiting", record });
      else if (!(await this.send(record))) held.add(record.attempt);
    }
    this.count();
    if (held.size) this.later();
    else this.failures = 0;
  }

  // Asked of the site itself: a browser only knows whether there is some network.
  async isThere() {
    const answer = await fetch("/health/live", { cache: "no-store", signal: AbortSignal.timeout(10000) }).catch(() => null);
    return answer?.ok ?? false;
  }

  later() {
    const pause = Outbox.PAUSES[Math.min(this.failures, Outbox.PAUSES.length - 1)];
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), pause * 1000);
  }

  // False when the line or the server was away.
  async send(record) {
    const reply = await this.post(record);
    if (reply?.code === "forged_clock" && record.clock) return this.send({ ...record, clock: undefined }); // then its arrival counts
    if (Outbox.STAYS.includes(reply?.code)) {
      this.tell({ kind: "kept", record, reply });
      return true;
    }
    if (reply?.state === "saved" || reply?.state === "refused") {
      await this.shelf.drop(record);
      this.tell({ kind: reply.state, record, reply });
      return true;
    }
    this.tell({ kind: "waiting", record });
    return false;
  }

  // The server's own word, or null for anything else: a broken line, an error page, a sign-in page of a hotel.
  async post(record) {
    const { pass, url, event, item, sequence, given_at, fields, clock } = record;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Attempt": pass },
        body: JSON.stringify({ event, item, sequence, given_at, fields, clock }),
        keepalive: JSON.stringify(fields).length < 15000,
        signal: AbortSignal.timeout(20000),
      });
      if (response.status >= 500 || response.status === 429) return null;
      const reply = await response.json();
      return typeof reply?.clock === "string" ? reply : null;
    } catch {
      return null;
    }
  }
}
