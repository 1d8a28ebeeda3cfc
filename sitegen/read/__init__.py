"""Bytes of one file become typed values. Knows files and formats, never the site as a whole."""
