import pytest

from sitegen.theme import css


@pytest.mark.parametrize(
    ("written", "squeezed"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("a :hover, b { margin: 0 auto; }", "a :hover,b{margin:0 auto}"),
        ("a { inline-size: calc(1px + 2px) }", "a{inline-size:calc(1px + 2px)}"),
        ('q { content: "a  { b ; }  "; }', 'q{content:"a  { b ; }  "}'),
        ("@media (min-width: 60rem) and (hover) { a { b: c } }", "@media (min-width:60rem) and (hover){a{b:c}}"),
        ("a { background: url( x y.svg ) }", "a{background:url( x y.svg )}"),
        (':is(a, b) [x="y"] > c { d: e }', ':is(a,b) [x="y"] > c{d:e}'),
        ('a { grid-template-areas: "a b"  "c d" }', 'a{grid-template-areas:"a b" "c d"}'),
    ],
)
def test_only_meaningless_space_goes(written, squeezed):
    assert css.squeezed(written) == squeezed


def test_comments_go_but_licences_stay_and_lines_hold():
    text = css.without_comments('/* one\ntwo */a{b:c}/*! OFL */q{content:"/* no comment */"}')
    assert text == '\na{b:c}/*! OFL */q{content:"/* no comment */"}'


def test_addresses_are_replaced_in_every_way_of_writing_them():
    text = css.with_urls(
        """a{b:url(x.png) url("y.png") url('z.png')} q{content:"url(no)"}""", lambda url, _: url.upper()
    )
    assert text == """a{b:url("X.PNG") url("Y.PNG") url("Z.PNG")} q{content:"url(no)"}"""


@pytest.mark.parametrize(
    ("written", "wrapped"),
    [
        ('@import "a.css";', "A"),
        ("@import url('a.css');", "A"),
        ('@import "a.css" layer(base);', "@layer base{A}"),
        ('@import "a.css" layer;', "@layer{A}"),
        ('@import "a.css" print;', "@media print{A}"),
        ('@import "a.css" layer(base) screen and (hover);', "@media screen and (hover){@layer base{A}}"),
    ],
)
def test_imports_keep_their_layer_and_conditions(written, wrapped):
    assert css.with_imports(written, lambda found: found.wrap("A")) == wrapped
