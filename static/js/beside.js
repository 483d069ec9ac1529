// A page that the margin leads to, opened beside the text: one reads and writes there, and the place in the text stays.
// It comes with the first click (notes.js). Where anything fails, the link leads to the page itself.

const panel = document.querySelector("#beside").content.firstElementChild;
const [body, said] = [panel.querySelector("[data-body]"), panel.querySelector("[role=status]")];
let from;
let at;

export async function open(link) {
  from = link;
  if (!panel.isConnected) document.body.append(panel);
  await show(await fetch(link.href));
  link.parentElement.querySelector(".tag--lapis")?.remove(); // it is no longer new
}

// Puts what a page has in its middle into the panel; its addresses are its own, and so are its styles and scripts.
async function show(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const thread = page.querySelector(".thread");
  if (!thread) throw new Error("nothing to show beside the text");
  at = answer.url;
  await Promise.all([...page.querySelectorAll("link[rel=stylesheet]")].map((one) => bring(one, "link[rel=stylesheet]", "href")));
  for (const one of page.querySelectorAll("script[src]")) bring(one, "script[src]", "src");
  for (const name of ["href", "action", "formaction", "src"]) {
    for (const one of thread.querySelectorAll(`[${name}]`)) one.setAttribute(name, new URL(one.getAttribute(name), at).href);
  }
  for (const form of thread.querySelectorAll("form:not([action])")) form.setAttribute("action", at);
  body.replaceChildren(thread);
  panel.querySelector("[data-whole]").href = at;
  panel.hidden = false;
  const target = at.includes("#") && document.getElementById(at.split("#")[1]);
  const head = thread.querySelector("h1");
  head.tabIndex = -1;
  if (target && body.contains(target)) target.scrollIntoView();
  else panel.scrollTop = 0;
  head.focus({ preventScroll: true });
}

// Brings a style or a script that is not here yet, and waits until it has come.
function bring(one, name, key) {
  const address = one.getAttribute(key);
  if ([...document.querySelectorAll(name)].some((there) => there.getAttribute(key) === address)) return;
  const copy = document.createElement(one.localName);
  for (const { name: attribute, value } of one.attributes) copy.setAttribute(attribute, value);
  document.head.append(copy);
  return new Promise((done) => copy.addEventListener("load", done));
}

function close() {
  panel.hidden = true;
  body.replaceChildren();
  said.textContent = "";
  from.focus();
}

// Another page of the same thread is shown here, too; every other link leads where it leads.
panel.addEventListener("click", async (event) => {
  if (event.target.closest("[name=close]")) return close();
  const link = event.target.closest("[data-body] a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = new URL(link.href);
  if (to.pathname !== new URL(at).pathname || to.search === new URL(at).search) return;
  event.preventDefault();
  await show(await fetch(to)).catch(() => location.assign(to));
});

// What is written is sent without leaving; while it cannot be, it stays where it is.
panel.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  try {
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.action, {
      method: form.method,
      body: new FormData(form, submitter),
    });
    await show(answer);
    said.textContent = "";
  } catch {
    said.textContent = panel.dataset.failed;
  }
});

panel.addEventListener("keydown", (event) => event.key === "Escape" && close());
