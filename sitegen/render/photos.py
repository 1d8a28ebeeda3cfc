"""Which smaller copies a photo has, and what their addresses are. Decides; draws nothing."""

from collections.abc import Iterable

from sitegen.model.config import PhotoSettings
from sitegen.model.photo import Derivative, PhotoInfo
from sitegen.model.text import Text
from sitegen.model.view.common import PhotoSource, PhotoView
from sitegen.render.urls import Urls

MEDIA_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
ENDINGS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}
#: The copy that browsers without ``srcset`` show, and feeds and share previews: the widest up to this.
FALLBACK_WIDTH = 1200
#: An original is worth a copy in its own width if that is so much wider than the next one.
NEARLY = 1.15


def derivatives(photo: PhotoInfo, settings: PhotoSettings) -> tuple[Derivative, ...]:
    """All copies of a photo, by format and width. Never wider than the original; shared by all languages.

    The name of the original is not part of an address: people call photos after the people in them.
    """
    widths = _widths(photo.width, settings)
    best, last = settings.formats[0], settings.formats[-1]
    return tuple(
        Derivative(
            source=photo.source,
            digest=photo.digest,
            faces=photo.faces,
            format=name,
            width=width,
            height=max(1, round(photo.height * width / photo.width)),
            address=f"/media/{photo.digest[:16]}-{width}.{ENDINGS[name]}",
        )
        for name in settings.formats
        for width in (_last_resort(widths) if name == last != best else widths)
    )


def _last_resort(widths: list[int]) -> list[int]:
    """For browsers that know no better format: the copy that they show, and the large one behind it."""
    shown = [width for width in widths if width <= FALLBACK_WIDTH][-1:] or widths[:1]
    return sorted({*shown, widths[-1]})


def _widths(original: int, settings: PhotoSettings) -> list[int]:
    """The wanted widths that the original has; its own too, if a wider one was wanted and it adds something."""
    widths = [width for width in settings.widths if width <= original]
    if len(widths) < len(settings.widths) and (not widths or original > NEARLY * widths[-1]):
        widths.append(original)
    return widths


def photo_view(
    photo: PhotoInfo,
    settings: PhotoSettings,
    urls: Urls,
    *,
    alt: Text,
    caption: Text | None = None,
    credit: Text | None = None,
    classes: tuple[str, ...] = (),
) -> PhotoView:
    """A photo as templates see it."""
    copies = derivatives(photo, settings)
    fallback_format = settings.formats[-1]
    fallbacks = [copy for copy in copies if copy.format == fallback_format]
    shown = next((copy for copy in reversed(fallbacks) if copy.width <= FALLBACK_WIDTH), fallbacks[0])
    return PhotoView(
        url=urls.path(shown.address),
        width=shown.width,
        height=shown.height,
        sources=tuple(
            PhotoSource(type=MEDIA_TYPES[name], srcset=_srcset((c for c in copies if c.format == name), urls))
            for name in settings.formats
        ),
        large_url=urls.path(fallbacks[-1].address),
        alt=alt,
        caption=caption,
        credit=credit,
        classes=classes,
    )


def _srcset(copies: Iterable[Derivative], urls: Urls) -> str:
    return ", ".join(f"{urls.path(copy.address)} {copy.width}w" for copy in copies)
