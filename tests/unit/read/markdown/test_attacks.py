"""Whatever stands in a document: nothing is raised, nothing dangerous comes out, and it does not take long."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import CATALOGUE
from sitegen.lang.language import Lang
from sitegen.model.document import Body, Parts
from sitegen.read.markdown import Converted, convert, reading

ALLOWED_SCHEMES = ("http:", "https:", "mailto:", "tel:")
TAG = re.compile(r'<([a-z][a-z0-9]*)((?: [^\s"=>]+(?:="[^"]*")?)*)>')
ATTRIBUTE = re.compile(r' ([^\s"=>]+)(?:="([^"]*)")?')
FORBIDDEN_TAGS = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "svg",
    "math",
    "base",
    "link",
    "meta",
}

ATTACKS = [
    "<script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT>",
    "<scr<script>ipt>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<img/src=x/onerror=alert(1)>",
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='&#x6A;ava&Tab;script:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x]( data:text/html;base64,PHNjcmlwdD4= )",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '![x"onerror="alert(1)](a.jpg)',
    '![x](a.jpg "t\\" onerror=\\"alert(1)")',
    "word\n{onclick=alert(1) style=color:red}",
    "*x*{onmouseover=alert(1)}",
    "## x {onclick=alert(1) #a}",
    "| a |\n|:-:|\n| b {style=x onclick=y} |",
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<div style="x"><p onclick=x>',
    "<form action=/x><input name=y><button>z</button></form>",
    "<base href=https://evil.example><meta http-equiv=refresh content=0>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<details open ontoggle=alert(1)>x</details>",
    "<textarea><script>alert(1)</script>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<title><img src=x onerror=alert(1)></title>",
    "<template><script>alert(1)</script></template>",
    "<xmp><script>alert(1)</script>",
    "<plaintext><b>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<![",
    "<!",
    "<?php echo 1 ?>",
    "`<script>`<script>alert(1)</script>",
    "```\n</code></pre><script>alert(1)</script>\n```",
    '```{.x onclick=alert(1) style="x"}\ny\n```',
    '```"><script>alert(1)</script>\ny\n```',
    '!!! note "<script>alert(1)</script>"\n    x',
    '!!! x"><script>\n    y',
    '*[x]: "><script>alert(1)</script>\n\nx',
    'x[^"><script>]\n\n[^"><script>]: y',
    "[^1]: a[^1]\n\nb[^1]",
    "[^1]: > [^2]: x\n\na[^1]b[^2]",
    "x[^1]{data-note=none}\n\n[^1]: y",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 \x021234567\x03 \x02amp\x03",
    "<div markdown=1 onclick=x>\n\n<script>\n\n</div>",
    "<div markdown=1>\n<div markdown=1>\n## x\n</div>",
    "[x]: javascript:alert(1)\n\n[x]",
    "&#60;script&#62;alert(1)&#60;/script&#62; &lt;b&gt; &amp;lt;",
    "## <script>alert(1)</script> [x](javascript:y) <div>z",
    "<a href=x><a href=y>z</a></a><table><a href=q>",
    'https://x.org/"onclick="alert(1) www.x.org/<script>',
    "x@y.org<script> @<b>z",
]

HEAVY = {
    "brackets": "[" * 20_000,
    "image brackets": "![" * 10_000,
    "nested quotations": ">" * 3_000 + " x",
    "nested lists": "\n".join("    " * depth + "- x" for depth in range(300)),
    "nested emphasis": "*a **b " * 3_000,
    "stars": "*" * 20_000,
    "backticks": "` `` " * 5_000,
    "nested elements": "<div>" * 5_000,
    "nested inline elements": "<b>" * 5_000 + "x",
    "unclosed elements": "<div>\n\nx\n\n" * 1_000,
    "the same heading": "### x\n\n" * 2_000,
    "punctuation": "." * 200_000,
    "one long word": "ب" * 200_000,
    "entities": "&#8238;" * 3_000,
    "links": "[x](y.md) " * 2_000,
    "unclosed comment": "<!--" * 2_000,
}


def read(text: str, lang: Lang = Lang.AR) -> Converted:
    return convert(text, lang=lang, file="ar.md", first_line=1, smart_quotes=True)


def markup(body: Body) -> str:
    """Everything that is printed, with the references left out."""

    def strings(parts: Parts) -> str:
        return "".join(part for part in parts if isinstance(part, str))

    pieces = [strings(section.title_parts) + strings(section.parts) for section in body.sections]
    return "".join(pieces) + strings(body.footnotes)


def dangers(html: str) -> list[str]:
    found = []
    for tag, attributes in TAG.findall(html):
        if tag in FORBIDDEN_TAGS:
            found.append(tag)
        for name, value in ATTRIBUTE.findall(attributes):
            if name.startswith("on") or name in {"style", "srcdoc", "action"}:
                found.append(f"{tag} {name}")
            if name in {"href", "src"} and not value.startswith((*ALLOWED_SCHEMES, "#fn")):
                found.append(f"{tag} {name}={value}")
    return found


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_dangerous_comes_out(text: str, lang: Lang) -> None:
    for document in (text, f"> {text}", f"- {text}", f"بسم {text} نص\n\n## عنوان\n\nx"):
        converted = read(document, lang)
        assert dangers(markup(converted.body)) == []
        assert "<script" not in markup(converted.body).lower()
        assert "markdown-unreadable" not in {found.code for found in converted.diagnostics}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<script>x</script>", "html-program"),
        ("<p onclick=x>y</p>", "html-program"),
        ("<img src=x.jpg ONERROR=x>", "html-program"),
        ('<p style="x">y</p>', "html-removed"),
        ("<iframe></iframe>", "html-removed"),
    ],
)
def test_what_is_removed_is_reported(text: str, code: str) -> None:
    converted = read(f"نص\n\n{text}")
    assert [(found.code, found.location.line) for found in converted.diagnostics] == [(code, 3)]


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_documents_end_in_seconds(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SECONDS", 1.0)
    began = time.process_time()
    converted = read(HEAVY[name])
    assert time.process_time() - began < 5
    assert "markdown-unreadable" not in {found.code for found in converted.diagnostics}
    assert dangers(markup(converted.body)) == []


def test_what_takes_too_long_is_an_error_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.2)
    converted = read("[" * 20_000)
    assert converted.body.sections == ()
    assert [(found.code, found.location.file) for found in converted.diagnostics] == [("too-slow", "ar.md")]


@pytest.mark.parametrize("text", ["<div>" * 5_000, ">" * 3_000 + " x\n\n<div>" + "<div>" * 400])
def test_too_many_levels_are_an_error_with_the_file(text: str) -> None:
    converted = read(text)
    assert converted.body.sections == ()
    assert [(found.code, found.location.file) for found in converted.diagnostics] == [("too-deep", "ar.md")]


def test_a_document_that_broke_off_leaves_nothing_behind() -> None:
    read("## x[^1]\n\n[^1]: y\n\n" + "<div>" * 5_000)
    assert markup(read("نص").body) == "<p>نص</p>"


SIGNS = "#*_`[](){}<>!|:-+.\"'\n&^@~=\\"
BLOCK_STARTS = ("\n\n", "    ", "## ", "> ", "- ", "١. ", "[^1]", "[^1]: ", "!!! note\n    ", "— ", "|--|", "```\n")
MARKUP = (
    "<div>",
    "</div>",
    "<b>",
    "<a href='x'>",
    "</a>",
    "![x](y.jpg)",
    "[x](y.md#z)",
    "{#id .c dir=ltr}",
    "<p",
    " style=y",
)
WORDS = ("صيدا", "Leicester", "+961 6 123-456", "a@b.org", "https://x.org", "\u200f", "&#8238;", "onclick=x")
PIECES = st.sampled_from([*ATTACKS, *SIGNS, *BLOCK_STARTS, *MARKUP, *WORDS])


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join), st.sampled_from(list(Lang)))
def test_any_text_is_read_without_an_exception_and_comes_out_safe(text: str, lang: Lang) -> None:
    converted = read(text, lang)
    assert "markdown-unreadable" not in {found.code for found in converted.diagnostics}
    html = markup(converted.body)
    assert dangers(html) == []
    assert "\x02" not in html
    for found in converted.diagnostics:
        entry = CATALOGUE[found.code]
        assert entry.en.say(found.args)
        assert entry.ar.say(found.args)
        assert 0 <= found.location.line <= text.count("\n") + 1
    numbers = [reference.number for reference in converted.body.references()]
    assert numbers == list(range(len(numbers)))
