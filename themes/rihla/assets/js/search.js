/* The search page: a query in, hits out. Loads nothing before the first query; then the index of the page's language,
   and when its hits stand, that of the other language. The index holds keys, not words (sitegen/search/records.py):
   a query is turned into the same keys. */

import { counted, excerpt, marked } from "./search-hits.js";
import { load as loadIndex } from "./search-index.js";
import { asks, choice, read, stemsOf } from "./search-query.js";

const AT_ONCE = 6;
const OTHERS = 4;
const PAUSE = 250; // milliseconds without a key before searching

const page = document.documentElement.lang;
const form = document.querySelector("form.search");
const field = form.querySelector("input");
const filters = [...form.querySelectorAll("select")];
const results = document.querySelector(".results");
const count = document.querySelector(".results__count"); // never hidden: what is said there is read out
const hint = results.querySelector(".results__hint");
const list = results.querySelector(":scope > .hits");
const more = results.querySelector(".results__more");
const other = results.querySelector(".results__other");
const template = results.querySelector("template");
const said = results.dataset;
const names = stemsOf(filters.flatMap((one) => [...one.options].map((option) => option.text)));

let engine = null; // Pagefind, once somebody searches
let latest = 0; // the number of the newest search; older ones give up

function load() {
  engine ??= loadIndex(said.index, said.base, page).catch((reason) => {
    engine = null; // the next search tries again
    throw reason;
  });
  return engine;
}

async function drawn(hit, found, heading = "h2") {
  const { url, content, meta } = await hit.data();
  const item = template.content.cloneNode(true).firstElementChild;
  const title = document.createElement(heading);
  const link = item.querySelector("a");
  title.className = "hit__title";
  link.replaceWith(title);
  title.append(link);
  link.href = url;
  link.append(marked(meta.title, found));
  const kicker = item.querySelector(".kicker");
  if (meta.label) kicker.textContent = meta.label;
  else kicker.remove();
  item.querySelector(".hit__excerpt").append(marked(excerpt(content, found), found));
  return item;
}

function show(state) {
  results.hidden = false;
  results.setAttribute("aria-busy", String(state === "searching"));
  if (state === "searching") count.textContent = said.searching;
}

async function search() {
  const mine = (latest += 1);
  const query = field.value.trim();
  const chosen = filters.filter((one) => one.value).map((one) => choice(one.name, one.value));
  if (!asks(query) && !chosen.length) {
    results.hidden = true;
    count.textContent = "";
    return;
  }
  const waiting = setTimeout(() => mine === latest && show("searching"), 150);
  try {
    const ready = await load();
    const answer = await read(query, page, chosen, ready.hits, names);
    if (mine !== latest) return;
    await fill(answer, mine);
    clearTimeout(waiting);
    if (other && mine === latest) await fillOther(ready, query, chosen, mine);
    if (mine === latest) said.answered = query; // for whoever waits for the answer: tests, scripts of a site
  } catch (reason) {
    if (mine !== latest) return;
    show("failed");
    count.textContent = said.failed;
    list.replaceChildren();
    throw reason; // for the console
  } finally {
    clearTimeout(waiting);
  }
}

async function fill({ found, mark }, mine) {
  const first = [];
  if (found.length) { // one hit as early as a slow link allows, then the others
    first.push(await drawn(found[0], mark));
    if (mine !== latest) return;
    show("done");
    list.replaceChildren(first[0]);
    const others = await Promise.all(found.slice(1, AT_ONCE).map((hit) => drawn(hit, mark)));
    if (mine !== latest) return;
    first.push(...others);
    list.append(...others);
  }
  show("done");
  if (!first.length) list.replaceChildren();
  count.textContent = counted(said, found.length, page, said.digits);
  hint.hidden = found.length > 0;
  if (other && !found.length) other.hidden = true;
  let shown = first.length;
  more.hidden = shown >= found.length;
  more.firstElementChild.onclick = async () => {
    const next = await Promise.all(found.slice(shown, shown + AT_ONCE).map((hit) => drawn(hit, mark)));
    if (mine !== latest) return;
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= found.length;
    next[0].querySelector("a").focus();
  };
}

async function fillOther(ready, query, chosen, mine) {
  const lang = other.dataset.lang;
  await ready.add(lang);
  const { found, mark } = await read(query, lang, chosen, ready.hits, names);
  const items = await Promise.all(found.slice(0, OTHERS).map((hit) => drawn(hit, mark, "h3")));
  if (mine !== latest) return;
  other.hidden = !items.length;
  other.querySelector(".hits").replaceChildren(...items);
  const otherCount = other.querySelector(".results__other-count");
  if (items.length) otherCount.textContent = counted(otherCount.dataset, found.length, lang, said.digits);
  const link = other.querySelector(".results__all a");
  link.search = new URLSearchParams(asked()).toString();
  link.parentElement.hidden = found.length <= OTHERS;
}

function asked() {
  const pairs = [["q", field.value.trim()], ...filters.map((one) => [one.name, one.value])];
  return pairs.filter(([, value]) => value);
}

function remember(push) {
  const wanted = new URLSearchParams(asked()).toString();
  const address = `${location.pathname}${wanted ? `?${wanted}` : ""}`;
  if (address !== location.pathname + location.search) history[push ? "pushState" : "replaceState"](null, "", address);
}

function fromAddress() {
  const given = new URLSearchParams(location.search);
  field.value = given.get("q") ?? "";
  for (const one of filters) {
    const value = given.get(one.name) ?? "";
    one.value = [...one.options].some((option) => option.value === value) ? value : "";
  }
  search();
}

/* Arrow keys go from the field into the hits and back. */
function move(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [field, ...results.querySelectorAll(".hit a")].filter((stop) => stop.offsetParent);
  const here = stops.indexOf(document.activeElement);
  if (here < 0) return;
  const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

let pause = 0;
let typing = false; // a query that is being typed has one place in the history, whatever was typed on the way
form.querySelector(".search__filters").hidden = !filters.length;
for (const one of filters) {
  one.disabled = false;
  one.addEventListener("change", () => { remember(true); search(); });
}
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember(!typing);
    typing = true;
    search();
  }, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember(!typing);
  typing = false;
  search();
});
form.addEventListener("keydown", move);
results.addEventListener("keydown", move);
window.addEventListener("popstate", () => {
  typing = false;
  fromAddress();
});
fromAddress();
