"""The site generators that are measured: each writes the same posts in its own form, and says how it is run."""
