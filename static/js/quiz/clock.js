// The server's clock as last seen, and the time that is left. Only the server decides; this shows and stamps.
"use strict";

class ServerClock {
  // A page that the device shows again is older than what was heard since.
  constructor({ now, clock, deadline, zone }, known) {
    this.known = known;
    this.format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
    const language = document.documentElement.lang.replace(/^en$/, "en-GB");
    const day = { timeZone: zone, numberingSystem: "latn", day: "numeric", month: "long" };
    this.inDays = new Intl.NumberFormat(language, { numberingSystem: "latn", style: "unit", unit: "day", unitDisplay: "long" });
    this.days = new Intl.DateTimeFormat(language, { ...day, year: "numeric" });
    this.moments = new Intl.DateTimeFormat(language, { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    this.deadline = deadline ? Date.parse(deadline) : null;
    const last = known.get().clock;
    if (last && Date.parse(last.heard) >= Date.parse(now)) Object.assign(this, last);
    else this.set(now, clock);
  }

  // Each answer of the server brings its time and a stamp that proves it.
  set(now, stamp) {
    Object.assign(this, { heard: now, ahead: Date.parse(now) - Date.now(), stamp });
    this.keep();
  }

  keep() {
    const { heard, ahead, stamp, deadline } = this;
    this.known.set({ clock: { heard, ahead, stamp, deadline } });
  }

  // Each answer of the server also says until when; tells whether that has changed.
  setDeadline(moment) {
    const before = this.deadline;
    this.deadline = moment ? Date.parse(moment) : null;
    this.keep();
    return this.deadline !== before;
  }

  now() {
    return Date.now() + this.ahead;
  }

  left() {
    return this.deadline === null ? Infinity : Math.max(0, this.deadline - this.now());
  }

  isOver() {
    return this.left() === 0;
  }

  // "18:24", "1:02:09" above an hour, "3 days" above two days.
  leftInWords() {
    const seconds = Math.ceil(this.left() / 1000);
    if (seconds >= 2 * 86400) return this.inDays.format(Math.floor(seconds / 86400));
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
  }

  timeOf(moment) {
    return this.format.format(moment);
  }

  // "13:54" where it is today's, else with its day.
  untilOf(moment) {
    const [then, today] = [moment, this.now()].map((one) => this.days.format(one));
    return then === today ? this.timeOf(moment).slice(0, 5) : this.moments.format(moment);
  }
}
