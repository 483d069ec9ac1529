// Small comforts on every page; nothing here is needed for anything to work.
"use strict";

// An open menu closes with Escape, with a click elsewhere, and when the keyboard leaves it.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}
document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("focusin", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest("details.menu[open]");
  closeMenus(null);
  menu?.querySelector("summary").focus();
});

// Signing out asks the device to forget what it kept; browsers heed the header `Clear-Site-Data` over TLS only.
async function forgetWhatWasKept() {
  if (!document.cookie.split("; ").includes("wakhan_forget=1")) return;
  document.cookie = "wakhan_forget=; max-age=0; path=/";
  localStorage.clear();
  sessionStorage.clear();
  for (const name of (await globalThis.caches?.keys()) ?? []) caches.delete(name);
  const found = (await globalThis.indexedDB?.databases?.().catch(() => [])) ?? [];
  for (const name of new Set(["wakhan-answers", ...found.map((one) => one.name)])) globalThis.indexedDB?.deleteDatabase(name);
}
forgetWhatWasKept();
