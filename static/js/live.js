// The live board: htmx brings what changed; where the server does not answer, the board stays and says how old it is.

class WakhanLive extends HTMLElement {
  connectedCallback() {
    this.age = this.querySelector("[data-age]");
    this.words = this.age.textContent;
    this.heardAt = Date.now();
    // The element that asked has been replaced by what came: the event stands on what is left of it.
    document.body.addEventListener("htmx:afterRequest", ({ detail }) => detail.requestConfig.elt.id === "live-poll" && this.heard(detail));
    setInterval(() => this.tell(), 1000);
  }

  heard({ successful, xhr }) {
    if (successful && xhr.getResponseHeader("HX-Board")) this.heardAt = Date.now();
    this.tell();
  }

  tell() {
    const seconds = Math.round((Date.now() - this.heardAt) / 1000);
    const isStale = seconds > 12;
    const words = isStale ? this.dataset.saysStale.replace("{seconds}", seconds) : this.words;
    this.age.toggleAttribute("data-stale", isStale);
    if (this.age.textContent !== words) this.age.textContent = words;
  }
}

customElements.define("wakhan-live", WakhanLive);
