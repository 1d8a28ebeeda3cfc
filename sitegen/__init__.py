"""sitegen: trip reports in Arabic and English, from Markdown to a static site."""

__version__ = "0.1.0"
