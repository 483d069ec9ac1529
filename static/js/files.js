// Sends a file and stays on the page where the line is away, so that what was chosen stays chosen.
"use strict";

class WakhanFiles extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(event.target);
    });
  }

  async send(form) {
    const button = form.querySelector("button");
    const state = form.querySelector("[data-state]");
    button.disabled = true;
    state.className = "state";
    state.textContent = this.dataset.saysSending;
    try {
      const reply = await fetch(form.action, { method: "POST", body: new FormData(form) });
      const page = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("main");
      if (!page) return form.submit(); // no page of ours: as without this script
      document.querySelector("main").replaceWith(document.adoptNode(page));
      document.querySelector("main [role=alert], main [role=status], main h1")?.scrollIntoView({ block: "nearest" });
    } catch {
      state.className = "state state--waiting";
      state.textContent = this.dataset.saysAway;
      button.disabled = false;
    }
  }
}

customElements.define("wakhan-files", WakhanFiles);
