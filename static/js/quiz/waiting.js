// On every page of somebody who is signed in: sends their answers that waited on this device and says what became of them;
// before they sign out, says what would stay behind. At the door it says how many wait, and for nobody in particular.
"use strict";

class WakhanWaiting extends HTMLElement {
  static WORST = ["", "sending", "saved", "refused", "kept", "waiting"];
  static PATIENCE = 4000;

  connectedCallback() {
    const { person, worker } = this.dataset;
    this.outbox = new Outbox(person);
    this.words = this.querySelector("[data-words]");
    this.worst = "";
    if (!person) return this.countAtTheDoor();
    this.isOwnDevice = this.takeOver(person);
    if (location.pathname.includes("/quizzes/")) this.isOwnDevice.then(() => navigator.serviceWorker?.register(worker, { scope: "/" })).catch(() => {});
    this.outbox.addEventListener("news", ({ detail }) => this.hear(detail));
    document.addEventListener("submit", (event) => this.submitting(event));
    addEventListener("online", () => this.outbox.flush());
    if (!document.querySelector("wakhan-quiz, wakhan-essay")) this.begin(); // these first show what waits
  }

  async countAtTheDoor() {
    const number = (await this.outbox.shelf.all()).length;
    if (number) this.show("signIn", { number });
  }

  // Whoever had the device before and did not sign out leaves nothing to see; what they have not sent stays theirs.
  async takeOver(person) {
    try {
      if (localStorage.getItem("wakhan-person") === person) return;
      await forgetWhatWasKept();
      localStorage.setItem("wakhan-person", person);
    } catch { /* a browser that keeps nothing */ }
  }

  // Answers of the attempt that the page is about get its new pass. An attempt that is over needs nothing on the device.
  async begin() {
    const { attempt, url, pass, isOver } = this.dataset;
    if (isOver !== undefined) await forgetWhatWasKept();
    const found = await this.outbox.waiting();
    for (const record of found) {
      if (record.attempt === attempt) await this.outbox.shelf.put({ ...record, url, pass });
    }
    await this.outbox.flush();
    const isComplete = found.length && !(await this.outbox.waiting()).length;
    if (isComplete && document.querySelector("[data-sends-first]")) location.reload(); // it says what has no answer
  }

  // The worst that happened to any of them is said; what a line that broke kept back is said until it has arrived.
  hear({ kind, record, reply }) {
    if (document.querySelector("wakhan-quiz, wakhan-essay")?.dataset.attempt === record.attempt) return; // its page says so itself
    const { WORST } = WakhanWaiting;
    if (this.worst === "waiting" || WORST.indexOf(kind) > WORST.indexOf(this.worst)) this.worst = kind;
    if (kind !== this.worst && !this.hidden) return;
    this.show(this.worst, { why: reply?.message });
    const link = this.querySelector("[data-open]");
    link.hidden = this.worst !== "kept";
    link.href = new URL("./", new URL(record.url, location.href));
  }

  show(name, values) {
    const words = this.dataset[`says${name[0].toUpperCase()}${name.slice(1)}`];
    if (!words) return;
    this.words.textContent = words.replace(/\{(\w+)\}/g, (_hole, key) => values[key] ?? "");
    this.hidden = false;
  }

  async submitting(event) {
    const form = event.target;
    const signsOut = form.getAttribute("action") === this.dataset.signsOut;
    if (!signsOut && form.dataset.sendsFirst === undefined) return;
    event.preventDefault();
    if ((await this.outbox.waiting()).length) {
      if (!signsOut) this.show("first");
      await Promise.race([this.outbox.flush(), new Promise((resolve) => setTimeout(resolve, WakhanWaiting.PATIENCE))]);
    }
    const { length: number } = await this.outbox.waiting();
    if (signsOut && number) this.warn(form, number);
    else if (signsOut || (!number && (await this.outbox.isThere()))) form.submit();
    else this.show("held");
  }

  warn(form, number) {
    const dialog = this.nextElementSibling;
    dialog.querySelector("[data-number]").textContent = number;
    dialog.onclose = () => dialog.returnValue === "go" && form.submit();
    dialog.returnValue = "";
    dialog.showModal();
  }
}

customElements.define("wakhan-waiting", WakhanWaiting);
