/* What a script adds to a page that needs none: photos open over the page, the way to the other language keeps the place,
   the address can be copied. Words come from the page, in its language. */

const root = document.documentElement;
const onwards = root.dir === "rtl" ? -1 : 1; // to the left in Arabic

/* The section being read: the one the address names, while it is in sight; else the last one that begins above. */
function place() {
  const named = document.querySelector(".section:target");
  const box = named?.getBoundingClientRect();
  if (box && box.top < innerHeight && box.bottom > 0) return named.id;
  const begun = [...document.querySelectorAll(".section")].filter((one) => one.getBoundingClientRect().top < innerHeight / 3);
  return begun.pop()?.id ?? "";
}

for (const link of document.querySelectorAll("a[rel=alternate][hreflang]")) {
  link.addEventListener("click", () => { link.hash = place(); });
}

/* Only a page from a safe address may write to the clipboard. */
const share = document.querySelector(".share");
if (share && navigator.clipboard) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = share.dataset.copy;
  const said = document.createElement("span");
  said.role = "status";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href.split("#")[0]);
    said.textContent = share.dataset.copied;
  });
  const item = document.createElement("li");
  item.append(button, " ", said);
  share.querySelector("ul").append(item);
}

const photos = [...document.querySelectorAll("a.figure__large")];
const template = document.querySelector("template.viewer-parts");
if (photos.length && template && window.HTMLDialogElement) {
  const viewer = document.importNode(template.content, true).firstElementChild;
  const [figure, count, before, after, close] = ["figure", ".viewer__count", ".viewer__before", ".viewer__after", ".viewer__close"]
    .map((name) => viewer.querySelector(name));
  const number = new Intl.NumberFormat(`${root.lang}-u-nu-${viewer.dataset.digits}`);
  let at = 0;
  let opener = null;
  let touched = null; // where a finger came down

  const show = (wanted) => {
    at = (wanted + photos.length) % photos.length;
    const picture = photos[at].querySelector("picture").cloneNode(true);
    for (const source of picture.querySelectorAll("source")) source.sizes = "100vw";
    picture.querySelector("img").loading = "eager";
    const caption = photos[at].closest("figure").querySelector("figcaption");
    figure.replaceChildren(picture, ...(caption ? [caption.cloneNode(true)] : []));
    count.textContent = `${number.format(at + 1)} / ${number.format(photos.length)}`;
  };

  if (photos.length < 2) for (const one of [before, after, count]) one.remove();
  before.addEventListener("click", () => show(at - 1));
  after.addEventListener("click", () => show(at + 1));
  close.addEventListener("click", () => viewer.close());
  viewer.addEventListener("close", () => opener.focus());
  viewer.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight") show(at + onwards);
    if (key === "ArrowLeft") show(at - onwards);
  });
  viewer.addEventListener("pointerdown", (event) => {
    touched = event.isPrimary && event.pointerType !== "mouse" ? event.clientX : null;
  });
  viewer.addEventListener("pointerup", (event) => {
    const way = touched === null ? 0 : event.clientX - touched;
    touched = null;
    if (Math.abs(way) > 40) show(at - Math.sign(way) * onwards);
  });
  viewer.addEventListener("pointercancel", () => { touched = null; });
  document.body.append(viewer);

  photos.forEach((link, index) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab or window was asked for
    event.preventDefault();
    opener = link;
    show(index);
    viewer.showModal();
  }));
}
