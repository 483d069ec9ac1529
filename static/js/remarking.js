// Words that are selected in a text go into the field for what is said to them, with what stands before them.
"use strict";

{
  const PAUSE = 200;
  const BEFORE = 60;
  const field = (name) => document.querySelector(`.marking__form [name=${name}]`);
  let timer;

  function take() {
    const selection = document.getSelection();
    const text = document.querySelector("[data-quotable]");
    if (!text || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
    const words = selection.getRangeAt(0);
    const before = new Range();
    before.setStart(text, 0);
    before.setEnd(words.startContainer, words.startOffset);
    field("quote").value = words.toString().trim();
    field("quote_prefix").value = before.toString().slice(-BEFORE);
  }

  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(take, PAUSE);
  });
  // Words that were typed or pasted have no place of their own.
  document.addEventListener("input", ({ target }) => target.name === "quote" && (field("quote_prefix").value = ""));
  document.addEventListener("keydown", (event) => {
    const isOn = document.querySelector("[data-keys-on]")?.checked;
    if (event.key !== "m" || !isOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    event.preventDefault();
    field("remark").focus();
  });
}
