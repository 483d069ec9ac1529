// The service worker: what is shown when the line is away (docs/decisions/0050). While it is there nothing comes from here.
// `PAGES` are the offline pages, `FILES` what they need, `SHELL` a cache named after the version of these.
"use strict";

const KEPT = "wakhan-attempt";
const ATTEMPT = /^(\/\w\w)?\/runs\/[^/]+\/quizzes\/attempts\/[^/]+\/$/;
const AWAY = [502, 503, 504]; // what a server in front says while the site is away
const GONE = [401, 403, 404, 410];

addEventListener("install", (event) => {
  const asNobody = [...PAGES, ...FILES].map((path) => new Request(path, { credentials: "omit", cache: "reload" }));
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(asNobody)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (![SHELL, KEPT].includes(name)) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(clear());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || pathname.startsWith("/cms/")) return;
  if (request.mode === "navigate") event.respondWith(page(event, pathname));
  else if (request.method === "GET" && pathname.startsWith(STATIC)) event.respondWith(fetch(request).catch(() => kept(request)));
});

// An attempt's page is kept as it comes, for whoever may see it; one that no longer comes is dropped.
async function page(event, path) {
  const isAttempt = event.request.method === "GET" && ATTEMPT.test(path);
  try {
    const response = await fetch(event.request);
    if (!isAttempt) return response;
    if (AWAY.includes(response.status)) return (await caches.match(path, { ignoreVary: true })) ?? response;
    const copy = response.clone();
    const isGone = copy.type === "opaqueredirect" || GONE.includes(copy.status);
    if (copy.ok) event.waitUntil(caches.open(KEPT).then((cache) => cache.put(path, copy)));
    else if (isGone) event.waitUntil(caches.open(KEPT).then((cache) => cache.delete(path)));
    return response;
  } catch {
    const ours = PAGES.find((one) => path.startsWith(one.replace("offline/", "")) && one !== PAGES[0]) ?? PAGES[0];
    return (isAttempt && (await caches.match(path, { ignoreVary: true }))) || kept(ours);
  }
}

async function kept(file) {
  return (await caches.match(file, { ignoreVary: true })) ?? Response.error();
}
