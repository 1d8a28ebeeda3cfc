"""Makes plain pixels of an opened photo: upright, on white, eight bits, faces hidden, in the colours of the web.

Pictures come in and go out. What is dropped here cannot come back: transparency, wide colours, faces. Knows nothing
of files, formats and diagnostics.
"""

import io
from collections.abc import Iterable
from functools import cache

from PIL import Image, ImageCms

from sitegen.model.photo import Box

_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING = (5, 6, 7, 8)

#: A hidden face is at most this many blocks along its shorter side: sixteen colours are nobody's face, while finer
#: mosaics have been matched with photos of the same person.
BLOCKS = 4
#: Boxes are drawn tightly by people and by programs; hair, ears and chin tell as well. A share of the box, each side.
MARGIN = 0.15


def orientation(photo: Image.Image) -> int:
    """How the camera was held, 1 to 8. 1 is upright, and also what a photo gets that does not say."""
    value = photo.getexif().get(_ORIENTATION, 1)
    return value if value in _TURNS else 1


def lies_on_its_side(photo: Image.Image) -> bool:
    """Whether width and height change places when the photo is turned upright."""
    return orientation(photo) in _LYING


def upright(photo: Image.Image) -> Image.Image:
    """The loaded photo turned as the camera was held."""
    turn = _TURNS.get(orientation(photo))
    return photo if turn is None else photo.transpose(turn)


def on_white(photo: Image.Image) -> Image.Image:
    """Eight bits per channel without transparency, in mode L, RGB or CMYK.

    Transparent parts become white in every format, for JPEG knows no transparency and a photo looks the same in all.
    """
    if photo.mode.startswith("I;16"):  # Pillow's own conversion to L cuts off all above 255
        return photo.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    if photo.has_transparency_data:
        shown = photo.convert("RGBA")
        white = Image.new("RGB", shown.size, "white")
        white.paste(shown, mask=shown.getchannel("A"))
        return white
    return photo if photo.mode in {"L", "RGB", "CMYK"} else photo.convert("RGB")


def with_faces_hidden(picture: Image.Image, faces: Iterable[Box]) -> Image.Image:
    """Replaces faces by a few blocks, each the mean of what was there. The rest of the face is gone for good.

    Args:
        picture: upright. Unchanged; a copy is returned if there are faces.
        faces: boxes in fractions of the picture; what lies outside of it is ignored.
    """
    boxes = [box for face in faces if (box := _pixels(face, picture.size))]
    if not boxes:
        return picture
    hidden = picture.copy()
    for box in boxes:
        width, height = box[2] - box[0], box[3] - box[1]
        block = max(1, -(-min(width, height) // BLOCKS))
        few = hidden.resize((-(-width // block), -(-height // block)), Image.Resampling.BOX, box)
        hidden.paste(few.resize((width, height), Image.Resampling.NEAREST), box)
    return hidden


def _pixels(face: Box, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    x, y, width, height = face
    left, right = (x - width * MARGIN) * size[0], (x + width * (1 + MARGIN)) * size[0]
    top, bottom = (y - height * MARGIN) * size[1], (y + height * (1 + MARGIN)) * size[1]
    box = (
        max(0, int(left)),
        max(0, int(top)),
        min(size[0], -int(-right // 1)),
        min(size[1], -int(-bottom // 1)),
    )
    return box if box[0] < box[2] and box[1] < box[3] else None


def in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in mode RGB and the colours that browsers assume where no profile says otherwise.

    Args:
        picture: mode L, RGB or CMYK.
        profile: the ICC profile that its numbers are meant in. One that is damaged, or made for another kind of
            picture, counts as none, as it does in browsers.
    """
    if profile:
        try:
            converted = ImageCms.profileToProfile(
                picture,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                _srgb(),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError):
            return picture.convert("RGB")
        if converted is not None:
            return converted
    return picture.convert("RGB")


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def dominant_colour(picture: Image.Image) -> str:
    """The colour that most of a small RGB picture has, ``#rrggbb``. Not the mean, which is mud for most photos."""
    few = picture.resize((48, 48), Image.Resampling.BOX).quantize(6, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette = few.getpalette() or [0, 0, 0]
    counts = few.histogram()
    most = max(range(len(palette) // 3), key=counts.__getitem__)
    return "#" + bytes(palette[most * 3 : most * 3 + 3]).hex()
