// A drawn map that moves: closer, further away, whole; by buttons, keys, dragging, two fingers. Without this it stands
// still, and the list says the same in words.

const MOST = 8; // times closer than the whole
const STEP = 1.5;
const SHRINKS = 0.75; // letters and dots grow more slowly than the land, so that what was crowded comes apart

class MovingMap {
  constructor(frame) {
    this.frame = frame;
    this.svg = frame.querySelector("svg");
    const [x, y, width, height] = this.svg.getAttribute("viewBox").split(/[\s,]+/).map(Number);
    this.whole = { x, y, width, height };
    this.view = { ...this.whole };
    this.sized = [...this.svg.querySelectorAll("[font-size], circle[r], [stroke-width]")].flatMap((one) =>
      ["font-size", "r", "stroke-width"].filter((name) => one.hasAttribute(name)).map((name) => [one, name, parseFloat(one.getAttribute(name))]));
    this.fingers = new Map();
    this.tools = frame.parentElement.querySelector("template.map__tools").content.firstElementChild.cloneNode(true);
    frame.before(this.tools);
    this.tools.addEventListener("click", (event) => this.press(event.target.closest("button")?.name));
    frame.addEventListener("keydown", (event) => this.key(event));
    frame.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    for (const kind of ["pointerdown", "pointermove", "pointerup", "pointercancel"]) {
      this.svg.addEventListener(kind, (event) => this[kind](event));
    }
    this.svg.addEventListener("click", (event) => this.dragged && event.preventDefault(), true);
    this.svg.addEventListener("dragstart", (event) => event.preventDefault());
    this.draw();
  }

  get zoom() { return this.whole.width / this.view.width; }

  /** Come closer by a factor, keeping the point (in shares of the view) where it is. */
  closer(factor, across = 0.5, down = 0.5) {
    const zoom = Math.min(MOST, Math.max(1, this.zoom * factor));
    const width = this.whole.width / zoom, height = this.whole.height / zoom;
    this.view = {
      x: this.view.x + (this.view.width - width) * across, y: this.view.y + (this.view.height - height) * down, width, height,
    };
    this.draw();
  }

  move(across, down) {
    this.view.x += across * this.view.width;
    this.view.y += down * this.view.height;
    this.draw();
  }

  draw() {
    const { whole, view } = this;
    view.x = Math.min(Math.max(view.x, whole.x), whole.x + whole.width - view.width);
    view.y = Math.min(Math.max(view.y, whole.y), whole.y + whole.height - view.height);
    this.svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].map((n) => n.toFixed(2)).join(" "));
    for (const [one, name, size] of this.sized) one.setAttribute(name, (size / this.zoom ** SHRINKS).toFixed(2));
    this.frame.classList.toggle("map--near", this.zoom > 1.01);
    this.tools.querySelector("[name=closer]").disabled = this.zoom >= MOST - 0.01;
    for (const name of ["further", "whole"]) this.tools.querySelector(`[name=${name}]`).disabled = this.zoom <= 1.01;
  }

  press(name) {
    if (name === "closer") this.closer(STEP);
    if (name === "further") this.closer(1 / STEP);
    if (name === "whole") { this.view = { ...this.whole }; this.draw(); }
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
    const presses = { "+": "closer", "=": "closer", "-": "further", 0: "whole" };
    if (event.key in moves && this.zoom > 1.01) this.move(...moves[event.key]);
    else if (event.key in presses) this.press(presses[event.key]);
    else return;
    event.preventDefault();
  }

  wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls as everywhere
    event.preventDefault();
    this.closer(event.deltaY < 0 ? STEP : 1 / STEP, ...this.shares(event));
  }

  shares(event) {
    const box = this.svg.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  pointerdown(event) {
    this.fingers.set(event.pointerId, event);
    this.dragged = false;
  }

  pointermove(event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const box = this.svg.getBoundingClientRect();
    const other = [...this.fingers.values()].find((one) => one.pointerId !== event.pointerId);
    if (other) {
      const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      this.closer(apart(event) / Math.max(apart(before), 1), ...this.shares(other));
    } else if (this.zoom > 1.01) {
      const moved = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
      if (!this.dragged && moved < 4) return; // a press that trembles is still a press
      this.svg.setPointerCapture(event.pointerId);
      this.move((before.clientX - event.clientX) / box.width, (before.clientY - event.clientY) / box.height);
    } else return;
    this.dragged = true;
    this.fingers.set(event.pointerId, event);
  }

  pointerup(event) { this.fingers.delete(event.pointerId); }

  pointercancel(event) { this.fingers.delete(event.pointerId); }
}

for (const frame of document.querySelectorAll(".map")) new MovingMap(frame);

// The entry of the list that one points at or came to is marked on the map.
function mark(id, name, on) {
  for (const link of document.querySelectorAll(`.map a[href$="#${CSS.escape(id)}"]`)) link.classList.toggle(name, on);
}
for (const entry of document.querySelectorAll(".atlas .terms__one[id]")) {
  entry.addEventListener("pointerenter", () => mark(entry.id, "map__pointed", true));
  entry.addEventListener("pointerleave", () => mark(entry.id, "map__pointed", false));
}
function come() {
  for (const link of document.querySelectorAll(".map a.map__here")) link.classList.remove("map__here");
  if (location.hash) mark(decodeURIComponent(location.hash.slice(1)), "map__here", true);
}
addEventListener("hashchange", come);
come();
