// The sources that a text can cite: found by their words, put into the text where the cursor stands.
"use strict";

class WakhanSources extends HTMLElement {
  connectedCallback() {
    this.text = document.getElementById(this.dataset.into);
    if (!this.text) return;
    for (const part of this.querySelectorAll("[data-scripted]")) part.hidden = false;
    this.querySelector("[data-find]").addEventListener("input", ({ target }) => this.find(target.value));
    this.addEventListener("click", ({ target }) => {
      const cite = target.closest("[data-cite]");
      if (cite) this.insert(cite.dataset.cite, "alone" in cite.dataset);
    });
  }

  insert(code, alone) {
    const { selectionStart: start, selectionEnd: end, value } = this.text;
    const apart = start && !/\s$/.test(value.slice(0, start)) ? " " : "";
    const lines = start && !value.slice(0, start).endsWith("\n\n") ? "\n\n" : "";
    this.text.setRangeText(alone ? `${lines}${code}\n\n` : apart + code, start, end, "end");
    this.text.focus();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  find(words) {
    const wanted = words.toLowerCase();
    for (const source of this.querySelectorAll("[data-source]")) source.hidden = !source.textContent.toLowerCase().includes(wanted);
  }
}

customElements.define("wakhan-sources", WakhanSources);
