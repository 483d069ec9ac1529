// A reader's own marks in the text: their highlights are drawn, and words that are selected get tools.
// Without this the same is done by the links and buttons beside each passage.

// White space, where words part and what is no text of the passage: as the server counts (courses/rules/plain.py).
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const APART = new Set(["P", "BR", "LI", "UL", "OL", "BLOCKQUOTE", "H2", "H3", "H4", "HR", "DIV"]);
const UNREAD = ".row__number, .row__share, .selection, .noteref, .label, figcaption";
const QUOTABLE = ".row--passage, .row--quotation, .row--note, .row--question";
const PAUSE = 250;

const form = document.getElementById("own");
const tools = document.getElementById("selection")?.content.firstElementChild;
let drawn = [];
let chosen = null;

// The code points of a passage's plain text, each with its place in the page.
function pointsOf(row) {
  const points = [];
  let apart = false;
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      let offset = 0;
      for (const sign of node.data) {
        if (SPACE.test(sign)) apart = true;
        else {
          if (apart && points.length) points.push({ sign: " ", node, offset });
          points.push({ sign, node, offset });
          apart = false;
        }
        offset += sign.length;
      }
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(UNREAD)) {
      apart ||= APART.has(node.tagName);
      node.childNodes.forEach(read);
      apart ||= APART.has(node.tagName);
    }
  };
  read(row.querySelector(".row__text"));
  return points;
}

function rangeOf(points, start, end) {
  if (!(start < end && end <= points.length)) return null;
  const range = new Range();
  const last = points[end - 1];
  range.setStart(points[start].node, points[start].offset);
  range.setEnd(last.node, last.offset + last.sign.length);
  return range;
}

function draw() {
  if (!globalThis.CSS?.highlights) return; // the quoted words stand in the margin all the same
  drawn = [];
  for (const note of document.querySelectorAll(".beside--own")) {
    const row = note.closest(QUOTABLE);
    const range = row && rangeOf(pointsOf(row), Number(note.dataset.start), Number(note.dataset.end));
    if (range) drawn.push({ note, range });
  }
  const open = drawn.filter((one) => one.note.open).map((one) => one.range);
  if (chosen && !tools.querySelector("form").hidden) open.push(chosen.range); // the selection is in the field now
  CSS.highlights.set("own", new Highlight(...drawn.map((one) => one.range)));
  CSS.highlights.set("own-open", new Highlight(...open));
}

// The words that are selected, where they are of one passage alone.
function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { startContainer: from } = range;
  const row = (from.closest ? from : from.parentElement)?.closest(".row__text")?.closest(QUOTABLE);
  if (!row) return null;
  const points = pointsOf(row);
  const inside = ({ sign, node, offset }) =>
    sign !== " " && range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + sign.length) === 0;
  const start = points.findIndex(inside);
  const end = points.findLastIndex(inside) + 1;
  if (start < 0) return null;
  const quote = points.slice(start, end).map((one) => one.sign).join("");
  return { row, quote, start, range: rangeOf(points, start, end) };
}

function offer() {
  if (tools.contains(document.activeElement)) return;
  const found = selected();
  if (!found) return hide();
  if (chosen?.row === found.row && chosen.quote === found.quote && chosen.start === found.start) return;
  chosen = { ...found, event: madeUp() };
  const host = chosen.row.querySelector(".row__text");
  const frame = host.getBoundingClientRect();
  const ask = chosen.row.querySelector("[data-ask]");
  tools.querySelector(".selection__ask").hidden = !ask;
  if (ask) tools.querySelector(".selection__ask").href = `${ask.href}&quote=${encodeURIComponent(chosen.quote.slice(0, 1000))}`;
  tools.querySelector("[name=lost]").hidden = !chosen.row.querySelector("[name=lost][form=own]");
  tools.querySelector("form").hidden = true;
  say("");
  host.append(tools);
  const place = chosen.range.getBoundingClientRect();
  tools.style.insetBlockStart = `${place.bottom - frame.top + 8}px`;
  tools.style.left = `${Math.max(0, Math.min(place.left - frame.left, frame.width - tools.offsetWidth))}px`;
}

function hide() {
  if (!chosen) return;
  chosen = null;
  tools.remove();
  draw();
}

function say(words) {
  tools.querySelector("[role=status]").textContent = words;
}

