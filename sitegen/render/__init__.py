"""A site becomes pages with views, and pages, feeds and maps become the files of the output."""
