"""Themes: how pages look. The only user of Jinja.

In come a site's choice of theme and, for each page, its frozen view; out goes HTML, and the files that it refers to.
Never knows documents, reports or the output folder: a template sees what ``sitegen.model.view`` holds and nothing else.
"""
