// Entries to put in order, moved by buttons; the lists of places stay the answer. Without this one chooses the places there.

class WakhanOrdering extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("ol");
    for (const place of this.querySelectorAll(".ordering__place")) place.hidden = true;
    for (const moves of this.querySelectorAll(".ordering__moves")) moves.hidden = false;
    this.addEventListener("click", (event) => this.clicked(event.target.closest("[data-move]")));
    this.closest("[data-question]")?.addEventListener("filled", () => this.sort());
  }

  get entries() {
    return [...this.list.children];
  }

  // What waited on the device was put back into the lists of places.
  sort() {
    const place = (entry) => entry.querySelector("select").selectedIndex || Infinity;
    this.list.append(...this.entries.sort((one, other) => place(one) - place(other)));
  }

  clicked(button) {
    const entry = button?.closest("li");
    const fields = this.entries.map((one) => one.querySelector("select"));
    if (!entry || fields[0].disabled) return;
    const step = Number(button.dataset.move);
    const other = step < 0 ? entry.previousElementSibling : entry.nextElementSibling;
    if (other) step < 0 ? other.before(entry) : other.after(entry);
    this.entries.forEach((one, place) => (one.querySelector("select").selectedIndex = place + 1));
    button.focus();
    const place = this.entries.indexOf(entry) + 1;
    this.querySelector("[data-moved]").textContent = this.dataset.saysMoved.replace("{place}", place);
    entry.querySelector("select").dispatchEvent(new Event("change", { bubbles: true }));
  }
}

customElements.define("wakhan-ordering", WakhanOrdering);
