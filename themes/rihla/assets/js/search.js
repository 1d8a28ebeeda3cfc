/* The search page: a query in, hits out. Loads nothing before the first query; then the index of the page's language,
   and when its hits stand, that of the other language. The index holds keys, not words (sitegen/search/records.py):
   a query is turned into the same keys. */

import { readings, stem, words } from "./terms.js";

const END = "\u2d63"; // ends every key; without it a term finds the beginnings of keys
const SIGN = "\u2d65"; // stands for a sign in the id of a city or topic
const AT_ONCE = 6;
const OTHERS = 4;
const EXCERPT = 34; // words
const PAUSE = 250; // milliseconds without a key before searching
const SHORTEST_PREFIX = 3;

const page = document.documentElement.lang;
const form = document.querySelector("form.search");
const field = form.querySelector("input");
const filters = [...form.querySelectorAll("select")];
const results = document.querySelector(".results");
const count = results.querySelector(".results__count");
const hint = results.querySelector(".results__hint");
const list = results.querySelector(":scope > .hits");
const more = results.querySelector(".results__more");
const other = results.querySelector(".results__other");
const template = results.querySelector("template");
const said = results.dataset;

let engine = null; // Pagefind, once somebody searches
let tries = 0;
let latest = 0; // the number of the newest search; older ones give up

function load() {
  engine ??= start().catch((reason) => {
    engine = null; // the next search tries again
    throw reason;
  });
  return engine;
}

async function start() {
  const folder = `${said.index}${page}/`;
  const moment = String(Date.now()); // the list of files is always asked for anew
  early(`${folder}wasm.unknown.pagefind`);
  early(`${folder}pagefind-entry.json?ts=${moment}`);
  const listed = fetch(`${folder}pagefind-entry.json?early=${moment}`).then((answer) => answer.json());
  listed.then((entry) => {
    for (const { hash } of Object.values(entry.languages)) early(`${folder}pagefind.${hash}.pf_meta`);
  }, () => {}); // only a head start: Pagefind asks for it again
  const again = tries ? `?${tries}` : ""; // a browser remembers a script that did not come
  tries += 1;
  const { createInstance } = await import(`${folder}pagefind.js${again}`);
  const instance = createInstance({
    basePath: folder, baseUrl: said.base, noWorker: true, metaCacheTag: moment, ranking: { metaWeights: { title: 4 } },
  });
  await instance.init();
  return { search: remembering(instance), instance, languages: [page] };
}

/* Fetches a file beside the others instead of after them; who asks for it later finds it here. */
function early(href) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
  link.onerror = () => fetch(href).catch(() => link.remove()); // takes the failure out of the browser's memory
  document.head.append(link);
}

/* The same term is asked for more than once while a query is read. */
function remembering(instance) {
  let known = new Map();
  return {
    hits: async (term) => {
      if (!known.has(term)) known.set(term, instance.search(term).then((found) => found.results));
      return known.get(term);
    },
    forget: () => { known = new Map(); },
  };
}

/* Names of cities and topics are surely words: what stands before one is read off at once. */
const names = new Set(filters.flatMap((one) => [...one.options]).flatMap((option) =>
  words(option.text).map((word) => stem(readings(word)[0]))));

function likeliest(word) {
  const ways = readings(word);
  const name = ways.find((way) => names.has(stem(way)));
  return name ? [name, ...ways.filter((way) => way !== name)] : ways;
}

const code = (lang) => `q${lang}_`; // how the numbers of a language's hits begin

function choice(name, value) {
  return `${name}${SIGN}${value.replace(/[^a-z0-9]/g, SIGN)}${END}`;
}

/* A query as the index understands it: whole keys; where those find nothing, the last word as the beginning of keys.
   Pagefind leaves out what it does not know; here a page must have every word, in the first reading that any page has. */
async function read(query, lang, chosen, hits) {
  const own = async (term) => (await hits(term)).filter((hit) => hit.id.startsWith(code(lang)));
  const known = async (term) => (term && (await own(term)).length ? term : "");
  const typed = words(query);
  const terms = [];
  let beginning = "";
  for (const [place, word] of typed.entries()) {
    const last = place === typed.length - 1;
    let key = "";
    for (const reading of likeliest(word)) {
      key = await known(stem(reading) + END);
      if (!key && last && reading.length >= SHORTEST_PREFIX) beginning = await known(reading);
      if (key || beginning) break;
    }
    terms.push(key);
  }
  const limits = await Promise.all(chosen.map(known));
  const every = async (all) => (all.length && all.every(Boolean) ? own(all.join(" ")) : []);
  let found = await every([...terms, ...limits]);
  const begun = !found.length && Boolean(beginning); // somebody is still typing, or knows only how a word begins
  if (begun) found = await every([...terms.slice(0, -1), beginning, ...limits]);
  return { found, mark: marker(terms.filter(Boolean), begun ? beginning : "") };
}

function marker(terms, prefix) {
  const keys = new Set(terms.map((term) => term.slice(0, -1)));
  return (word) => words(word).some((one) =>
    readings(one).some((reading) => keys.has(stem(reading)) || (prefix && reading.startsWith(prefix))));
}

function counted(forms, number, lang) {
  const digits = lang === "ar" ? said.digits : "latn";
  const shown = new Intl.NumberFormat(`${lang}-u-nu-${digits}`).format(number);
  return forms[new Intl.PluralRules(lang).select(number)].replace("{n}", shown);
}

/* Words with the found ones marked; as nodes, so that nothing in a text can become markup. */
function marked(text, found) {
  const nodes = document.createDocumentFragment();
  for (const piece of text.split(/([\p{L}\p{N}\p{M}\u0640\u200c\u200d]+)/u)) {
    if (piece && found(piece)) {
      const mark = document.createElement("mark");
      mark.textContent = piece;
      nodes.append(mark);
    } else nodes.append(piece);
  }
  return nodes;
}

/* The part of a text with the most found words. */
function excerpt(text, found) {
  const all = text.split(" ");
  const hits = all.map((word) => (found(word) ? 1 : 0));
  let best = 0;
  let most = 0;
  let now = 0;
  for (let end = 0; end < all.length; end += 1) {
    now += hits[end] - (end >= EXCERPT ? hits[end - EXCERPT] : 0);
    if (now > most) [most, best] = [now, Math.max(0, end - EXCERPT + 1)];
  }
  if (most) best = Math.max(0, hits.indexOf(1, best) - 8); // a few words before the first
  const end = Math.min(all.length, best + EXCERPT);
  return `${best ? "… " : ""}${all.slice(best, end).join(" ")}${end < all.length ? " …" : ""}`;
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
  if (!words(query).length && !chosen.length) {
    results.hidden = true;
    count.textContent = "";
    return;
  }
  const waiting = setTimeout(() => mine === latest && show("searching"), 150);
  try {
    const ready = await load();
    const answer = await read(query, page, chosen, ready.search.hits);
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
  count.textContent = counted(said, found.length, page);
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
  if (!ready.languages.includes(lang)) {
    ready.languages.push(lang);
    await ready.instance.mergeIndex(`${said.index}${lang}/`, { baseUrl: said.base });
    ready.search.forget();
  }
  const { found, mark } = await read(query, lang, chosen, ready.search.hits);
  const items = await Promise.all(found.slice(0, OTHERS).map((hit) => drawn(hit, mark, "h3")));
  if (mine !== latest) return;
  other.hidden = !items.length;
  other.querySelector(".hits").replaceChildren(...items);
  const otherCount = other.querySelector(".results__other-count");
  if (items.length) otherCount.textContent = counted(otherCount.dataset, found.length, lang);
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
