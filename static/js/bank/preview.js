// The question beside its form, kept in step while it is written; rows are added without leaving the page.
// Without this script the buttons do the same: "Preview" fills the frame, the others reload the page.
const PAUSE = 400; // milliseconds after the last change

const form = () => document.getElementById("question-form");
const frame = document.querySelector("iframe[name=preview]");
let timer;

function show() {
  const inside = frame.contentWindow.htmx;
  if (!inside) return; // it is still loading; the next change comes
  const values = Object.fromEntries(new FormData(form()));
  inside.ajax("POST", form().dataset.preview, { target: "#previewed", select: "#previewed", swap: "outerHTML", values });
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE);
}

document.addEventListener("input", (event) => event.target.closest("#question-form") && soon());
document.addEventListener("change", (event) => {
  if (event.target.id === "picker-lesson") event.target.parentElement.querySelector("[data-act]").click();
});
document.addEventListener("htmx:afterSettle", () => {
  document.querySelector("#picker input:checked")?.scrollIntoView({ block: "nearest" });
  soon();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches("[data-show]")) {
    event.preventDefault();
    show();
  }
  if (button?.matches("[data-act]") && window.htmx) {
    event.preventDefault();
    const values = { ...Object.fromEntries(new FormData(form())), do: button.value };
    htmx.ajax("POST", location.href, { target: "#question-form", select: "#question-form", swap: "outerHTML show:none", values });
  }
});
document.getElementById("told")?.focus();
