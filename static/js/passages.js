// A passage that a link leads to offers that link to be copied. Without this its number is the link.

const share = document.querySelector("#share")?.content.firstElementChild;

function offerLink() {
  share?.remove();
  const row = location.hash.startsWith("#p-") && document.getElementById(location.hash.slice(1));
  if (!share || !row) return;
  share.querySelector("[role=status]").textContent = "";
  row.querySelector(".row__number").after(share);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // there is no clipboard over plain http, as on a campus network
    const field = document.createElement("textarea");
    field.value = text;
    share.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

share?.querySelector("button").addEventListener("click", async (event) => {
  const done = await copy(location.href);
  const said = share.querySelector("[role=status]");
  said.textContent = done ? said.dataset.copied : said.dataset.failed;
  event.target.focus();
});
addEventListener("hashchange", offerLink);
offerLink();
