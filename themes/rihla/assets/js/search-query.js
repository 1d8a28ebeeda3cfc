/* A query as the index understands it: keys, as sitegen/search/records.py makes them. */

import { readings, stem, words } from "./terms.js";

const END = "\u2d63"; // ends every key; without it a term finds the beginnings of keys
const SIGN = "\u2d65"; // stands for a sign in the id of a city or topic
const SHORTEST_PREFIX = 3;

const code = (lang) => `q${lang}_`; // how the numbers of a language's hits begin

export function choice(name, value) {
  return `${name}${SIGN}${value.replace(/[^a-z0-9]/g, SIGN)}${END}`;
}

/* Names are surely words: what stands before one is read off at once. */
export function stemsOf(names) {
  return new Set(names.flatMap(words).map((word) => stem(readings(word)[0])));
}

function likeliest(word, names) {
  const ways = readings(word);
  const name = ways.find((way) => names.has(stem(way)));
  return name ? [name, ...ways.filter((way) => way !== name)] : ways;
}

/* The hits of a query, and what to mark in them. First whole keys; where those find nothing, the last word as the
   beginning of keys. Pagefind leaves out what it does not know; here a page must have every word, in the first reading
   that any page has. */
export async function read(query, lang, chosen, hits, names) {
  const own = async (term) => (await hits(term)).filter((hit) => hit.id.startsWith(code(lang)));
  const known = async (term) => (term && (await own(term)).length ? term : "");
  const typed = words(query);
  const terms = [];
  let beginning = "";
  for (const [place, word] of typed.entries()) {
    const last = place === typed.length - 1;
    let key = "";
    for (const reading of likeliest(word, names)) {
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

export const asks = (query) => words(query).length > 0;
