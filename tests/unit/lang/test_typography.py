import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.numbers import to_digits
from sitegen.lang.typography import ltr_spans


def found(text):
    return [(text[start:end], kind) for start, end, kind in ltr_spans(text)]


PHONES = [
    "+961 6 123-456",
    "+961 6 123456",
    "+9616123456",
    "+44 (0)20 7946 0000",
    "00961 6 123456",
    "0096161234567",
    "06/123-456",
    "06/123456",
    "01 234 567",
    "03\u00a0123\u00a0456",
    "(01) 234 567",
    "020 7946 0000",
    "01 02 03 04 05",
    "71/123-456",
    "71/123456",
    "76-123456",
    "71 123 456",
]


@pytest.mark.parametrize("phone", PHONES)
def test_telephone_numbers_are_found(phone):
    assert found(f"الهاتف: {phone}، البلدية") == [(phone, "phone")]
    assert found(f"الهاتف {phone}.") == [(phone, "phone")]
    assert found(phone) == [(phone, "phone")]


@pytest.mark.parametrize("phone", PHONES)
def test_telephone_numbers_in_arabic_digits_are_found(phone):
    arabic = to_digits(phone, "arab")
    assert found(f"الهاتف: {arabic}؛") == [(arabic, "phone")]


def test_a_year_before_a_number_does_not_hide_it():
    assert found("منذ 2019 06/123-456") == [("06/123-456", "phone")]


def test_two_numbers_are_two():
    assert [kind for _, kind in found("06/123-456 أو 06/123-457، و+961 6 123456")] == ["phone"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "2019",
        "عام 2019.",
        "12–15",
        "12-15 آذار 2019",
        "368,600",
        "1,234,567.5",
        "1 234 567",
        "1 000 000 000",
        "20 000 000",
        "2019-03-12",
        "12/03/2019",
        "03/12/2019",
        "01-02-2019",
        "01.02.2019",
        "1.2.19",
        "٢٠١٩-٠٣-١٢",
        "٣٦٨٬٦٠٠",
        "2019-2020",
        "2019–2020",
        "2018 2019 2020",
        "09:30",
        "3.5",
        "0.123456789",
        "25%",
        "+5",
        "المادة 12/2019",
        "60000000",
        "ISBN 9780123456789",
        "A00961123456",
        "v",
        "@",
        "a @ b",
        "user@localhost",
        "https://",
        "www.",
    ],
)
def test_dates_ranges_and_quantities_are_left_to_their_sentence(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("اكتب إلى info@example.org.", [("info@example.org", "email")]),
        ("وinfo@example.org، شكرًا", [("info@example.org", "email")]),
        ("انظر https://example.org/a_(b)?c=1.", [("https://example.org/a_(b)?c=1", "url")]),
        ("(انظر http://example.org/مدن)،", [("http://example.org/مدن", "url")]),
        ("www.example.org، والبريد", [("www.example.org", "url")]),
        ("https://x.org/@scn/v1.2 هنا", [("https://x.org/@scn/v1.2", "url")]),
        ("تابع @strong_cities، و@scn.", [("@strong_cities", "handle"), ("@scn", "handle")]),
        (
            "الإصدار v2.0.1-beta أو 3.11.3 أو v2.",
            [("v2.0.1-beta", "version"), ("3.11.3", "version"), ("v2", "version")],
        ),
    ],
)
def test_addresses_handles_and_versions_are_found(text, spans):
    assert found(text) == spans


@given(st.text(alphabet="+0123456789 /-().,:@vwhtps٠١٢ابab", max_size=60))
def test_spans_lie_in_the_text_in_order_and_apart(text):
    spans = ltr_spans(text)
    edges = [edge for start, end, _ in spans for edge in (start, end)]
    assert edges == sorted(edges)
    assert all(start < end <= len(text) for start, end, _ in spans)


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1-", "(1)", "a.", "a@", "@a.", "v1.", "+1 ", "0 ", "www.", "https://", "(", "1.1.1-"]
)
def test_monotonous_text_takes_no_long_time(piece):
    assert all(start < end for start, end, _ in ltr_spans(piece * 5_000 + "x"))
