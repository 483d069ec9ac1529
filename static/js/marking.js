// Marking by keyboard. Single keys are off while one writes, and for good where the marker turns them off (WCAG 2.1.4).

class WakhanMarking extends HTMLElement {
  static OFF = "wakhan-marking-keys-off";
  static COMMENTS = "qwertyuiop";

  connectedCallback() {
    this.criterion = 0;
    this.words = this.querySelector("textarea[name=comment]");
    this.toggle = this.querySelector("[data-keys-on]");
    this.toggle.checked = !localStorage.getItem(WakhanMarking.OFF);
    this.toggle.addEventListener("change", () => {
      if (this.toggle.checked) localStorage.removeItem(WakhanMarking.OFF);
      else localStorage.setItem(WakhanMarking.OFF, "1");
    });
    for (const button of this.querySelectorAll("[data-insert]")) button.addEventListener("click", () => this.insert(button));
    this.onKey = (event) => this.key(event);
    document.addEventListener("keydown", this.onKey);
    // After htmx has given the focus back to a button of the same name: the next answer is read first.
    if (WakhanMarking.isNext) requestAnimationFrame(() => this.querySelector(".marking-text").focus({ preventScroll: true }));
    WakhanMarking.isNext = true;
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey);
  }

  key(event) {
    if (event.key === "Escape" && event.target === this.words) return this.querySelector(".marking-text").focus();
    if (!this.toggle.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    if (this.does(event.key)) event.preventDefault();
  }

  does(key) {
    const comment = this.querySelectorAll(".marking-comments [data-insert]")[WakhanMarking.COMMENTS.indexOf(key)];
    const act = /^[sjk]$/.test(key) && this.querySelector(`[data-key="${key}"]`);
    if (/^[1-9]$/.test(key)) return this.choose(Number(key) - 1);
    if (key === "0") return this.criterionIs(0);
    if (key === "c") return this.words.focus() ?? true;
    if (key === "?") return this.querySelector("[data-keys]").toggleAttribute("open") || true;
    if (comment) return this.insert(comment);
    return act ? act.click() ?? true : false;
  }

  choose(level) {
    const criteria = this.querySelectorAll("fieldset.rubric");
    const radio = criteria[this.criterion]?.querySelectorAll("input[type=radio]")[level];
    if (!radio) return false;
    radio.checked = true;
    radio.focus();
    return this.criterionIs(Math.min(this.criterion + 1, criteria.length - 1));
  }

  criterionIs(number) {
    this.criterion = number;
    this.querySelectorAll("fieldset.rubric").forEach((one, n) => one.toggleAttribute("data-next", n === number));
    return true;
  }

  insert(button) {
    const before = this.words.value.trimEnd();
    this.words.value = before ? `${before}\n${button.textContent}` : button.textContent;
    return true;
  }
}

customElements.define("wakhan-marking", WakhanMarking);
