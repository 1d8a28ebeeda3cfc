/* Keeps a page of the preview like the site: on every change the page is fetched again and its nodes are made equal to
   the new ones, so that the reader's place, open parts and focus stay. A page with scripts of its own is loaded anew by
   the browser, which keeps the place too. Listens only while the page can be seen: browsers allow few open streams. */

const here = document.currentScript ?? document.querySelector('script[src="/_sitegen/reload.js"]');
let version = here.dataset.version;
let stream = null;
let busy = Promise.resolve();

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
    if (scripts(document) !== "") {
      location.reload();
      return;
    }
    const answer = await fetch(location.href, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (scripts(fresh) !== "") {
      location.reload();
      return;
    }
    await styles(fresh);
    attributes(document.documentElement, fresh.documentElement);
    morph(document.head, fresh.head);
    const overlay = document.getElementById("sitegen-overlay");
    overlay?.remove();
    morph(document.body, fresh.body);
    if (overlay) document.body.append(overlay);
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
  })));
}

function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE || old.nodeName !== fresh.nodeName || old.namespaceURI !== fresh.namespaceURI) {
    old.replaceWith(document.importNode(fresh, true));
    return;
  }
  attributes(old, fresh);
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
  const end = before[before.length - last] ?? null;
  const both = Math.min(olds.length, freshs.length);
  for (let i = 0; i < both; i += 1) morph(olds[i], freshs[i]);
  for (const node of olds.slice(both)) node.remove();
  for (const node of freshs.slice(both)) old.insertBefore(document.importNode(node, true), end);
}

function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === "open")) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

/* What is wrong, over the page; the server wrote it, and escaped it. A closed overlay comes back when it says more. */
let closed = "";

async function problems() {
  const answer = await fetch("/_sitegen/overlay", { cache: "no-store" });
  const text = answer.status === 204 ? "" : await answer.text();
  const shown = document.getElementById("sitegen-overlay");
  if (text === "") {
    shown?.remove();
    closed = "";
    return;
  }
  if (text === closed || (shown && shown.dataset.said === text)) return;
  shown?.remove();
  const host = document.createElement("div");
  host.id = "sitegen-overlay";
  host.dataset.said = text;
  const root = host.attachShadow({ mode: "open" });
  root.append(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
  root.querySelector("button").addEventListener("click", () => {
    closed = text;
    host.remove();
  });
  document.body.append(host);
}

document.addEventListener("visibilitychange", listen);
listen();
