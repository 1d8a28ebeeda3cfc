"""What may be written in YAML, as pydantic models, and how a value that does not fit becomes a diagnostic.

pydantic is at home here. What goes out of here is checked and typed; ``facts``, ``config`` and
``registries`` turn it into the values of ``model``.
"""
