import base64
import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from sitegen.diagnostics.catalogue import CATALOGUE
from sitegen.media.metadata import metadata_in, metadata_problem
from tests.unit.media.camera import XMP, camera_jpeg, exif, png, png_chunk, saved, scene, segment

SMALL = scene(48, 32)


def jpeg_with(extra: bytes) -> bytes:
    data = saved(SMALL, "JPEG")
    return data[:2] + extra + data[2:]


def riff_with(data: bytes, name: bytes, content: bytes) -> bytes:
    chunk = name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return data[:4] + struct.pack("<I", len(data) - 8 + len(chunk)) + data[8:] + chunk


def test_a_camera_photo_tells_everything():
    assert set(metadata_in(camera_jpeg(SMALL), "static/team.jpg")) == {
        "thumbnail", "IPTC", "APP5", "EXIF", "GPS", "XMP", "COM", "data after the end",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
@pytest.mark.parametrize("mode", ["RGB", "L", "P", "RGBA"])
def test_pixels_alone_say_nothing(name, mode):
    picture = SMALL.convert(mode)
    if name == "JPEG" and mode in {"P", "RGBA"}:
        picture = SMALL.convert("CMYK")
    assert metadata_in(saved(picture, name), f"a.{name.lower()}") == []


@pytest.mark.parametrize(
    "options", [{"progressive": True}, {"optimize": True}, {"restart_marker_rows": 1}, {"subsampling": 0}]
)
def test_all_kinds_of_jpeg_are_read_to_their_end(options):
    assert metadata_in(saved(scene(), "JPEG", **options), "a.jpg") == []


@pytest.mark.parametrize("name", ["PNG", "WEBP", "AVIF", "GIF"])
def test_films_alone_say_nothing(name):
    data = saved(SMALL, name, save_all=True, append_images=[SMALL.rotate(90)], duration=100, loop=0)
    assert metadata_in(data, f"a.{name.lower()}") == []


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP"])
def test_exif_is_found_and_the_place_in_it_named(name):
    assert metadata_in(saved(SMALL, name, exif=exif()), "a") == ["EXIF", "GPS"]


def test_exif_is_found_in_an_avif():
    assert metadata_in(saved(SMALL, "AVIF", exif=exif()), "a") == ["EXIF"]


@pytest.mark.parametrize("name", ["JPEG", "WEBP", "AVIF"])
def test_xmp_is_found(name):
    assert "XMP" in metadata_in(saved(SMALL, name, xmp=XMP), "a")


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_colour_profile_is_no_metadata(name):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert metadata_in(saved(SMALL, name, icc_profile=profile), "a") == []


def test_every_text_chunk_of_a_png_is_named():
    text = PngInfo()
    text.add_text("Author", "Nayla")
    text.add_text("Comment", "x" * 2000, zip=True)
    text.add_itxt("Title", "صيدا")
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    text.add(b"tIME", bytes(7))
    text.add(b"caBX", b"made with")
    found = metadata_in(saved(SMALL, "PNG", pnginfo=text), "a.png")
    assert found == ["tEXt Author", "zTXt Comment", "iTXt Title", "XMP", "tIME", "caBX"]


def test_text_after_the_pixels_of_a_png_is_found_too():
    data = saved(SMALL, "PNG")
    end = data.rindex(b"IEND") - 4
    assert metadata_in(data[:end] + png_chunk(b"tEXt", b"Software\0x") + data[end:], "a.png") == ["tEXt Software"]
    assert metadata_in(data + b"PK\3\4", "a.png") == ["data after the end"]


@pytest.mark.parametrize(
    ("extra", "finding"),
    [
        (segment(0xFE, b"Saida"), "COM"),
        (segment(0xE0, b"JFXX\0\x10" + bytes(20)), "thumbnail"),
        (segment(0xE2, b"MPF\0" + bytes(20)), "APP2"),
        (segment(0xE1, b"something new"), "APP1"),
        (segment(0xEB, b"JP" + bytes(20)), "APP11"),
        (segment(0xED, b"Adobe_CM"), "APP13"),
        (segment(0xE1, b"Exif\0\0damaged"), "EXIF"),
    ],
)
def test_every_segment_of_a_jpeg_that_is_not_the_picture_is_found(extra, finding):
    assert metadata_in(jpeg_with(extra), "a.jpg") == [finding]


def test_gif_comments_and_foreign_blocks_are_found():
    assert metadata_in(saved(SMALL, "GIF", comment=b"Saida"), "a.gif") == ["comment"]
    data = saved(SMALL, "GIF")
    block = b"\x21\xff\x0bXMP DataXMP\x03abc\0"
    assert metadata_in(data[:-1] + block + b";", "a.gif") == ["XMP"]


def test_unknown_chunks_of_a_webp_are_found():
    assert metadata_in(riff_with(saved(SMALL, "WEBP"), b"NOTE", b"Saida"), "a.webp") == ["NOTE"]


def test_boxes_with_words_in_an_avif_are_found():
    data = saved(SMALL, "AVIF")
    box = struct.pack(">I4s", 8 + 21, b"uuid") + b"s" * 16 + b"Saida"
    assert metadata_in(data + box, "a.avif") == ["uuid"]
    assert metadata_in(data + struct.pack(">I4s", 12, b"free") + b"GPS!", "a.avif") == ["data after the end"]


def test_tiff_names_its_tags():
    found = metadata_in(saved(SMALL, "TIFF", description="Saida", software="x", artist="Nayla"), "a.tif")
    assert set(found) == {"ImageDescription", "Software", "Artist"}


def test_a_png_in_an_icon_is_read():
    inner = png(1, 1, b"\0abc", extra=png_chunk(b"tEXt", b"Author\0Nayla"))
    icon = struct.pack("<HHHBBBBHHII", 0, 1, 1, 1, 1, 0, 0, 1, 32, len(inner), 22) + inner
    assert metadata_in(icon, "favicon.ico") == ["tEXt Author"]
    assert metadata_in(saved(SMALL, "ICO"), "favicon.ico") == []


def test_the_bytes_decide_and_not_the_name():
    assert "GPS" in metadata_in(saved(SMALL, "JPEG", exif=exif()), "letter.pdf")
    assert metadata_in(b"%PDF-1.7", "letter.pdf") == []
    assert metadata_in(b"%PDF-1.7", "letter.png") == ["damaged"]


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_a_file_that_cannot_be_read_to_its_end_is_not_said_to_be_clean(name):
    data = saved(SMALL, name)
    assert metadata_in(data[:-9] if name != "TIFF" else data[:60], "a") == ["damaged"]


def svg(inner: str, attributes: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" {attributes}>{inner}</svg>'
    ).encode()


def test_a_plain_drawing_is_fine():
    drawing = """<title>شعار</title><style>.a{fill:url(#g)}</style><defs><linearGradient id="g"/></defs>
    <path class="a" d="M0 0h9v9z" fill="url(#g)"/><use href="#g"/><a href="https://example.org/">x</a>
    <text style="font-family:'Noto'">رحلة</text>"""
    assert metadata_in(svg(drawing), "static/logo.svg") == []


@pytest.mark.parametrize(
    ("inner", "finding"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<SCRIPT/>", "<SCRIPT>"),
        ('<g onclick="x()"/>', "onclick"),
        ('<g OnLoad="x()"/>', "OnLoad"),
        ("<metadata>Nayla</metadata>", "<metadata>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<image href="https://example.org/a.png"/>', "https://example.org/a.png"),
        ('<image xlink:href="//example.org/a.png"/>', "//example.org/a.png"),
        ('<use href="other.svg#a"/>', "other.svg#a"),
        ('<a href="javascript:alert(1)"/>', "javascript:alert(1)"),
        ('<a href="java&#10;script:alert(1)"/>', "java\nscript:alert(1)"),
        ('<a href="data:text/html,x"/>', "data:text/html,x"),
        ('<style>@import "https://e.org/a.css";</style>', "https://e.org/a.css"),
        ("<style><![CDATA[a{fill:url('https://e.org/a')}]]></style>", "https://e.org/a"),
        ('<path style="fill:url(https://e.org/a)"/>', "https://e.org/a"),
        ('<path fill="url(https://e.org/a)"/>', "https://e.org/a"),
        ('<path style="fill:u\\72l(https://e.org/a)"/>', "CSS \\"),
        ('<animate attributeName="xlink:href" to="javascript:x"/>', "<animate xlink:href>"),
        ('<set attributeName="onclick" to="x()"/>', "<set onclick>"),
        ('<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"/>', "<pgf>"),
        ('<handler xmlns="http://www.w3.org/2001/xml-events"/>', "<handler>"),
        ('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>', "<iframe>"),
    ],
)
def test_what_a_drawing_must_not_hold_is_named(inner, finding):
    assert finding in metadata_in(svg(inner), "static/logo.svg")


def test_paths_that_drawing_programs_leave_are_found():
    name = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/nayla/a.png"'
    assert metadata_in(svg("", name), "a.svg") == ["export-filename"]


def test_a_photo_inside_of_a_drawing_is_read_like_any_other():
    def drawing(data: bytes) -> bytes:
        return svg(f'<image href="data:image/jpeg;base64,{base64.b64encode(data).decode()}"/>')

    assert metadata_in(drawing(saved(SMALL, "JPEG")), "a.svg") == []
    assert "GPS" in metadata_in(drawing(camera_jpeg(SMALL)), "a.svg")


def test_drawings_that_cannot_be_read_are_not_said_to_be_clean():
    entity = (
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'
    )
    assert "<!ENTITY" in metadata_in(entity, "a.svg")
    assert metadata_in(b"\x1f\x8b\x08", "a.svgz") == ["damaged"]
    assert metadata_in(b"<svg", "a.svg") == ["damaged"]
    styled = b'<?xml-stylesheet href="https://e.org/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'
    assert metadata_in(styled, "a.svg") == ["<?xml-stylesheet?>"]


def test_a_finding_becomes_a_diagnostic_that_names_the_file():
    found = metadata_problem(saved(SMALL, "JPEG", exif=exif()), "static/team.jpg")
    assert found is not None
    assert (found.code, found.location.file) == ("image-metadata", "static/team.jpg")
    assert "EXIF, GPS" in CATALOGUE[found.code].ar.say(found.args)
    assert metadata_problem(svg("<script/>"), "static/logo.svg").code == "svg-unsafe"
    assert metadata_problem(saved(SMALL, "JPEG"), "a.jpg") is None


def test_the_pictures_of_the_themes_are_clean():
    themes = Path(__file__).parents[3] / "themes"
    pictures = [path for path in themes.rglob("*") if path.suffix in {".svg", ".png", ".jpg", ".webp", ".ico"}]
    assert [path.name for path in pictures if metadata_in(path.read_bytes(), path.name)] == []


def test_reading_does_not_change_with_how_pillow_reads():
    """Pillow itself finds nothing in what is called clean."""
    for name in ("JPEG", "PNG", "WEBP", "AVIF"):
        data = saved(SMALL, name)
        picture = Image.open(io.BytesIO(data))
        assert not {"exif", "xmp", "comment", "photoshop"} & set(picture.info)
