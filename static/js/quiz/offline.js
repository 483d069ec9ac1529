// The page shown without the line: leads to the attempts that go on without it, and tries again when the line is back.
"use strict";

async function showWhatGoesOn() {
  const found = await (await caches.open("wakhan-attempt")).keys();
  const attempt = found.map(({ url }) => new URL(url).pathname).find((path) => path.includes("/quizzes/attempts/"));
  if (!attempt) return;
  const part = document.querySelector("[data-goes-on]");
  part.querySelector("a").href = attempt;
  part.hidden = false;
}

function tryAgain() {
  location.replace(location.pathname + location.search);
}

// A browser may only believe that the line is back.
async function tryAgainIfThere() {
  const answer = await fetch("/health/live", { cache: "no-store" }).catch(() => null);
  if (answer?.ok) tryAgain();
}

document.querySelector("[data-again]").addEventListener("click", tryAgain);
addEventListener("online", tryAgainIfThere);
showWhatGoesOn();