// An id of this try, so that sending it again keeps one note. (There is no crypto.randomUUID over plain http.)
function madeUp() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Sends what the forms of the page would send, and takes the passage's new margin from the answer.
// Returns "" or, where nothing was kept, the reason.
async function send(address, fields, row) {
  const body = new FormData(form);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  let answer, page;
  try {
    answer = await fetch(address, { method: "POST", body });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return tools.dataset.offline;
  }
  const fresh = page.getElementById(row.id)?.querySelector(".row__margin");
  if (!answer.ok || !fresh) return page.querySelector(".wrong li")?.textContent ?? tools.dataset.refused;
  row.querySelector(".row__margin").replaceWith(fresh);
  draw();
  return "";
}

async function keep(text) {
  const { row, quote, start, event } = chosen;
  const address = row.querySelector("[data-note]").href;
  const reason = await send(address, { quote, start, text, event }, row);
  if (reason) return say(reason);
  document.getSelection().removeAllRanges();
  hide();
  row.querySelector(".beside--own:last-of-type summary")?.focus({ preventScroll: true });
}

// A note on a whole passage is written beside it.
function write(link) {
  const row = link.closest(".row");
  let note = row.querySelector(".note-beside");
  if (!note) {
    note = document.getElementById("note-beside").content.firstElementChild.cloneNode(true);
    const event = madeUp();
    note.addEventListener("submit", async (submit) => {
      submit.preventDefault();
      const reason = await send(link.href, { quote: "", text: note.elements.text.value, event }, row);
      if (reason) note.querySelector("[role=status]").textContent = reason;
      else row.querySelector("[data-note]")?.focus({ preventScroll: true });
    });
    note.elements.close.addEventListener("click", () => {
      note.remove();
      link.focus({ preventScroll: true });
    });
    link.closest(".beside__tools").after(note);
  }
  note.elements.text.focus();
}

if (form && tools) {
  const note = tools.querySelector("form");
  tools.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
  tools.querySelector("[name=highlight]").addEventListener("click", () => keep(""));
  tools.querySelector("[name=note]").addEventListener("click", () => {
    note.hidden = false;
    draw();
    note.elements.text.focus();
  });
  tools.querySelector("[name=lost]").addEventListener("click", async () => {
    const { row } = chosen;
    const reason = await send(form.action, { lost: row.dataset.passage }, row);
    if (reason) say(reason);
    else hide();
  });
  tools.querySelector("[name=close]").addEventListener("click", () => hide());
  note.addEventListener("submit", async (event) => {
    event.preventDefault();
    await keep(note.elements.text.value);
    if (!chosen) note.reset();
  });
  document.addEventListener("keydown", (event) => {
    if (!chosen) return;
    if (event.key === "Escape") hide();
    else if (event.key === "Tab" && !event.shiftKey && !tools.contains(document.activeElement)) {
      event.preventDefault(); // a click puts the keyboard's place at the beginning of the text, not at the words
      tools.querySelector("button").focus();
    }
  });

  let timer;
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(offer, PAUSE);
  });

  form.addEventListener("submit", async (event) => {
    const { submitter } = event;
    const row = submitter?.closest(".row");
    if (!row) return;
    event.preventDefault();
    const { name, value, formAction } = submitter;
    const address = submitter.hasAttribute("formaction") ? formAction : form.action;
    const reason = await send(address, name ? { [name]: value } : {}, row);
    if (reason) submitter.textContent = reason;
    else row.querySelector(".beside__tools [form=own]")?.focus({ preventScroll: true });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-note]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    write(link);
  });

  document.addEventListener("toggle", (event) => event.target.matches(".beside--own") && draw(), true);
  document.addEventListener("click", ({ target, clientX, clientY }) => {
    if (!target.closest(".row__text") || target.closest("a, button") || !document.getSelection().isCollapsed) return;
    const at = document.caretPositionFromPoint?.(clientX, clientY);
    const hit = at && drawn.find(({ range }) => range.isPointInRange(at.offsetNode, at.offset));
    if (!hit) return;
    hit.note.open = true;
    hit.note.scrollIntoView({ block: "nearest" });
  });
  draw();
}

// A thread of the margin opens beside the text; the script for that comes with the first click.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-beside]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    await (await import(link.dataset.beside)).open(link);
  } catch {
    location.assign(link.href);
  }
});
