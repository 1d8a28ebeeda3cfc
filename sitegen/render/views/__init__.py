"""One function per kind of page: from the site to the frozen view that the page's template may see."""
