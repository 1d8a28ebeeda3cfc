"""A small drawing kit for the pictures of the demonstration site: shapes, inks, a canvas, and scenes made with them."""
