import struct
import zlib

import pytest
from PIL import Image

from sitegen.diagnostics.catalogue import CATALOGUE
from sitegen.media.photos import measure
from sitegen.model.config import PhotoSettings
from tests.unit.media.camera import camera_jpeg, heic, png, png_chunk, saved, scene

SETTINGS = PhotoSettings()


def look(data: bytes, source: str = "content/reports/rome/team.jpg", settings: PhotoSettings = SETTINGS):
    measured = measure(data, source, (), settings)
    for problem in measured.diagnostics:
        entry = CATALOGUE[problem.code]
        for wording in (entry.en, entry.ar):
            assert wording.say(problem.args)
            assert wording.hint(problem.args)
    return measured.info, [problem.code for problem in measured.diagnostics]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_the_size_is_that_of_the_upright_photo(name, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    info, _ = look(saved(scene(200, 120), name, exif=exif), f"a.{name.lower()}")
    assert (info.width, info.height) == ((120, 200) if orientation >= 5 else (200, 120))


def test_a_camera_photo_has_nothing_to_complain_about():
    info, codes = look(camera_jpeg(scene()))
    assert codes == []
    assert (info.width, info.height) == (640, 480)


def test_the_main_colour_is_the_one_that_most_of_the_photo_has_and_not_the_mean():
    picture = Image.new("RGB", (300, 200), (10, 90, 160))
    picture.paste((250, 250, 240), (0, 0, 100, 200))
    info, _ = look(saved(picture, "PNG"), "a.png")
    assert info.colour == "#0a5aa0"


def test_the_digest_changes_with_the_bytes_and_with_the_faces():
    data, other = camera_jpeg(scene()), camera_jpeg(scene(), quality=80)
    digests = {
        measure(data, "a.jpg", (), SETTINGS).info.digest,
        measure(data, "b.jpg", (), SETTINGS).info.digest,
        measure(other, "a.jpg", (), SETTINGS).info.digest,
        measure(data, "a.jpg", ((0.1, 0.1, 0.2, 0.2),), SETTINGS).info.digest,
    }
    assert len(digests) == 3


def test_a_bomb_of_81_megapixels_in_a_few_kilobytes_is_refused_unread():
    rows = zlib.compress(bytes(9000 * 1126), 9)  # one bit per pixel
    header = struct.pack(">IIBBBBB", 9000, 9000, 1, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", rows) + png_chunk(b"IEND", b"")
    assert len(bomb) < 12_000
    info, codes = look(bomb, "bomb.png")
    assert info is None
    assert codes == ["photo-too-large"]


def test_a_header_that_claims_absurd_sizes_is_refused_and_not_decoded():
    info, codes = look(png(60_000, 60_000, b"\0"), "bomb.png")
    assert (info, codes) == (None, ["photo-too-large"])


def test_the_limit_of_pixels_is_the_sites_own():
    data = saved(scene(100, 100), "PNG")
    assert look(data, "a.png", PhotoSettings(max_pixels=10_000))[1] == []
    assert look(data, "a.png", PhotoSettings(max_pixels=9_999))[1] == ["photo-too-large"]


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_damaged(name, share):
    data = saved(scene(), name)
    info, codes = look(data[: int(len(data) * share)], f"a.{name.lower()}")
    assert info is None
    assert codes in (["photo-damaged"], ["photo-format"])


def test_an_empty_file_is_damaged():
    assert look(b"")[1] == ["photo-damaged"]


@pytest.mark.parametrize("name", ["PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_a_wrong_ending_is_remarked_and_the_photo_is_used(name):
    info, codes = look(saved(scene(), name), "phone.jpg")
    assert info is not None
    assert codes == ["photo-wrong-ending"]


@pytest.mark.parametrize("source", ["a.JPG", "a.jpeg", "a.Jpeg"])
def test_endings_are_compared_as_people_write_them(source):
    assert look(saved(scene(), "JPEG"), source)[1] == []


def test_heic_has_advice_of_its_own():
    assert look(heic(), "IMG_0001.jpg") == (None, ["photo-heic"])


@pytest.mark.parametrize("data", [b"<html>", b"%PDF-1.7", b"BM" + bytes(100), b"<svg/>", b"\0" * 100])
def test_what_is_no_photo_is_named(data):
    assert look(data) == (None, ["photo-format"])


@pytest.mark.parametrize("name", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_a_film_the_first_picture_is_used_with_a_warning(name):
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("#c00000", "#0000c0")]
    data = saved(frames[0], name, save_all=True, append_images=frames[1:], duration=100)
    info, codes = look(data, f"a.{name.lower()}")
    assert codes == ["photo-animated"]
    assert int(info.colour[1:3], 16) > 150 > int(info.colour[5:7], 16)


def test_a_jpeg_with_a_preview_in_it_is_no_film():
    data = saved(scene(), "MPO", save_all=True, append_images=[scene(160, 120)])
    info, codes = look(data)
    assert codes == []
    assert (info.width, info.height) == (640, 480)


def test_a_ribbon_that_no_format_could_hold_is_refused():
    assert look(saved(Image.new("RGB", (20, 20_000)), "PNG"), "a.png") == (None, ["photo-ribbon"])


def test_sixteen_bits_keep_their_brightness():
    grey = png(64, 64, (b"\0" + struct.pack(">H", 0x4000) * 64) * 64, depth=16, colour=0)
    colour = png(64, 64, (b"\0" + struct.pack(">HHH", 0x4000, 0x8000, 0xC000) * 64) * 64, depth=16)
    assert look(grey, "a.png")[0].colour == "#404040"
    assert look(colour, "a.png")[0].colour == "#4080c0"


def test_transparent_parts_are_white():
    assert look(saved(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG"), "a.png")[0].colour == "#ffffff"
    palette = Image.new("P", (64, 64))
    assert look(saved(palette, "PNG", transparency=0), "a.png")[0].colour == "#ffffff"
