// Answers on their way: kept on the device first, sent in order, forgotten when the server has kept or refused them.
// What it will not take from this page (an old pass, a student who was withdrawn) stays until a page with a new pass.
"use strict";

class Outbox {
  static PAUSES = [2, 4, 8, 15, 30];
  static STAYS = ["bad_pass", "not_open_to_you"];

  // `told` hears ({ kind, record, reply }) of each answer: sending, waiting, saved, refused or kept.
  constructor(told) {
    this.told = told;
    this.memory = new Map();
    this.failures = 0;
    this.running = null;
    this.sending = null;
    this.database = this.open();
  }

  open() {
    return new Promise((resolve) => {
      if (!globalThis.indexedDB) return resolve(null);
      const request = indexedDB.open("wakhan-answers", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("answers", { keyPath: "event" });
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close(); // another tab signs out
        resolve(request.result);
      };
      request.onerror = () => resolve(null); // a private window: then they wait in memory
    });
  }

  async store(mode, work) {
    const database = await this.database;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("answers", mode, { durability: "strict" });
      const request = work(transaction.objectStore("answers"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  }

  // With `leaving` it is also sent at once, since a page that goes away may do nothing later; twice is once for the server.
  async put(record, { leaving = false } = {}) {
    for (const older of [...this.memory.values()]) {
      if (older.item === record.item && older.event !== this.sending) this.forget(older);
    }
    this.memory.set(record.event, record);
    this.told({ kind: "sending", record });
    if (leaving) this.post(record);
    if (await this.database) await this.store("readwrite", (answers) => answers.put(record)).catch(() => {});
    return this.flush();
  }

  async forget(record) {
    this.memory.delete(record.event);
    if (await this.database) await this.store("readwrite", (answers) => answers.delete(record.event)).catch(() => {});
  }

  // Everything that waits, of whatever attempt, in the order it was given.
  async waiting() {
    const kept = (await this.database) ? await this.store("readonly", (answers) => answers.getAll()).catch(() => []) : [];
    const all = new Map([...kept, ...this.memory.values()].map((record) => [record.event, record]));
    return [...all.values()].sort((a, b) => a.made - b.made || a.sequence - b.sequence);
  }

  // One run at a time; whoever asks meanwhile waits for the same run and one more.
  flush() {
    const next = async () => {
      const held = new Set(); // one attempt whose address is gone holds up no other's answers
      for (const record of await this.waiting()) {
        if (!held.has(record.attempt) && !(await this.send(record))) held.add(record.attempt);
      }
      if (held.size) this.later();
      else this.failures = 0;
    };
    this.running = (this.running ?? Promise.resolve()).then(next);
    return this.running;
  }

  later() {
    const pause = Outbox.PAUSES[Math.min(this.failures, Outbox.PAUSES.length - 1)];
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), pause * 1000);
  }

  // False when the line or the server was away.
  async send(record) {
    this.memory.set(record.event, record);
    this.sending = record.event;
    const reply = await this.post(record);
    this.sending = null;
    if (reply?.code === "forged_clock" && record.clock) return this.send({ ...record, clock: undefined }); // then its arrival counts
    if (Outbox.STAYS.includes(reply?.code)) {
      this.told({ kind: "kept", record, reply });
      return true;
    }
    if (reply?.state === "saved" || reply?.state === "refused") {
      await this.forget(record);
      this.told({ kind: reply.state, record, reply });
      return true;
    }
    this.told({ kind: "waiting", record });
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
