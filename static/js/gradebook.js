// The gradebook as a grid (ARIA pattern): one stop of the Tab key, arrows inside, a mark opens in a panel beside it.
// Without this script it is a table of links to the same forms.

class WakhanGradebook extends HTMLElement {
  static SCREEN = 10; // rows that Page Up and Page Down go

  connectedCallback() {
    this.table = this.querySelector("table");
    this.table.setAttribute("role", "grid");
    this.ticks();
    for (const row of this.table.rows) this.tell(row);
    this.stop(this.table.querySelector("td a"));
    this.table.addEventListener("keydown", (event) => this.move(event));
    this.table.addEventListener("paste", (event) => this.pasted(event));
    this.table.addEventListener("focusin", ({ target }) => this.stop(target));
    this.table.addEventListener("click", (event) => this.clicked(event));
    this.querySelector("[role=region]").removeAttribute("tabindex");
    this.panel = this.appendChild(this.made());
  }

  // One box ticks all on the page; without a script each is ticked by itself.
  ticks() {
    const place = this.table.querySelector("[data-all]");
    if (!place) return;
    const all = Object.assign(document.createElement("input"), { type: "checkbox", ariaLabel: this.dataset.saysAll });
    all.addEventListener("change", () => {
      for (const box of this.table.querySelectorAll("input[name=row]")) box.checked = all.checked;
    });
    place.append(all);
  }

  // Gives a row its roles, takes it out of the Tab order, and says in words what signs show.
  tell(row) {
    for (const cell of row.cells) {
      if (cell.tagName === "TD") cell.setAttribute("role", "gridcell");
      this.target(cell).tabIndex = -1;
      const link = cell.tagName === "TD" && cell.querySelector("a");
      const sign = link && (link.querySelector("i")?.textContent ?? link.textContent);
      const words = { "○": this.dataset.saysWaiting, "◐": this.dataset.saysPartly, "–": this.dataset.saysNone }[sign];
      if (words) link.setAttribute("aria-label", `${link.firstChild.data === "–" ? "" : `${link.firstChild.data}, `}${words}`);
    }
  }

  target(cell) {
    return cell.querySelector("a, input") ?? cell;
  }

  stop(target) {
    if (this.current?.isConnected) this.current.tabIndex = -1;
    this.current = target;
    target.tabIndex = 0;
  }

  move(event) {
    if (event.altKey || event.metaKey) return;
    const cell = event.target.closest("td, th");
    const rows = [...this.table.rows];
    const row = rows.indexOf(cell.parentElement);
    const last = rows.length - 1;
    const end = cell.parentElement.cells.length - 1;
    const towards = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const whole = event.ctrlKey;
    const to = {
      ArrowUp: [row - 1, cell.cellIndex],
      ArrowDown: [row + 1, cell.cellIndex],
      ArrowRight: [row, cell.cellIndex + towards],
      ArrowLeft: [row, cell.cellIndex - towards],
      PageUp: [Math.max(this.table.tHead.rows.length, row - WakhanGradebook.SCREEN), cell.cellIndex],
      PageDown: [Math.min(last, row + WakhanGradebook.SCREEN), cell.cellIndex],
      Home: [whole ? 0 : row, 0],
      End: [whole ? last : row, end],
    }[event.key];
    if (event.key === "F2" && event.target.href) event.target.click();
    if (event.key === "F2" || to) event.preventDefault();
    const next = to && rows[to[0]]?.cells[to[1]];
    if (next) this.target(next).focus();
  }

