from pathlib import Path

import pytest

from sitegen.diagnostics import CATALOGUE
from sitegen.lang.language import Lang
from sitegen.model.config import ThemeChoice
from sitegen.model.page import Page
from sitegen.model.site import PageId, PageKind
from sitegen.model.text import Text
from sitegen.model.view.common import Head
from sitegen.model.view.listing import RedirectView
from sitegen.model.view.site import SiteView
from sitegen.theme.load import load_theme

HEAD = Head(title="A & B")


def site_view(lang=Lang.AR, **changes: object):
    fields = {
        "title": Text(value="الشبكة", lang=Lang.AR),
        "description": Text(value="", lang=lang),
        "lang": lang,
        "direction": lang.direction,
        "languages": (Lang.AR, Lang.EN),
        "base_path": "/blog/",
        "landing_url": "/blog/",
        "home_url": f"/blog/{lang}/",
        "search_url": "",
        "menu": (),
        "footer": (),
        "feeds": (),
        "digits": "latn",
        "month_names": "levant",
        "calendar": "gregorian",
    }
    return SiteView(**{**fields, **changes})


def page(view, kind=PageKind.REDIRECT, lang=Lang.AR, **changes: object):
    fields = {"section": "", "address": "/ar/x/", "template": f"{kind.value}.html"}
    return Page(id=PageId(kind=kind), lang=lang, view=view, **{**fields, **changes})


class Site:
    """A site's folder with a theme "plain" in it, whose page templates are all empty until a test writes them."""

    def __init__(self, root) -> None:
        self.root = root
        self.theme("plain", **{f"templates/{kind.value}.html": "" for kind in PageKind})

    def write(self, path, content):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())

    def theme(self, name, manifest="", **files: object):
        self.write(f"themes/{name}/theme.yaml", f"name: {name}\napi: 1\n{manifest}")
        for path, content in files.items():
            self.write(f"themes/{name}/{path}", content)

    def template(self, name, text):
        self.write(f"themes/plain/templates/{name}", text)

    def asset(self, name, content):
        self.write(f"themes/plain/assets/{name}", content)

    def messages(self, text, lang="ar", theme="plain"):
        header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        self.write(f"themes/{theme}/locale/{lang}/LC_MESSAGES/theme.po", header + text)

    def load(self, name="plain", settings=None, **options: object):
        loaded = load_theme(self.root, ThemeChoice(name=name, settings=settings or {}), shipped=(), **options)
        for found in loaded.diagnostics:  # whatever is reported can be said in both languages
            entry = CATALOGUE[found.code]
            assert entry.en.say(found.args)
            assert entry.ar.say(found.args)
        return loaded

    def problems(self, name="plain", settings=None, **options: object):
        return [said(found) for found in self.load(name, settings, **options).diagnostics]

    def render(self, text=None, view=None, lang=Lang.AR, *, name="plain", settings=None, **site: object):
        if text is not None:
            self.template("redirect.html", text)
        view = view or RedirectView(head=HEAD, url="/x/")
        return self.load(name, settings).theme.render(page(view, lang=lang), site_view(lang, **site))


def said(found):
    """A diagnostic as a line: place, code, and what would be suggested."""
    suggestion = found.args.get("suggestion")
    return f"{found.location} {found.code}" + (f" → {suggestion}" if suggestion else "")


@pytest.fixture
def site(tmp_path):
    return Site(Path(tmp_path))
