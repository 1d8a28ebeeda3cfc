import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.read import decoding


def problem(data):
    text, diagnostics = decoding.decode(data, "ar.md")
    assert text is None
    (diagnostic,) = diagnostics
    return diagnostic


def test_text_comes_out_as_it_stands():
    assert decoding.decode("عنوان\r\nنص\n".encode(), "ar.md") == ("عنوان\r\nنص\n", ())


def test_a_byte_order_mark_is_not_part_of_the_text():
    assert decoding.decode(codecs.BOM_UTF8 + b"---\n", "ar.md") == ("---\n", ())


def test_windows_1256_is_refused_and_named():
    found = problem("---\ntitle: مدن".encode("cp1256"))
    assert found.code == "not-utf8"
    assert found.args == {"byte": "0xE3", "encoding": "Windows-1256"}
    assert (found.location.line, found.location.column) == (2, 8)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_the_first_unreadable_byte_is_placed_by_letters_not_by_bytes(mark):
    found = problem(mark + "سطر\nمدن ".encode() + b"\xff")
    assert (found.location.line, found.location.column) == (2, 5)
    assert found.args["byte"] == "0xFF"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_named_although_it_is_full_of_nul_bytes(encoding):
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    assert problem(mark + "title: x".encode(encoding)).args["encoding"] == "UTF-16"


def test_a_nul_byte_is_placed():
    found = problem(b"one\r\ntwo\0three")
    assert (found.code, found.location.line, found.location.column) == ("nul-byte", 2, 4)


@pytest.mark.parametrize("data", [b"", b"\n \n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\r\n"])
def test_a_file_without_words_is_empty(data):
    assert problem(data).code == "empty-file"


def test_a_file_over_the_limit_is_refused_unread():
    found = problem(b"\xff" * (decoding.MAX_BYTES + 1))
    assert found.code == "file-too-large"
    assert found.args == {"size": "1.1", "limit": "1"}


@given(st.binary(max_size=200) | st.text(max_size=50).map(str.encode))
@settings(max_examples=100)
def test_any_bytes_give_text_or_a_reason(data):
    text, diagnostics = decoding.decode(data, "x.md")
    assert (text is None) == bool(diagnostics)


def test_what_the_program_writes_itself_may_be_long():
    text = "a line\n" * 200_000
    assert decoding.decode(text.encode(), "content/translations.lock")[1][0].code == "file-too-large"
    assert decoding.decode(text.encode(), "content/translations.lock", decoding.MAX_BYTES_OF_LOCKS) == (text, ())
