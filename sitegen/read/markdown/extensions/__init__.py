"""What this site's Markdown does differently from Python-Markdown's. One kind of block or inline, one module."""
