// Sends answers that waited on this device from a page where no quiz is open, and says what became of them.
"use strict";

class WakhanWaiting extends HTMLElement {
  async connectedCallback() {
    const { attempt, url, pass } = this.dataset;
    this.worst = "";
    this.outbox = new Outbox((news) => this.hear(news));
    document.addEventListener("submit", (event) => this.signingOut(event));
    addEventListener("online", () => this.outbox.flush());
    for (const record of await this.outbox.waiting()) {
      if (record.attempt === attempt) this.outbox.memory.set(record.event, { ...record, url, pass });
    }
    await this.outbox.flush();
    this.isSettled = true;
  }

  // The worst that happened to any of them is said; what a line that broke kept back is said until it has arrived.
  hear({ kind, reply }) {
    const order = ["", "sending", "saved", "refused", "kept", "waiting"];
    if (this.worst === "waiting" || order.indexOf(kind) > order.indexOf(this.worst)) this.worst = kind;
    const words = this.dataset[`says${this.worst[0].toUpperCase()}${this.worst.slice(1)}`];
    if (!words || (kind !== this.worst && !this.hidden)) return;
    this.textContent = words.replace("{why}", reply?.message ?? "");
    this.hidden = false;
  }

  // Signing out clears what this device keeps: a first press says so where something is left.
  async signingOut(event) {
    const signsOut = event.target.getAttribute("action") === this.dataset.signsOut;
    if (!signsOut || !["kept", "waiting"].includes(this.worst) || this.isWarned) return;
    event.preventDefault();
    this.isWarned = true;
    this.textContent = this.dataset.saysUnsent;
    this.hidden = false;
    this.scrollIntoView({ block: "center" });
  }
}

customElements.define("wakhan-waiting", WakhanWaiting);
