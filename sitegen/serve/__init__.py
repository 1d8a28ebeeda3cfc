"""Shows something that is still being written: on this machine only, and anew whenever a file is saved.

Knows folders to watch and callables that answer with files and problems; nothing of reports, themes or languages.
"""
