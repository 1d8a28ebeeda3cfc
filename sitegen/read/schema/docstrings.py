"""What is written below the fields of a model, for editors.

pydantic can do this itself, and would read the source of every model whenever the program starts. Only a JSON Schema
needs it.
"""

import ast
import inspect
import textwrap


def field_docstrings(model: type) -> dict[str, str]:
    """Field → the text that stands right below it, in the model or in the nearest one that it is made from."""
    found: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if each.__module__.startswith(__package__ or ""):
            found |= _own(each)
    return found


def _own(model: type) -> dict[str, str]:
    (written,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    assert isinstance(written, ast.ClassDef)  # noqa: S101 -- the source of a class
    texts: dict[str, str] = {}
    for field, below in zip(written.body, written.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match below:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    texts[field.target.id] = inspect.cleandoc(text)
    return texts
