/* What a hit shows: the right part of its text, the found words marked, numbers as the language counts. */

const EXCERPT = 34; // words
const BEFORE = 8; // of them, before the first found one

/* A number of hits in words. digits: latn or arab, in Arabic. */
export function counted(forms, number, lang, digits) {
  const family = lang === "ar" ? digits : "latn";
  const shown = new Intl.NumberFormat(`${lang}-u-nu-${family}`).format(number);
  return forms[new Intl.PluralRules(lang).select(number)].replace("{n}", shown);
}

/* Words with the found ones marked; as nodes, so that nothing in a text can become markup. */
export function marked(text, found) {
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
export function excerpt(text, found) {
  const all = text.split(" ");
  const hits = all.map((word) => (found(word) ? 1 : 0));
  let best = 0;
  let most = 0;
  let now = 0;
  for (let end = 0; end < all.length; end += 1) {
    now += hits[end] - (end >= EXCERPT ? hits[end - EXCERPT] : 0);
    if (now > most) [most, best] = [now, Math.max(0, end - EXCERPT + 1)];
  }
  if (most) best = Math.max(0, hits.indexOf(1, best) - BEFORE); // a few words before the first
  const end = Math.min(all.length, best + EXCERPT);
  return `${best ? "… " : ""}${all.slice(best, end).join(" ")}${end < all.length ? " …" : ""}`;
}
