/* Loads Pagefind and the index of a language, in as few steps as a slow link allows. */

let tries = 0;

/* Answers what looks up terms, and what adds the index of another language. */
export async function load(index, base, lang) {
  const folder = `${index}${lang}/`;
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
    basePath: folder, baseUrl: base, noWorker: true, metaCacheTag: moment, ranking: { metaWeights: { title: 4 } },
  });
  await instance.init();
  return remembering(instance, index, base, lang);
}

/* Fetches a file beside the others instead of after them; who asks for it later finds it here. */
function early(href) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
  link.onerror = () => fetch(href).catch(() => link.remove()); // takes the failure out of the browser's memory
  document.head.append(link);
}

/* The same term is asked for more than once while a query is read. */
function remembering(instance, index, base, lang) {
  const languages = [lang];
  let known = new Map();
  return {
    hits: async (term) => {
      if (!known.has(term)) known.set(term, instance.search(term).then((found) => found.results));
      return known.get(term);
    },
    add: async (other) => {
      if (languages.includes(other)) return;
      languages.push(other);
      await instance.mergeIndex(`${index}${other}/`, { baseUrl: base });
      known = new Map();
    },
  };
}
