// A place on the map chooses its radio button in the list, which is the answer. Without this one chooses in the list.

class WakhanMapChoice extends HTMLElement {
  connectedCallback() {
    this.classList.add("mapped--live");
    this.addEventListener("click", (event) => {
      const spot = event.target.closest("[data-spot]");
      if (spot) this.querySelector(`input[value="${spot.dataset.spot}"]`).click();
    });
  }
}

customElements.define("wakhan-map-choice", WakhanMapChoice);
