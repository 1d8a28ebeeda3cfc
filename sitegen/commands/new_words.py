"""What ``sitegen new`` asks and says, in both languages."""

from sitegen.commands.asking import Words
from sitegen.lang.language import Lang

AR, EN = Lang.AR, Lang.EN

TITLE: dict[Lang, Words] = {
    AR: {AR: "العنوان بالعربية (يمكن تركه فارغًا الآن)", EN: "Title in Arabic (may be left empty for now)"},
    EN: {AR: "العنوان بالإنكليزية (يمكن تركه فارغًا الآن)", EN: "Title in English (may be left empty for now)"},
}

QUESTIONS: dict[str, Words] = {
    "languages": {AR: "بأي لغات سيُكتب؟", EN: "In which languages will it be written?"},
    "start": {AR: "أول يوم في الرحلة (سنة-شهر-يوم)", EN: "First day of the trip (year-month-day)"},
    "end": {AR: "آخر يوم في الرحلة", EN: "Last day of the trip"},
    "hosts": {AR: "المدن المضيفة، بينها فواصل", EN: "Host cities, with commas between them"},
    "delegation": {AR: "المدن التي سافرت وفودها", EN: "Cities whose delegations travelled"},
    "authors": {AR: "كتّاب التقرير", EN: "Authors"},
    "topics": {AR: "الموضوعات", EN: "Topics"},
    "date": {AR: "يوم النشر", EN: "Day of publication"},
    "key": {AR: "اسم المجلد، وهو آخر العنوان على الإنترنت", EN: "Name of the folder, which ends the web address too"},
    "name_ar": {AR: "الاسم بالعربية", EN: "Name in Arabic"},
    "name_en": {AR: "الاسم بالإنكليزية", EN: "Name in English"},
    "country_ar": {AR: "البلد بالعربية", EN: "Country in Arabic"},
    "country_en": {AR: "البلد بالإنكليزية", EN: "Country in English"},
    "lat": {
        AR: "خط العرض بالدرجات (الشمال موجب)، مثل 33.5606",
        EN: "Latitude in degrees (north is positive), such as 33.5606",
    },
    "lon": {
        AR: "خط الطول بالدرجات (الشرق موجب)، مثل 35.3758",
        EN: "Longitude in degrees (east is positive), such as 35.3758",
    },
    "id": {AR: "المعرّف الذي تكتبه التقارير", EN: "The id that reports will write"},
}

SAID: dict[str, Words] = {
    "day": {AR: "اكتب يومًا بهذا الشكل: 2026-11-23", EN: "Write a day like this: 2026-11-23"},
    "end-first": {AR: "آخر يوم لا يسبق أول يوم.", EN: "The last day cannot be before the first."},
    "languages": {AR: "اكتب من هذه: {known}", EN: "Write some of these: {known}"},
    "key": {
        AR: "اكتب حروفًا صغيرة وأرقامًا، وبين الكلمات شرطات: water-in-rome",
        EN: "Write small letters and digits, with hyphens between the words: water-in-rome",
    },
    "needed": {AR: "لا بد من واحدة على الأقل.", EN: "At least one is needed."},
    "word-needed": {AR: "لا يمكن ترك هذا فارغًا.", EN: "This cannot be left empty."},
    "number": {
        AR: "اكتب عددًا لا ينقص عن \u200e{low} ولا يزيد على {high}، مثل 33.5606",
        EN: "Write a number from {low} to {high}, such as 33.5606",
    },
    "did-you-mean": {
        AR: "«{word}» غير معروف. هل تقصد {near}؟",
        EN: "“{word}” is not known. Did you mean {near}?",
    },
    "unknown": {
        AR: "«{word}» غير معروف. لإضافته: sitegen new {kind}",
        EN: "“{word}” is not known. To add it: sitegen new {kind}",
    },
    "stopped": {AR: "لم يُكتب شيء.", EN: "Nothing was written."},
    "no-terminal": {
        AR: "لم يُكتب شيء. الخيارات كلها: sitegen new --help",
        EN: "Nothing was written. All options: sitegen new --help",
    },
    "archetype": {
        AR: "لا يمكن ملء القالب archetypes/{name}: لا قيمة لـ ${placeholder}. ولكتابة العلامة $ نفسها اكتب $$.",
        EN: "The archetype {name} cannot be filled in: nothing is known for ${placeholder}. "
        "Write $$ for the sign $ itself.",
    },
    "taken": {
        AR: "{path} موجود من قبل، ولم يُكتب شيء. اختر اسمًا آخر بالخيار \u200e--key.",
        EN: "{path} is there already, and nothing was written. Choose another name with --key.",
    },
    "made-report": {
        AR: "بدأ تقرير جديد:\n{files}\n\nما يلي:\n  1. اكتب النص في ملفات .md واقرأ ما تقوله السطور التي تبدأ بـ #.\n"
        "  2. شاهده وأنت تكتب: sitegen serve --open\n"
        "  3. احذف السطر draft: true حين يصير النص جاهزًا؛ فقبل ذلك لا يُنشر شيء.",
        EN: "A new report has begun:\n{files}\n\nNext:\n"
        "  1. Write the text in the .md files, and read the lines that begin with #.\n"
        "  2. See it while you write: sitegen serve --open\n"
        "  3. Remove the line draft: true when the text is ready; nothing is published before.",
    },
    "made-page": {
        AR: "بدأت صفحة جديدة:\n{files}\n\nما يلي:\n  1. اكتب النص، وشاهده وأنت تكتب: sitegen serve --open\n"
        "  2. احذف السطر draft: true حين يصير النص جاهزًا.\n"
        "  3. أضف اسم المجلد إلى menu في config.yaml إن أردت رابطًا إليها.",
        EN: "A new page has begun:\n{files}\n\nNext:\n"
        "  1. Write the text, and see it while you write: sitegen serve --open\n"
        "  2. Remove the line draft: true when the text is ready.\n"
        "  3. Add the folder's name to menu in config.yaml if there should be a link to it.",
    },
    "made-entry": {
        AR: "أُضيف {id} إلى {path}. اكتبه في report.yaml حيث تحتاج إليه.",
        EN: "{id} was added to {path}. Write it in report.yaml wherever it is needed.",
    },
    "entry-there": {
        AR: "{id} موجود من قبل في {path}، ولم يُكتب شيء.",
        EN: "{id} is in {path} already, and nothing was written.",
    },
    "entry-refused": {
        AR: "لا يمكن أن يضاف شيء إلى {path} قبل أن تُصلَح أخطاؤه: sitegen check",
        EN: "Nothing can be added to {path} before its errors are mended: sitegen check",
    },
}
