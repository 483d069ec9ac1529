// The server's clock as last seen, and the time that is left. Only the server decides; this shows and stamps.
"use strict";

class ServerClock {
  constructor({ now, clock, deadline, zone }) {
    this.deadline = deadline ? Date.parse(deadline) : null;
    this.format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
    this.set(now, clock);
  }

  // Each answer of the server brings its time and a stamp that proves it.
  set(now, clock) {
    this.ahead = Date.parse(now) - Date.now();
    this.stamp = clock;
  }

  // Each answer of the server also says until when; tells whether that has changed.
  setDeadline(moment) {
    const before = this.deadline;
    this.deadline = moment ? Date.parse(moment) : null;
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

  // "18:24", or "1:02:09" above an hour.
  leftInWords() {
    const seconds = Math.ceil(this.left() / 1000);
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
  }

  timeOf(moment) {
    return this.format.format(moment);
  }
}
