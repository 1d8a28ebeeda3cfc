"""Which pages of the demonstration site a browser looks at: one of every kind, in both languages."""

#: Kind of page → address after the language.
KINDS = {
    "home": "",
    "archive": "reports/page-2/",
    "report": "reports/marseille-waste/",
    "cities": "cities/",
    "city": "cities/tripoli/",
    "topics": "topics/",
    "topic": "topics/waste/",
    "person": "people/nayla/",
    "organisation": "organisations/danish-mfa/",
    "year": "years/2025/",
    "map": "map/",
    "search": "search/",
    "page": "about/",
}

IN_ONE_LANGUAGE = {kind: {lang: f"/{lang}/{rest}" for lang in ("ar", "en")} for kind, rest in KINDS.items()}

#: Reports without a translation, a page that has moved, and the two pages in all languages at once.
OTHERS = [
    "/",
    "/404.html",
    "/ar/reports/صابون-نابلس/",
    "/en/reports/leicester-in-lebanon/",
    "/en/reports/uk-study-visit/",
]

ADDRESSES = [address for pair in IN_ONE_LANGUAGE.values() for address in pair.values()] + OTHERS

WIDTHS = (320, 390, 1280)
SCHEMES = ("light", "dark")
