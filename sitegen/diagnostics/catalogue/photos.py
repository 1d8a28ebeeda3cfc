"""Problems with photos, with the people in them, and with what pictures say besides their pixels."""

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.entry import Entry, Wording

ENTRIES = (
    Entry(
        code="photo-format",
        severity=Severity.ERROR,
        about="The file is not a photo that can be read. Its bytes decide, not its name.",
        en=Wording(
            message="this is not a photo that can be read",
            hints=(
                "it is a {found} file: save the picture as JPEG and use that",
                "open it in a photo program and save it as JPEG",
            ),
        ),
        ar=Wording(
            message="هذا الملف ليس صورة يمكن قراءتها",
            hints=(
                "إنه ملف {found}: احفظ الصورة بصيغة JPEG واستعملها",
                "افتحه في برنامج للصور واحفظه بصيغة JPEG",
            ),
        ),
    ),
    Entry(
        code="photo-heic",
        severity=Severity.ERROR,
        about="iPhones take photos as HEIC, which most browsers cannot show and this program cannot read.",
        en=Wording(
            message="this is a HEIC photo, as iPhones take them; it cannot be read",
            hints=("save it as JPEG; on the iPhone choose Settings, Camera, Formats, Most Compatible",),
        ),
        ar=Wording(
            message="هذه صورة بصيغة HEIC التي تستعملها هواتف iPhone، ولا يمكن قراءتها",
            hints=("احفظها بصيغة JPEG؛ وعلى الهاتف اختر: الإعدادات، ثم الكاميرا، ثم التنسيقات، ثم الأكثر توافقًا",),
        ),
    ),
    Entry(
        code="photo-damaged",
        severity=Severity.ERROR,
        about="The photo ends too early or is damaged, often because it was copied or uploaded only in part.",
        en=Wording(
            message="the photo is damaged or incomplete",
            hints=("copy it again from the camera or the sender, and check that it opens",),
        ),
        ar=Wording(
            message="الصورة تالفة أو غير مكتملة",
            hints=("انسخها من جديد من الكاميرا أو من المرسل، وتأكد من أنها تُفتح",),
        ),
    ),
    Entry(
        code="photo-too-large",
        severity=Severity.ERROR,
        about="The photo has more pixels than the setting photos.max_pixels allows. Decoding it could take all memory.",
        en=Wording(
            message="the photo is {width} × {height} pixels; the limit is {limit} million",
            hints=("make it smaller in a photo program: 4000 pixels wide is more than enough",),
        ),
        ar=Wording(
            message="أبعاد الصورة {width} × {height} بكسل، والحد الأقصى {limit} مليون بكسل",
            hints=("صغّرها في برنامج للصور: عرض 4000 بكسل أكثر من كافٍ",),
        ),
    ),
    Entry(
        code="photo-ribbon",
        severity=Severity.ERROR,
        about="The photo is so long and narrow that its copies would be longer than the picture formats allow.",
        en=Wording(
            message="the photo is too long and narrow: {width} × {height} pixels",
            hints=("cut it into several photos",),
        ),
        ar=Wording(
            message="الصورة طويلة وضيقة أكثر مما ينبغي: {width} × {height} بكسل",
            hints=("قسّمها إلى عدة صور",),
        ),
    ),
    Entry(
        code="photo-wrong-ending",
        severity=Severity.WARNING,
        about="The file's name says one format and its bytes are another. It is shown, but other programs may refuse it.",
        en=Wording(
            message="the name ends in “{ending}”, but this is a {format} file",
            hints=("rename it so that it ends in {right}",),
        ),
        ar=Wording(
            message="ينتهي اسم الملف بـ «{ending}»، لكنه ملف {format}",
            hints=("غيّر اسمه بحيث ينتهي بـ {right}",),
        ),
    ),
    Entry(
        code="photo-animated",
        severity=Severity.WARNING,
        about="Moving pictures are shown as a still, because they are heavy and cannot be stopped by readers.",
        en=Wording(
            message="this picture moves; only its first frame is shown",
            hints=("save that frame as JPEG, or link to a video instead",),
        ),
        ar=Wording(
            message="هذه صورة متحركة، ولا يظهر منها إلا إطارها الأول",
            hints=("احفظ ذلك الإطار بصيغة JPEG، أو ضع رابطًا إلى فيديو بدلًا منها",),
        ),
    ),
    Entry(
        code="photo-changed",
        severity=Severity.ERROR,
        about="The photo's file was changed while the site was being built, so its measures no longer fit.",
        en=Wording(message="the photo was changed while the site was being built", hints=("build again",)),
        ar=Wording(message="تغيّرت الصورة في أثناء بناء الموقع", hints=("أعد البناء",)),
    ),
    Entry(
        code="photo-without-consent",
        severity=Severity.WARNING,
        about="Nothing says that the people in a photo agreed to be shown. A published photo can put people at risk, and "
        "cannot be taken back.",
        en=Wording(
            message="nothing says that the people in {photo} agreed to be shown",
            hints=(
                (
                    "ask them, then write under photos: in report.yaml, below {photo}: “consent: yes”, "
                    "“consent: faces-blurred” or “consent: no-faces”"
                ),
            ),
        ),
        ar=Wording(
            message="لم يُذكر أن من يظهرون في الصورة {photo} وافقوا على نشرها",
            hints=(
                (
                    "اسألهم، ثم اكتب في report.yaml تحت photos: عند {photo}: «consent: yes» (وافقوا) أو "
                    "«consent: faces-blurred» (الوجوه مموّهة) أو «consent: no-faces» (لا وجوه فيها)"
                ),
            ),
        ),
    ),
    Entry(
        code="image-metadata",
        severity=Severity.ERROR,
        about="A picture of the finished site says more than its pixels show: the place, the time, the camera, a name, a "
        "small copy of what was cut off. Photos in content/ are cleaned by themselves; files in static/ are published as "
        "they are.",
        en=Wording(
            message="the picture {path} carries hidden information: {found}",
            hints=("put it into content/, where photos are cleaned, or save it again without metadata",),
        ),
        ar=Wording(
            message="تحمل الصورة {path} معلومات مخفية: {found}",
            hints=("ضعها في content/ حيث تُنظَّف الصور، أو احفظها من جديد بلا بيانات وصفية",),
        ),
    ),
    Entry(
        code="svg-unsafe",
        severity=Severity.ERROR,
        about="An SVG drawing holds scripts, links to other files, or data of the program that it was drawn with. It could "
        "run in a reader's browser or tell who made it.",
        en=Wording(
            message="the drawing {path} holds more than a drawing: {found}",
            hints=("export it as “Plain SVG” (Inkscape) or “Optimized SVG”, without scripts, links and metadata",),
        ),
        ar=Wording(
            message="في الرسم {path} ما هو أكثر من رسم: {found}",
            hints=("صدّره بصيغة «Plain SVG» (في Inkscape) أو «Optimized SVG»، بلا برامج ولا روابط ولا بيانات وصفية",),
        ),
    ),
)
