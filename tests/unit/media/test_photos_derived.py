import io

import pytest
from PIL import Image, ImageCms, ImageStat
from PIL.PngImagePlugin import PngInfo

from sitegen.media.metadata import metadata_in
from sitegen.media.photo_opening import UnreadablePhotoError
from sitegen.media.photo_pixels import with_faces_hidden
from sitegen.media.photos import derive, measure
from sitegen.model.config import PhotoSettings
from sitegen.model.photo import Derivative
from sitegen.render.photos import derivatives
from tests.unit.media.camera import SECRETS, XMP, camera_jpeg, exif, saved, scene

SETTINGS = PhotoSettings(widths=(120, 240, 480))


def copies(data: bytes, faces=(), settings: PhotoSettings = SETTINGS) -> tuple[tuple[Derivative, bytes], ...]:
    info = measure(data, "team.jpg", faces, settings).info
    assert info is not None
    return derive(data, derivatives(info, settings), settings)


def decoded(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def corner_names(picture: Image.Image) -> str:
    """The corners' colours: red, green, blue, yellow in reading order for an upright scene."""
    w, h = picture.size
    names = ""
    for x, y in ((w // 16, h // 16), (w - w // 16, h // 16), (w // 16, h - h // 16), (w - w // 16, h - h // 16)):
        red, green, blue = picture.getpixel((x, y))
        names += "y" if red > 150 and green > 150 else "rgb"[max(range(3), key=(red, green, blue).__getitem__)]
    return names


def test_every_width_comes_in_every_new_format_and_one_in_the_old_and_none_is_larger_than_the_original():
    made = copies(camera_jpeg(scene(300, 200)))
    wanted = {(name, width, round(width * 2 / 3)) for name in ("avif", "webp") for width in (120, 240, 300)}
    assert {(job.format, job.width, job.height) for job, _ in made} == wanted | {("jpeg", 300, 200)}
    for job, data in made:
        picture = Image.open(io.BytesIO(data))
        assert (picture.format.lower(), picture.size) == (job.format, (job.width, job.height))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photos_are_turned_upright(orientation):
    back = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    stored = scene() if back is None else scene().transpose(back)
    for job, data in copies(camera_jpeg(stored, orientation)):
        assert (job.width, job.height) in {(120, 90), (240, 180), (480, 360)}
        assert corner_names(decoded(data)) == "rgby"


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF"])
def test_nothing_but_pixels_is_left_whatever_the_original_was(name):
    options = {"exif": exif(6), "xmp": XMP, "comment": SECRETS[1], "dpi": (300, 300)}
    if name == "JPEG":
        data = camera_jpeg(scene(), 6)
    elif name == "GIF":
        data = saved(scene().quantize(32), name, comment=SECRETS[1])
    elif name == "TIFF":
        data = saved(scene(), name, exif=exif(6), description="Saida, near the old port")
    elif name == "PNG":
        text = PngInfo()
        text.add_text("Author", SECRETS[0].decode())
        text.add_itxt("XML:com.adobe.xmp", XMP.decode())
        data = saved(scene(), name, exif=exif(6), pnginfo=text)
    else:
        data = saved(scene(), name, **options)
    assert any(secret in data for secret in SECRETS)
    for job, copy in copies(data):
        assert not [secret for secret in SECRETS if secret in copy]
        assert metadata_in(copy, job.address) == []
        assert set(Image.open(io.BytesIO(copy)).info) <= {
            "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression",
            "loop", "duration", "timestamp", "background",
        }  # fmt: skip


def test_the_same_photo_gives_the_same_bytes():
    data = camera_jpeg(scene())
    assert copies(data) == copies(data)


def test_a_copy_has_the_same_bytes_whichever_others_are_wanted_and_in_any_order():
    data = camera_jpeg(scene())
    jobs = derivatives(measure(data, "a.jpg", (), SETTINGS).info, SETTINGS)
    together = dict(derive(data, jobs, SETTINGS))
    assert dict(derive(data, reversed(jobs), SETTINGS)) == together
    for job in jobs:
        assert derive(data, jobs, SETTINGS, wanted=[job]) == ((job, together[job]),)
    assert derive(data, (), SETTINGS) == ()


def test_a_photo_cut_off_in_the_middle_is_refused_and_not_shown_half_grey():
    data = saved(scene(), "JPEG")
    jobs = derivatives(measure(data, "team.jpg", (), SETTINGS).info, SETTINGS)
    with pytest.raises(UnreadablePhotoError) as refused:
        derive(data[: len(data) // 2], jobs, SETTINGS)
    assert refused.value.diagnostic.code == "photo-damaged"
    assert refused.value.diagnostic.location.file == "team.jpg"


def test_cmyk_becomes_the_colours_it_means():
    picture = Image.new("RGB", (320, 240), (200, 40, 40)).convert("CMYK")
    for _, copy in copies(saved(picture, "JPEG", quality=95)):
        red, green, blue = ImageStat.Stat(decoded(copy)).mean
        assert red > 150
        assert max(green, blue) < 90


def swapped_profile() -> bytes:
    """sRGB with the red and green primaries exchanged, so that it cannot be mistaken for being ignored."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(profile[128:132])
    for at in range(132, 132 + 12 * count, 12):
        name = bytes(profile[at : at + 4])
        profile[at : at + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(name, name)
    return bytes(profile)


def test_a_colour_profile_is_followed_and_then_dropped():
    data = saved(Image.new("RGB", (320, 240), (220, 30, 30)), "JPEG", quality=95, icc_profile=swapped_profile())
    for _, copy in copies(data):
        assert "icc_profile" not in Image.open(io.BytesIO(copy)).info
        red, green, _ = ImageStat.Stat(decoded(copy)).mean
        assert green > 150
        assert red < 90


@pytest.mark.parametrize("profile", [b"nonsense", b"\0" * 200])
def test_a_damaged_colour_profile_counts_as_none(profile):
    for _, copy in copies(saved(Image.new("RGB", (320, 240), (220, 30, 30)), "JPEG", icc_profile=profile)):
        assert ImageStat.Stat(decoded(copy)).mean[0] > 150


FACE = (160, 80, 320, 240)  # left, top, right, bottom in a photo of 640 by 480
FACES = ((160 / 640, 80 / 480, 160 / 640, 160 / 480),)


def striped() -> Image.Image:
    """A grey-green photo with black and white stripes where the face is."""
    picture = Image.new("RGB", (640, 480), (90, 120, 90))
    for x in range(FACE[0], FACE[2], 16):
        picture.paste((0, 0, 0), (x, FACE[1], x + 8, FACE[3]))
        picture.paste((255, 255, 255), (x + 8, FACE[1], x + 16, FACE[3]))
    return picture


def contrast_in_face(copy: bytes) -> int:
    picture = decoded(copy).convert("L")
    low, high = picture.crop([round(edge * picture.width / 640) for edge in FACE]).getextrema()
    return high - low


def test_faces_are_gone_from_every_copy():
    data = saved(striped(), "PNG")
    assert [copy for _, copy in copies(data) if contrast_in_face(copy) < 150] == [], "the test would notice nothing"
    assert [copy for _, copy in copies(data, FACES) if contrast_in_face(copy) > 60] == []


def test_faces_are_given_in_the_upright_photo():
    data = camera_jpeg(striped().transpose(Image.Transpose.ROTATE_90), 6)
    assert [copy for _, copy in copies(data, FACES) if contrast_in_face(copy) > 60] == []


def test_a_hidden_face_is_a_few_colours_whatever_its_size_and_shape():
    noise = Image.merge("RGB", [Image.effect_noise((640, 480), 90) for _ in range(3)])
    for box in ((0.1, 0.1, 0.5, 0.5), (0.4, 0.4, 0.02, 0.03), (0.2, 0.2, 0.2, 0.7)):
        hidden = with_faces_hidden(noise, (box,))
        x, y, w, h = box
        inside = hidden.crop((int(x * 640), int(y * 480), int((x + w) * 640), int((y + h) * 480)))
        longer, shorter = max(w * 640, h * 480), min(w * 640, h * 480)
        assert len(inside.getcolors(1_000_000)) <= 5 * (4 * longer / shorter + 2)


def test_what_was_under_a_hidden_face_cannot_be_told_from_its_copies():
    """Two different faces with the same means give the same bytes: nothing else of them is left."""
    one = Image.new("RGB", (480, 480), (128, 128, 128))
    other = one.copy()
    for x in range(480):  # columns of 100 and 156, and the other way round
        one.paste((100 + 56 * (x % 2),) * 3, (x, 0, x + 1, 480))
        other.paste((156 - 56 * (x % 2),) * 3, (x, 0, x + 1, 480))
    faces = ((0.0, 0.0, 1.0, 1.0),)
    made = [[copy for _, copy in copies(saved(picture, "PNG"), faces)] for picture in (one, other)]
    assert made[0] == made[1]


def test_boxes_outside_of_the_photo_do_no_harm():
    copies(saved(scene(), "JPEG"), ((1.4, 0.2, 0.2, 0.2), (0.9, 0.9, 0.5, 0.5), (0.5, 0.5, 0.0, 0.0)))
