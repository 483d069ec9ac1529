// Entries to put in order, moved by buttons; the lists of places stay the answer. Without this one chooses the places there.

class WakhanOrdering extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("ol");
    for (const place of this.querySelectorAll(".ordering__place")) place.hidden = true;
    for (const moves of this.querySelectorAll(".ordering__moves")) moves.hidden = false;
    this.addEventListener("click", (event) => this.clicked(event.target.closest("[data-move]")));
    this.closest("[data-question]")?.addEventListener("filled", () => this.sort());
    this.offerToKeep();
  }

  // The order that a question begins with is no answer yet, and may be the one that is meant.
  offerToKeep() {
    const first = this.list.querySelector("select");
    this.querySelector("[data-keep]").hidden = first.disabled || first.selectedIndex > 0;
  }

  get entries() {
    return [...this.list.children];
  }

  // What waited on the device was put back into the lists of places.
  sort() {
    const place = (entry) => entry.querySelector("select").selectedIndex || Infinity;
    this.list.append(...this.entries.sort((one, other) => place(one) - place(other)));
    this.offerToKeep();
  }

  clicked(button) {
    const fields = this.entries.map((one) => one.querySelector("select"));
    if (!button || fields[0].disabled) return;
    const entry = button.closest("li");
    if (entry) this.move(entry, Number(button.dataset.move));
    this.entries.forEach((one, place) => (one.querySelector("select").selectedIndex = place + 1));
    entry ? button.focus() : this.querySelector("[data-move]").focus();
    this.offerToKeep();
    fields[0].dispatchEvent(new Event("change", { bubbles: true }));
  }

  move(entry, step) {
    const other = step < 0 ? entry.previousElementSibling : entry.nextElementSibling;
    if (other) step < 0 ? other.before(entry) : other.after(entry);
    const place = this.entries.indexOf(entry) + 1;
    this.querySelector("[data-moved]").textContent = this.dataset.saysMoved.replace("{place}", place);
  }
}

customElements.define("wakhan-ordering", WakhanOrdering);
