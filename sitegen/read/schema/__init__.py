"""What may be written in YAML, as pydantic models, and how a value that does not fit becomes a diagnostic.

The only package that knows pydantic. What goes out of here is checked and typed; ``facts``, ``config`` and
``registries`` turn it into the values of ``model``.
"""