  // What was copied out of a spreadsheet is laid on the marks from here on, to the end and down; a page shows it first.
  pasted(event) {
    const form = document.querySelector("form#paste");
    const cell = event.target.closest("td");
    const block = event.clipboardData?.getData("text/plain");
    if (!form || !cell || !block || !this.place(cell)) return;
    event.preventDefault();
    const columns = [...cell.parentElement.cells].slice(cell.cellIndex).map((one) => this.place(one)?.column);
    const rows = [...this.table.tBodies[0].rows].slice(cell.parentElement.sectionRowIndex).map((row) => this.place(row.cells[cell.cellIndex])?.row);
    form.elements.rows.value = rows.filter(Boolean).join(" ");
    form.elements.columns.value = columns.filter(Boolean).join(" ");
    form.elements.block.value = block;
    form.submit();
  }

  // Whose mark stands in a cell, and in which column; nothing for the other cells.
  place(cell) {
    const found = /\/gradebook\/([0-9a-f-]{36})\/([0-9a-f-]{36})\//.exec(cell.querySelector("a")?.href ?? "");
    return found && { row: found[1], column: found[2] };
  }

  clicked(event) {
    const link = event.target.closest("td a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.stop(link);
    this.open(link);
  }

  made() {
    const panel = document.createElement("aside");
    panel.className = "gradebook-panel";
    panel.hidden = true;
    panel.setAttribute("aria-label", this.dataset.saysPanel);
    const close = Object.assign(document.createElement("button"), { type: "button", textContent: this.dataset.saysClose });
    close.className = "button button-secondary button-small gradebook-panel__close";
    close.addEventListener("click", () => this.close());
    panel.append(close, document.createElement("div"));
    panel.addEventListener("submit", (event) => this.send(event));
    panel.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    this.said = this.appendChild(document.createElement("p"));
    this.said.className = "w-sr-only";
    this.said.setAttribute("role", "status");
    return panel;
  }

  async open(link) {
    this.table.querySelector("[data-open]")?.removeAttribute("data-open");
    link.parentElement.setAttribute("data-open", "");
    this.said.textContent = "";
    await this.show(`${link.href}?panel`, {}, () => location.assign(link.href));
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const button = event.submitter;
    if (button.disabled) return;
    button.disabled = true;
    const cell = this.table.querySelector("[data-open]"); // the focus may go elsewhere meanwhile
    const action = new URL(form.action);
    action.search = "panel";
    await this.show(action.href, { method: "POST", body: new FormData(form) }, () => form.submit());
    button.disabled = false;
    const fresh = this.panel.querySelector("[data-row]");
    if (fresh) this.replace(cell, fresh.content.querySelector("tr"), form.elements.act.value === "enter");
  }

  // Where the answer is no piece for the panel (signed out, no line), the ordinary page takes over.
  async show(address, options, otherwise) {
    let text = "";
    try {
      const answer = await fetch(address, options);
      if (answer.ok && !answer.redirected) text = await answer.text();
    } catch {
      text = "";
    }
    if (!text.includes('id="cell-title"')) return otherwise();
    const body = this.panel.lastElementChild;
    body.innerHTML = text;
    this.panel.hidden = false;
    const wrong = body.querySelector("form:has([aria-invalid=true], .messages, .error-message)");
    (wrong ?? body).querySelector("input:not([type=hidden])")?.focus();
    if (!this.panel.contains(document.activeElement)) body.querySelector("#cell-title").focus();
  }

  replace(cell, fresh, goesOn) {
    const old = cell.parentElement;
    const place = cell.cellIndex;
    this.tell(fresh);
    const box = fresh.querySelector("input[name=row]");
    if (box) box.checked = old.querySelector("input[name=row]").checked;
    old.replaceWith(fresh);
    this.stop(this.target(fresh.cells[place]));
    this.close();
    this.said.textContent = this.dataset.saysSaved;
    const below = goesOn && fresh.nextElementSibling;
    if (below) this.target(below.cells[place]).focus();
  }

  close() {
    this.panel.hidden = true;
    this.panel.lastElementChild.replaceChildren();
    this.table.querySelector("[data-open]")?.removeAttribute("data-open");
    this.current.focus();
  }
}

customElements.define("wakhan-gradebook", WakhanGradebook);
