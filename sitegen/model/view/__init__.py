"""Views: the frozen data that a template may see, and nothing else.

The view of a page is also its list of dependencies: if no view changed, no page needs to be rendered again.
Addresses in views (fields called ``url``) start with the base path of the site and are ready for an ``href``.
"""
