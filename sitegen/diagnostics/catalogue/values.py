"""Problems with values in YAML: dates, numbers, yes and no."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="not-a-date",
        severity=Severity.ERROR,
        about="Dates are written year-month-day, such as 2019-12-04, because every other order is read in two ways.",
        en=Wording(
            message="“{field}” should be a date, and “{value}” cannot be read as one",
            hints=("write {suggestion}", "write year, month and day in digits: 2019-12-04"),
        ),
        ar=Wording(
            message="يجب أن يكون «{field}» تاريخًا، ولا تُقرأ «{value}» تاريخًا",
            hints=("اكتب {suggestion}", "اكتب السنة ثم الشهر ثم اليوم بالأرقام: 2019-12-04"),
        ),
    ),
    Entry(
        code="impossible-date",
        severity=Severity.ERROR,
        about="The date has the right form, but no calendar has such a day.",
        en=Wording(
            message="“{field}”: the day {value} does not exist",
            hints=(
                "there is no month {month}: the order is year-month-day",
                "{short} has {days} days",
                "{year} cannot be the year: it should be between 1900 and 2199",
            ),
        ),
        ar=Wording(
            message="«{field}»: لا وجود لليوم {value}",
            hints=(
                "لا وجود للشهر {month}: الترتيب سنة-شهر-يوم",
                "عدد أيام {short} هو {days}",
                "لا يصحّ أن تكون السنة {year}: يجب أن تقع بين 1900 و2199",
            ),
        ),
    ),
    Entry(
        code="not-yes-or-no",
        severity=Severity.ERROR,
        about="This field takes true or false (or yes, no, on, off).",
        en=Wording(
            message="“{field}” should be true or false, and “{value}” is neither",
            hints=("write true or false",),
        ),
        ar=Wording(
            message="يجب أن يكون «{field}» إمّا true (نعم) وإمّا false (لا)، و«{value}» ليست أيًّا منهما",
            hints=("اكتب true أو false",),
        ),
    ),
    Entry(
        code="not-a-whole-number",
        severity=Severity.ERROR,
        about="This field takes a whole number in digits.",
        en=Wording(
            message="“{field}” should be a whole number, and “{value}” is none",
            hints=("write digits only, such as 6",),
        ),
        ar=Wording(
            message="يجب أن يكون «{field}» عددًا صحيحًا، و«{value}» ليس كذلك",
            hints=("اكتب أرقامًا فقط، مثل 6",),
        ),
    ),
    Entry(
        code="not-a-number",
        severity=Severity.ERROR,
        about="This field takes a number in digits; a full stop stands before the decimals.",
        en=Wording(
            message="“{field}” should be a number, and “{value}” is none",
            hints=("write {suggestion}", "write digits, with a full stop before the decimals, such as 33.56"),
        ),
        ar=Wording(
            message="يجب أن يكون «{field}» عددًا، و«{value}» ليس كذلك",
            hints=("اكتب {suggestion}", "اكتب أرقامًا، وقبل الكسر العشري نقطة، مثل 33.56"),
        ),
    ),
    Entry(
        code="number-out-of-range",
        severity=Severity.ERROR,
        about="The number is smaller or larger than this field allows.",
        en=Wording(
            message="“{field}” cannot be {value}",
            hints=("it must be between {least} and {most}",),
        ),
        ar=Wording(
            message="لا يصحّ أن يكون «{field}» العدد {value}",
            hints=("يجب أن يقع بين {least} و{most}",),
        ),
    ),
    Entry(
        code="bad-face-box",
        severity=Severity.ERROR,
        about="A face to blur is given as four numbers: left edge, top edge, width and height, as fractions of the upright photo.",
        en=Wording(
            message="“{value}” is not a box within the photo",
            hints=("write left, top, width and height between 0 and 1, such as [0.4, 0.2, 0.1, 0.15]",),
        ),
        ar=Wording(
            message="«{value}» ليس مستطيلًا داخل الصورة",
            hints=("اكتب اليسار والأعلى والعرض والارتفاع بين 0 و1، مثل [0.4, 0.2, 0.1, 0.15]",),
        ),
    ),
)
