"""Running generators, measuring them, looking at what they made, and saying it in a table."""
