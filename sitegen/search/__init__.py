"""Finding reports: the index that the search page of the theme looks words up in. The only user of Pagefind."""
