/* What people mean by a word they type: one spelling of each Arabic letter, without what is written together with it.
   The same rules as sitegen/lang/folding.py, prefixes.py and endings.py; tests/vectors/folding.json holds them together. */

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const COMPATIBILITY_FORMS = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]/g;
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
const LETTERS = {
  "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0671": "\u0627",
  "\u0624": "\u0648", "\u0626": "\u064a", "\u0649": "\u064a", "\u06cc": "\u064a",
  "\u0629": "\u0647", "\u06be": "\u0647", "\u06c1": "\u0647", "\u06c0": "\u0647", "\u06d5": "\u0647",
  "\u06a9": "\u0643", "\u00df": "ss", "\u1e9e": "ss", "\u017f": "s",
};
const TO_FOLD = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

function stripMarks(text) {
  const composed = text.replace(/\u0640/g, "").normalize("NFC");
  const apart = composed.replace(/[\u0000-\u05ff\u1e00-\u1fff]+/g, (part) => part.normalize("NFD"));
  return apart.replace(MARKS, "").normalize("NFC");
}

export function fold(text) {
  const plain = text.replace(INVISIBLE, "").replace(COMPATIBILITY_FORMS, (form) => form.normalize("NFKC"));
  const bare = stripMarks(plain).replace(TO_FOLD, (letter) => LETTERS[letter]);
  const digits = bare.replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
  return stripMarks(digits.toLowerCase().replace(/\u03c2/g, "\u03c3"));
}

export function words(text) {
  return fold(text).replace(/['\u2019]s(?![\p{L}\p{N}])/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

const ARTICLE = /^(?:[\u0648\u0641]?[\u0628\u0643]?\u0627\u0644(?=...)|\u0627\u0644(?=..))/u;
const CONJUNCTIONS = "\u0648\u0641";
const PREPOSITIONS = "\u0628\u0643\u0644";
const SHORTEST = 3;

/* The ways to read a folded word, the one that takes off least first. */
export function readings(word) {
  return [...new Set(read(word, true, true))];
}

function read(word, conjunction, preposition) {
  if (preposition) {
    const article = ARTICLE.exec(word);
    if (article) return [word.slice(article[0].length)];
    if (word.startsWith("\u0644\u0644") && word.length - 2 >= SHORTEST) return [word.slice(1), word.slice(2)];
  }
  if (word.length > SHORTEST) {
    if (conjunction && CONJUNCTIONS.includes(word[0])) return [word, ...read(word.slice(1), false, true)];
    if (preposition && PREPOSITIONS.includes(word[0])) return [word, ...read(word.slice(1), false, false)];
  }
  return [word];
}

/* Ending → how many letters must remain; the first that fits goes, again and again. */
const ENDINGS = [
  ["\u062a\u0647\u0645\u0627", 3], ["\u062a\u0627\u0646", 3], ["\u062a\u064a\u0646", 3], ["\u062a\u0647\u0627", 3],
  ["\u062a\u0647\u0645", 3], ["\u062a\u0646\u0627", 3], ["\u0647\u0645\u0627", 3], ["\u062a\u0647", 3],
  ["\u0627\u062a", 3], ["\u0647\u0627", 3], ["\u0647\u0645", 4], ["\u0646\u0627", 4], ["\u0648\u0646", 4],
  ["\u064a\u0646", 4], ["\u0627\u0646", 4], ["\u064a\u0647", 4], ["\u0647", 3], ["\u064a", 4], ["\u0627", 4],
];

export function stem(word) {
  if (/[\u0621-\u064a]/.test(word)) return arabicStem(word);
  return /^[a-z]+$/i.test(word) ? englishStem(word) : word;
}

function arabicStem(word) {
  for (;;) {
    const fits = ENDINGS.find(([ending, rest]) => word.endsWith(ending) && word.length - ending.length >= rest);
    if (!fits) return word;
    word = word.slice(0, -fits[0].length);
  }
}

function englishStem(word) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) word = word.slice(0, -2);
  else if (word.length > 3 && /[^sui]s$/.test(word)) word = word.slice(0, -1);
  for (const ending of ["ing", "ed"]) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length > 3 && /[aeiouy]/.test(rest)) {
      word = rest.replace(/([bdgmnprt])\1$/, "$1");
      break;
    }
  }
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}
