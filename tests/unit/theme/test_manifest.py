import pytest

from sitegen.theme.manifest import ColourToken, read_manifest


def problems(text, name="x"):
    _, found = read_manifest(text, "theme.yaml", name)
    return [(str(problem.location), problem.code, *problem.args.values()) for problem in found]


def read(text):
    manifest, found = read_manifest("name: x\napi: 1\n" + text, "theme.yaml", "x")
    assert not found
    return manifest


def test_tokens_become_names_of_custom_properties():
    manifest = read(
        'tokens:\n  colours: {ink: {light: "#111", dark: "#EEE"}, line: "#123456"}\n  space: {small: 1rem}\n'
    )
    assert manifest.colours == {
        "ink": ColourToken(light="#111111", dark="#eeeeee"),
        "line": ColourToken(light="#123456", dark="#123456"),
    }
    assert manifest.tokens == {"space-small": "1rem"}


def test_everything_wrong_is_found_at_once():
    text = "name: y\napi: 2\nextend: z\ntokens: {colours: {ink: teal}, measure: '1; }'}\ncontrast: [{foreground: a}]\n"
    assert problems(text) == [
        ("theme.yaml:3:1", "unknown-field", "extend", "name, api, extends, tokens, contrast, settings", "extends"),
        ("theme.yaml:1:7", "theme-value", "name", "y", "x"),
        ("theme.yaml:2:6", "theme-api", "2", "1"),
        ("theme.yaml:4:25", "theme-colour", "ink", "teal"),
        ("theme.yaml:4:41", "theme-value", "measure", "1; }", "38rem"),
        ("theme.yaml:5:12", "missing-field", "contrast.background", "background"),
        ("theme.yaml:5:12", "missing-field", "contrast.kind", "kind"),
    ]


@pytest.mark.parametrize("text", ["", "- a\n", "just words\n", "name: [\n", "name: x\napi: 1\ntokens: 3\n"])
def test_what_is_no_manifest_is_reported(text):
    assert problems(text)


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        ("{type: boolean}", "missing-field"),
        ("{type: bool, default: true}", "theme-value"),
        ("{type: boolean, default: 'yes'}", "theme-value"),
        ("{type: choice, choices: [a, b], default: c}", "theme-value"),
        ("{type: choice, default: c}", "missing-field"),
        ("{type: string, default: '', description: {fr: x}}", "theme-value"),
        ("{type: string, default: '', colour: x}", "unknown-field"),
        ("3", "theme-value"),
    ],
)
def test_a_setting_that_cannot_be_used_is_reported(spec, code):
    assert code in [found[1] for found in problems(f"name: x\napi: 1\nsettings: {{fonts: {spec}}}\n")]


def test_reserved_and_unwritable_names_of_settings_are_refused():
    text = (
        "name: x\napi: 1\nsettings:\n  dark: {type: string, default: ''}\n  Show-Map: {type: boolean, default: true}\n"
    )
    assert [found[1] for found in problems(text)] == ["theme-setting-reserved", "theme-name"]
