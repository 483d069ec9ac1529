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

// Pages, drafts and whatever else this device kept of whoever was signed in; only answers that were never sent stay theirs.
async function forgetWhatWasKept() {
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
  for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith("wakhan-waiting")) localStorage.removeItem(key);
  }
}

// A page that cannot tell what would be left behind leads to the one that can.
document.addEventListener("submit", (event) => {
  const action = event.target.getAttribute("action") ?? "";
  if (!action.endsWith("/accounts/logout/") || document.querySelector("wakhan-waiting")) return;
  if (!localStorage.getItem("wakhan-waiting")) return;
  event.preventDefault();
  location.assign(action);
});

// Signing out leaves this sign for the page that follows it.
if (document.cookie.split("; ").includes("wakhan_forget=1")) {
  document.cookie = "wakhan_forget=; max-age=0; path=/";
  forgetWhatWasKept();
}
