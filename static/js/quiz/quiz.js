// Makes the form of a quiz save by itself, one question at a time, on a bad line too. It never goes to another page.
"use strict";

class WakhanQuiz extends HTMLElement {
  static PAUSE = 1200;
  static AT_MOST = 2000;
  static CONTACT = 60000;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.questions = [...this.querySelectorAll("[data-question]")];
    this.waiting = document.querySelector("wakhan-waiting");
    this.known = new Known(this.waiting.dataset.person, this.dataset.attempt);
    this.clock = new ServerClock(this.dataset, this.known);
    this.pauses = new Map();
    this.outbox = this.waiting.outbox;
    this.sequence = 0;
    this.listen();
    // A browser cuts what is too long without a word; here the server's refusal can be read, and all words stay in sight.
    for (const field of this.form.querySelectorAll("textarea[maxlength]")) field.removeAttribute("maxlength");
    for (const part of this.querySelectorAll("[data-unscripted]")) part.hidden = true;
    for (const part of this.querySelectorAll("[data-scripted]")) part.hidden = false;
    this.show();
    this.tick();
    this.begin();
  }

  listen() {
    this.form.addEventListener("input", (event) => this.changed(event.target, WakhanQuiz.PAUSE));
    this.form.addEventListener("change", (event) => this.changed(event.target, 0));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("click", (event) => this.clicked(event));
    this.outbox.addEventListener("news", ({ detail }) => this.hear(detail));
    addEventListener("hashchange", () => this.show(true));
    addEventListener("offline", () => this.lineIs(false));
    addEventListener("pagehide", () => this.saveAllNow({ leaving: true }));
    addEventListener("pageshow", (event) => event.persisted && this.takeUp());
    document.addEventListener("submit", () => this.saveAllNow(), { capture: true });
    document.addEventListener("visibilitychange", () => (document.hidden ? this.saveAllNow({ leaving: true }) : this.comeBack()));
    setInterval(() => this.tick(), 1000);
    setInterval(() => this.contact(), WakhanQuiz.CONTACT);
  }

  async begin() {
    this.lineIs(navigator.onLine);
    await this.waiting.isOwnDevice;
    this.clock.keep();
    await this.takeUp();
    this.waiting.begin();
    this.keepPage().catch(() => {}); // a full device: then the page needs the line to be shown again
  }

  async comeBack() {
    await this.takeUp();
    this.contact();
  }

  // What was given here since this page was made, in it or in another, is shown again.
  async takeUp() {
    const { saved } = this.known.get();
    for (const answer of Object.values(saved)) this.showAgain("saved", answer, { at: answer.at });
    for (const answer of await this.ownWaiting()) this.showAgain("waiting", answer);
  }

  showAgain(kind, answer, reply) {
    const question = this.questionOf(answer.item);
    if (!question || !this.takeIn(question, answer)) return;
    if (reply) question.dataset.saved = reply.at;
    this.markAs(question, kind, answer, reply);
  }

  // False for an answer that is no newer than what the question shows, or while somebody is writing another.
  takeIn(question, { fields, given_at }) {
    if (this.pauses.has(question) || Date.parse(given_at) <= Date.parse(question.dataset.given ?? 0)) return false;
    this.fill(question, fields);
    question.dataset.given = given_at;
    question.dataset.sent = JSON.stringify(fields);
    return true;
  }

  async ownWaiting() {
    return (await this.outbox.waiting()).filter((record) => record.attempt === this.dataset.attempt);
  }

  // With what it needs to be shown, so that the service worker can bring it without the line.
  async keepPage() {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.ready;
    const cache = await caches.open("wakhan-attempt");
    const parts = document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]");
    const seen = performance.getEntriesByType("resource").map(({ name }) => name);
    const files = [...parts].map((part) => part.href ?? part.src).concat(seen);
    const ours = new Set(files.filter((file) => file.startsWith(new URL(this.dataset.static, location.href))));
    await cache.addAll(ours);
    if (await cache.match(location.pathname, { ignoreVary: true })) return;
    const page = await fetch(location.pathname);
    if (!page.ok || page.redirected) return;
    await cache.put(location.pathname, page);
    await this.contact(); // what the clock heard last must be newer than that page
  }

  // ---- one question at a time
  current() {
    const number = Number(location.hash.replace("#q-", ""));
    return Number.isInteger(number) && number >= 1 && number <= this.questions.length ? number : 1;
  }

  // All of them on one page, or the one that may be answered, stand as they are.
  show(focus = false) {
    const number = this.current();
    if (this.dataset.pace !== "one") {
      for (const step of this.querySelectorAll("[data-step]")) step.hidden = true;
      for (const end of this.querySelectorAll("[data-at-end]")) end.hidden = false;
      return;
    }
    this.questions.forEach((question, place) => (question.hidden = place + 1 !== number));
    for (const link of this.querySelectorAll("[data-to]")) {
      if (Number(link.dataset.to) === number) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    this.querySelector('[data-step="-1"]').hidden = number === 1;
    this.querySelector('[data-step="1"]').hidden = number === this.questions.length;
    this.querySelector("[data-at-end]").hidden = number !== this.questions.length;
    if (focus) this.questions[number - 1].focus();
  }

  clicked(event) {
    const step = event.target.closest("[data-step]");
    if (step) location.hash = `q-${this.current() + Number(step.dataset.step)}`;
    const submit = event.target.closest("[data-submit]");
    if (submit) this.goToHandingIn(event, submit.href);
    const button = event.target.closest("[data-check], [data-go-on]");
    if (button) this.ask(event, button);
  }

  // What was answered must have arrived before it is checked or left behind; the server then shows the page anew.
  // Nothing else of the form is sent.
  async ask(event, button) {
    event.preventDefault();
    if (!(await this.allSent())) return this.notice("goOn" in button.dataset ? "next" : "check");
    const question = button.closest("[data-question]") ?? this.questions[0]; // where one goes on, it is the only one
    if (question.querySelector(".state--refused")) return question.focus(); // what was written last is no answer
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: button.formAction, hidden: true });
    form.append(this.form.querySelector("[name=csrfmiddlewaretoken]").cloneNode());
    const item = Object.assign(document.createElement("input"), { name: button.name, value: button.value });
    form.append(item);
    document.body.append(form);
    form.submit();
  }

  // Tells whether all that was given is with the server, and the server there.
  async allSent() {
    this.saveAllNow();
    if ((await this.ownWaiting()).length) this.notice("first");
    await this.outbox.flush();
    return !(await this.ownWaiting()).length && (await this.outbox.isThere());
  }

  // What is handed in must be complete, so what waits goes first.
  async goToHandingIn(event, address) {
    event.preventDefault();
    if (await this.allSent()) return location.assign(address);
    if (!this.isRefused) this.notice("held");
    this.querySelector("[data-notice]").scrollIntoView({ block: "center" }); // whoever pressed stands at the end
  }

  // ---- saving
  changed(field, pause) {
    const question = field.closest("[data-question]");
    if (!question || this.clock.isOver()) return;
    const words = question.querySelector("[data-words]");
    if (words) words.textContent = this.say("words", { number: field.value.split(/\s+/).filter(Boolean).length });
    const { timer: before, since = Date.now() } = this.pauses.get(question) ?? {};
    clearTimeout(before);
    const left = Math.max(0, since + WakhanQuiz.AT_MOST - Date.now()); // who types on and on is saved all the same
    const timer = setTimeout(() => this.save(question), Math.min(pause, left));
    this.pauses.set(question, { timer, since, at: this.clock.now() });
  }

  saveAllNow(options) {
    for (const question of [...this.pauses.keys()]) this.save(question, options);
  }

  save(question, options) {
    const { timer, at } = this.pauses.get(question);
    clearTimeout(timer);
    this.pauses.delete(question);
    const fields = this.fieldsOf(question);
    if (JSON.stringify(fields) === question.dataset.sent) return;
    // Later than what it takes the place of, though that came from a tab whose clock heard the server otherwise.
    const given_at = new Date(Math.max(at, Date.parse(question.dataset.given ?? 0) + 1)).toISOString();
    Object.assign(question.dataset, { sent: JSON.stringify(fields), given: given_at });
    const { attempt, url, pass } = this.waiting.dataset;
    const { person } = this.outbox;
    this.outbox.put({
      person, event: crypto.randomUUID?.() ?? this.randomId(), attempt, url, pass,
      item: question.dataset.item, sequence: ++this.sequence, made: Date.now(),
      given_at, clock: this.clock.stamp, fields,
    }, options);
  }

  // crypto.randomUUID is missing on plain http, where a class in a village may well be.
  randomId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  // Whatever a kind of question is answered with: the names and values that its fields would send as a form.
  inputsOf(question) {
    return [...question.querySelectorAll("[data-fields] :is(input, textarea, select)[name]")];
  }

  fieldsOf(question) {
    return this.inputsOf(question).filter((input) => !this.isTicked(input) || input.checked).map(({ name, value }) => [name, value]);
  }

  fill(question, fields) {
    const left = [...fields];
    for (const input of this.inputsOf(question)) {
      const place = left.findIndex(([name, value]) => name === input.name && (!this.isTicked(input) || value === input.value));
      if (this.isTicked(input)) input.checked = place >= 0;
      else if (place >= 0) input.value = left.splice(place, 1)[0][1];
    }
    question.dispatchEvent(new Event("filled"));
  }

  isTicked(input) {
    return input.type === "checkbox" || input.type === "radio";
  }

  // ---- what the server and the line say
  hear({ kind, record, reply }) {
    if (kind === "waiting") this.lineIs(false);
    if (reply) this.lineIs(true);
    if (record.attempt !== this.dataset.attempt) return;
    if (reply) this.heed(reply);
    if (kind === "saved") this.known.saved(record, reply.at);
    if (kind !== "sending" && kind !== "waiting") this.isRefused = kind === "kept";
    if (kind === "kept") this.askToSignIn();
    const question = this.questionOf(record.item);
    if (!question) return;
    if (kind === "saved") question.dataset.saved = reply.at;
    const isOlder = !this.takeIn(question, record) && question.dataset.sent && question.dataset.sent !== JSON.stringify(record.fields);
    if (!isOlder || kind === "refused") this.markAs(question, kind, record, reply);
  }

  markAs(question, kind, record, reply) {
    const time = this.clock.timeOf(Date.parse(reply?.at ?? record.given_at));
    const value = reply?.answer?.value;
    const isReadAnew = kind === "saved" && value && value !== record.fields[0]?.[1];
    const isFragile = kind === "waiting" && record.isLasting === false;
    const words = [this.say(isReadAnew ? "read" : isFragile ? "fragile" : kind, { time, value, why: reply?.message })];
    const { saved } = question.dataset;
    if (kind === "refused" && saved) words.push(this.say("stays", { time: this.clock.timeOf(Date.parse(saved)) }));
    this.mark(question, kind, words.join(" "));
  }

  async askToSignIn() {
    const { length: number } = await this.ownWaiting();
    this.notice("pass", { number });
    this.querySelector("[data-sign-in]").hidden = false;
  }

  mark(question, says, words) {
    const state = question.querySelector("[data-state]");
    const colour = says === "sending" || says === "kept" ? "waiting" : says;
    state.className = `state state--${colour}`;
    if (state.firstElementChild.textContent !== words) state.firstElementChild.textContent = words;
    const link = this.querySelector(`[data-to="${this.questions.indexOf(question) + 1}"]`);
    if (!link) return;
    const isEmpty = says === "saved" && !this.fieldsOf(question).some(([, value]) => value);
    link.className = isEmpty ? "grid__to" : `grid__to grid__to--${colour}`;
    link.querySelector("[data-to-state]").textContent = ` ${words}`;
  }

  async contact() {
    const { url, pass } = this.waiting.dataset;
    const reply = await fetch(url, { headers: { "X-Attempt": pass } }).then((r) => r.json()).catch(() => null);
    if (typeof reply?.clock !== "string") return;
    this.lineIs(true);
    this.heed(reply);
    if (reply.state && reply.state !== "open" && reply.state !== "refused") this.notice("closed");
    this.outbox.flush();
  }

  // The server's time, and until when one may answer: it may have been moved or taken away meanwhile.
  heed(reply) {
    this.clock.set(reply.now, reply.clock);
    if (!("deadline_at" in reply) || !this.clock.setDeadline(reply.deadline_at)) return;
    const { deadline } = this.clock;
    const time = deadline && this.clock.untilOf(deadline);
    this.querySelector("[data-bounded]").hidden = deadline === null;
    this.querySelector("[data-unbounded]").hidden = deadline !== null;
    this.querySelector("[data-until]").textContent = this.say("until", { time });
    this.querySelector("[data-reasons]").hidden = true; // they were the old date's
    this.tick();
    if (!this.clock.isOver()) this.notice(deadline ? "moved" : "unlimited", { time });
  }

  lineIs(there) {
    this.querySelector("[data-offline]").hidden = there;
  }

  tick() {
    const shown = this.querySelector("[data-left]");
    shown.hidden = this.clock.deadline === null;
    if (!shown.hidden) shown.textContent = this.clock.leftInWords();
    const minutes = Math.ceil(this.clock.left() / 60000);
    if ([10, 5, 1].includes(minutes) && this.told !== minutes) {
      this.told = minutes;
      this.querySelector("[data-left-told]").textContent = this.say("left", { minutes });
    }
    if (this.clock.isOver() !== this.locked) this.lock(this.clock.isOver());
  }

  lock(over) {
    this.locked = over;
    if (over) this.saveAllNow();
    for (const field of this.form.querySelectorAll("[data-question] :is(input, textarea, select)")) {
      if (this.isTicked(field) || field.tagName === "SELECT") field.disabled = over;
      else field.readOnly = over;
    }
    const onwards = this.querySelector("[data-go-on]");
    if (onwards) onwards.parentElement.hidden = over;
    if (over) this.notice("over");
    else this.querySelector("[data-notice]").hidden = true;
  }

  questionOf(item) {
    return this.questions.find((question) => question.dataset.item === item);
  }

  notice(name, values) {
    const notice = this.querySelector("[data-notice]");
    notice.firstElementChild.textContent = this.say(name, values);
    notice.hidden = false;
  }

  say(name, values = {}) {
    const words = this.dataset[`says${name[0].toUpperCase()}${name.slice(1)}`];
    return words.replace(/\{(\w+)\}/g, (_hole, key) => values[key] ?? "");
  }
}

customElements.define("wakhan-quiz", WakhanQuiz);
