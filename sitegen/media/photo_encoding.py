"""How a finished picture becomes the bytes of a published file, and why with these settings.

Pixels come in, bytes without a word about where they came from go out. The same pixels give the same bytes on the
same machine, however many cores it has. The settings were chosen with ``benchmarks/photos.py`` and six photos at
1600 and 800 pixels (Pillow 13, libaom 3.14, libwebp 1.6; mean structural similarity of the luma in decibels, higher
is better):

    =====================  ==========  =========  ==========  ====================
    setting                similarity  kB at 800  kB at 1600  ms of one core each
    =====================  ==========  =========  ==========  ====================
    JPEG 75                15.1        51.7       168.5        20
    WebP 75, method 4      14.3        36.2        99.5       105
    **WebP 75, method 2**  14.1        37.5       103.4        40
    AVIF 50, speed 9       13.9        25.5        72.5        56
    **AVIF 55, speed 9**   14.3        29.6        85.1        62
    AVIF 60, speed 9       14.7        35.2       104.2        64
    AVIF 50, speed 8       13.9        24.5        69.3       171
    AVIF 55, speed 6       14.5        26.1        75.3       505
    =====================  ==========  =========  ==========  ====================

AVIF 55 looks like WebP 75 and is a sixth smaller. Speed 6 would save another tenth for eight times the work: with 1,500
photos on two cores, half an hour instead of a quarter. WebP is for the few browsers that know no AVIF: method 4 would
make it smaller by a twentieth, and take nearly as long as all else that is done with a photo. Progressive JPEG is
smaller than baseline and shows something early on a slow line.
"""

import functools
import io
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from PIL import Image, __version__, features

#: Options of Pillow's encoders. They are part of the key of a cached copy.
SETTINGS: Mapping[str, Mapping[str, int | bool | str]] = MappingProxyType(
    {
        # One thread and no tiles: the number of tiles, and with it the bytes, would follow the number of cores.
        "avif": {"quality": 55, "speed": 9, "subsampling": "4:2:0", "max_threads": 1, "autotiling": False},
        "webp": {"quality": 75, "method": 2},
        "jpeg": {"quality": 75, "progressive": True, "optimize": True, "subsampling": "4:2:0"},
    }
)
#: libwebp's limit for either side of a picture; the strictest of the three formats (AVIF and JPEG: 65,535).
LONGEST_SIDE = 16_383


def encode(picture: Image.Image, name: Literal["avif", "webp", "jpeg"]) -> bytes:
    """The bytes of a picture of mode RGB. Whatever the original said besides its pixels is left out."""
    plain = picture.copy()
    plain.info = {}  # Pillow would carry on the JPEG comment, the resolution and the colour profile from here
    file = io.BytesIO()
    plain.save(file, name, **SETTINGS[name])
    return file.getvalue()


@functools.cache
def encoder_version() -> str:
    """Names everything outside of this project that decides which bytes ``encode`` returns."""
    libraries = (features.version(name) or "none" for name in ("jpg", "webp", "avif", "littlecms2"))
    return " ".join([__version__, *libraries])
