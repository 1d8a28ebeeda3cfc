/* Keeps a page of the preview like the site. On every change the page is fetched again and compared with what the server
   sent before, and the differences are made in the open page: the reader's place, open parts and focus stay, and so does
   what the page's own scripts did. Where their work could depend on what is new (photos, links, anything with a class or
   an id), the browser loads the page anew; it keeps the place too.
   Runs before the page's own scripts. Listens only while the page can be seen: browsers allow few open streams. */

const here = document.currentScript ?? document.querySelector('script[src="/_sitegen/reload.js"]');
let version = here.dataset.version;
let stream = null;
let busy = Promise.resolve();

/* The page as it was sent, and for each of its nodes the one that is shown. */
const sent = document.documentElement.cloneNode(true);
const shown = new WeakMap();
pair(sent, document.documentElement);

function pair(ours, theirs) {
  shown.set(ours, theirs);
  for (let i = 0; i < ours.childNodes.length; i += 1) pair(ours.childNodes[i], theirs.childNodes[i]);
}

function listen() {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else if (!stream) {
    stream = new EventSource("/_sitegen/events");
    stream.onmessage = (event) => {
      busy = busy.then(() => follow(JSON.parse(event.data))).catch((reason) => console.warn("sitegen:", reason));
    };
  }
}

async function follow(news) {
  if (String(news.version) !== version) {
    const answer = await fetch(location.href, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").documentElement;
    const edits = [];
    if (scripts(fresh) !== scripts(sent) || !compare(sent, fresh, edits, scripts(sent) !== "")) {
      location.reload();
      return;
    }
    await styles(fresh);
    for (const edit of edits) edit();
    for (const name of ["lang", "dir"]) attribute(document.documentElement, name, fresh.getAttribute(name));
    version = String(news.version);
    document.dispatchEvent(new CustomEvent("sitegen:fresh", { detail: news }));
  }
  await problems();
}

/* The page's own scripts, as text that can be compared. */
function scripts(page) {
  const own = [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src"));
  return own.filter((source) => !source.startsWith("/_sitegen/")).join(" ");
}

/* New style sheets are loaded before old ones go, so that the page is never seen without any. */
async function styles(fresh) {
  const have = new Set([...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute("href")));
  const wanted = [...fresh.querySelectorAll('head link[rel="stylesheet"]')].filter((link) => !have.has(link.getAttribute("href")));
  await Promise.all(wanted.map((link) => new Promise((done) => {
    const loading = document.importNode(link, true);
    loading.onload = loading.onerror = done;
    document.head.append(loading);
    setTimeout(() => loading.remove(), 1000); // by then the link that the page has leads there
  })));
}

/* What has to be done so that the old node says what the fresh one says; false if only loading the page anew will do.
   Careful: the page has scripts of its own. */
function compare(old, fresh, edits, careful) {
  if (old.isEqualNode(fresh)) return true;
  if (!shown.get(old)?.isConnected) return false;
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName || old.namespaceURI !== fresh.namespaceURI) {
    return replace(old, fresh, edits, careful);
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (shown.get(old).nodeValue !== old.nodeValue) return false;
    edits.push(() => { for (const node of [old, shown.get(old)]) node.nodeValue = fresh.nodeValue; });
    return true;
  }
  if (old.nodeName === "SCRIPT" && old.type !== "application/ld+json" && old.textContent !== fresh.textContent) return false;
  return compareAttributes(old, fresh, edits, careful) && compareChildren(old, fresh, edits, careful);
}

function compareAttributes(old, fresh, edits, careful) {
  const names = new Set([...old.getAttributeNames(), ...fresh.getAttributeNames()]);
  for (const name of names) {
    const value = fresh.getAttribute(name);
    if (old.getAttribute(name) === value) continue;
    if (careful && !old.closest("head") && !TOLD.has(name)) return false;
    edits.push(() => { for (const node of [old, shown.get(old)]) attribute(node, name, value); });
  }
  return true;
}

function compareChildren(old, fresh, edits, careful) {
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  let first = 0;
  while (first < before.length && first < after.length && before[first].isEqualNode(after[first])) first += 1;
  let last = 0;
  while (
    last < Math.min(before.length, after.length) - first &&
    before[before.length - 1 - last].isEqualNode(after[after.length - 1 - last])
  ) last += 1;
  const olds = before.slice(first, before.length - last);
  const freshs = after.slice(first, after.length - last);
  const both = Math.min(olds.length, freshs.length);
  for (let i = 0; i < both; i += 1) if (!compare(olds[i], freshs[i], edits, careful)) return false;
  for (const node of olds.slice(both)) {
    if (careful && !isPlain(node)) return false;
    edits.push(() => { shown.get(node).remove(); node.remove(); });
  }
  for (const node of freshs.slice(both)) {
    if (careful && !isPlain(node)) return false;
    edits.push(() => insert(old, node, old.childNodes[old.childNodes.length - last] ?? null));
  }
  return true;
}

function replace(old, fresh, edits, careful) {
  if (careful && !(isPlain(old) && isPlain(fresh))) return false;
  edits.push(() => {
    insert(old.parentNode, fresh, old);
    shown.get(old).remove();
    old.remove();
  });
  return true;
}

/* A new node, before another one that was sent, or at the end of what was sent. */
function insert(parent, fresh, before) {
  const ours = document.importNode(fresh, true);
  const theirs = document.importNode(fresh, true);
  const neighbour = before === null && parent.lastChild ? shown.get(parent.lastChild) : null;
  if (before) shown.get(before).before(theirs);
  else if (neighbour) neighbour.after(theirs);
  else shown.get(parent).append(theirs);
  parent.insertBefore(ours, before);
  pair(ours, theirs);
}

function attribute(node, name, value) {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/* Attributes that readers are told, and that a script asks for when it needs them. */
const TOLD = new Set("lang dir href alt title datetime aria-label".split(" "));

/* Elements that no script of a page can be waiting for. */
const PLAIN = new Set(["lang", "dir"]);
const PROSE = new Set("P UL OL LI DL DT DD EM STRONG B I S U SUB SUP BR BLOCKQUOTE Q CITE CODE PRE KBD BDI H3 H4 H5 H6 HR".split(" "));

function isPlain(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  return PROSE.has(node.nodeName) && node.getAttributeNames().every((name) => PLAIN.has(name)) && [...node.childNodes].every(isPlain);
}

/* What is wrong, over the page; the server wrote it, and escaped it. A closed overlay comes back when it says more. */
let closed = "";

async function problems() {
  const answer = await fetch("/_sitegen/overlay", { cache: "no-store" });
  const text = answer.status === 204 ? "" : await answer.text();
  const lying = document.getElementById("sitegen-overlay");
  if (text === "") {
    lying?.remove();
    closed = "";
    return;
  }
  if (text === closed || (lying && lying.dataset.said === text)) return;
  lying?.remove();
  const host = document.createElement("div");
  host.id = "sitegen-overlay";
  host.dataset.said = text;
  const root = host.attachShadow({ mode: "open" });
  const said = new DOMParser().parseFromString(text, "text/html");
  root.append(...said.head.childNodes, ...said.body.childNodes); // the style sheet stands in the head
  root.querySelector("button").addEventListener("click", () => {
    closed = text;
    host.remove();
  });
  document.body.append(host);
}

document.addEventListener("visibilitychange", listen);
listen();
