"""The sets of characters that the rules of repair speak of, as they stand inside a regular expression's brackets."""

from sitegen.lang.bidi import ALM, BOM, LRM, RLM, SHY, WORD_JOINER, ZWNJ, ZWSP

#: Say how neutral characters are ordered. Useful between words, harmful beside the signs of Markdown and YAML.
DIRECTION_MARKS = LRM + RLM + ALM

#: Of no use anywhere in an Arabic or English text.
NEVER_USEFUL = ZWSP + BOM + SHY

#: Of no use where a line, a list item or a heading begins or ends.
EDGE_MARKS = DIRECTION_MARKS + NEVER_USEFUL + WORD_JOINER + ZWNJ

#: Spaces that are not the space bar's: no-break, en, em, thin, ideographic and so on.
ODD_SPACES = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"

#: Embeddings, isolates and their ends; overrides are a matter of their own.
EMBEDDINGS_AND_ISOLATES = "\u202a-\u202c\u2066-\u2069"
OVERRIDES = "\u202d\u202e"

#: C0 and C1 controls but for tab and line endings, halves of surrogate pairs, and two codes that are no characters.
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"

#: Arabic-Indic and Persian.
ARABIC_DIGITS = "\u0660-\u0669\u06f0-\u06f9"

#: What writing tools make of a hyphen, and what looks like one: dashes, the minus sign, the tatweel.
DASHES = "\u2010-\u2015\u2212\u0640"
