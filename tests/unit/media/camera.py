"""Photos as cameras, phones and programs write them: with everything in them that must not be published."""

import io
import struct
import zlib

from PIL import Image

NAME = b"Nayla Khoury"
PLACE = b"Saida, near the old port"
SECRETS = (NAME, PLACE, b"Canon", b"2019:11:25", b"SN-4711")


def scene(width: int = 640, height: int = 480) -> Image.Image:
    """A picture with a different colour in each corner and enough detail to be a photo."""
    noise = Image.effect_noise((width, height), 24)
    sky = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (noise, sky, Image.blend(noise, sky, 0.5)))
    corner = (width // 4, height // 4)
    for colour, at in (
        ((220, 20, 20), (0, 0)),
        ((20, 200, 20), (width - corner[0], 0)),
        ((20, 20, 220), (0, height - corner[1])),
        ((230, 230, 20), (width - corner[0], height - corner[1])),
    ):
        picture.paste(colour, (*at, at[0] + corner[0], at[1] + corner[1]))
    return picture


def exif(orientation: int = 1) -> Image.Exif:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010F] = "Canon"
    tags[0x013B] = NAME.decode()
    tags[0x0132] = "2019:11:25 10:00:00"
    tags.get_ifd(0x8825).update({1: "N", 2: (33.0, 33.0, 33.0), 3: "E", 4: (35.0, 22.0, 11.0)})
    tags.get_ifd(0x8769).update({0xA431: "SN-4711"})
    return tags


XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>" + NAME + b"</dc:creator></x:xmpmeta>"


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def thumbnail_app0() -> bytes:
    return segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1" + bytes([2, 2]) + bytes(12))


def iptc() -> bytes:
    record = struct.pack(">BBBH", 0x1C, 2, 80, len(NAME)) + NAME
    return segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record)


def camera_jpeg(picture: Image.Image, orientation: int = 1, **options: object) -> bytes:
    """EXIF with GPS and a thumbnail, XMP, IPTC, a comment, maker's notes, and a film after the end."""
    file = io.BytesIO()
    said = {"exif": exif(orientation), "xmp": XMP, "comment": PLACE, "dpi": (300, 300)}
    picture.save(file, "JPEG", **{"quality": 92, **said, **options})
    data = file.getvalue()
    extra = thumbnail_app0() + iptc() + segment(0xE5, b"maker" + NAME)
    return data[:2] + extra + data[2:] + b"MotionPhoto" + PLACE


def png_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, rows: bytes, *, depth: int = 8, colour: int = 2, extra: bytes = b"") -> bytes:
    """A PNG from its raw rows, each with its filter byte."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + extra
        + png_chunk(b"IDAT", zlib.compress(rows, 9))
        + png_chunk(b"IEND", b"")
    )


def saved(picture: Image.Image, name: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, name, **options)
    return file.getvalue()


def heic() -> bytes:
    """The beginning of what an iPhone writes."""
    return struct.pack(">I4s4sI4s4s", 24, b"ftyp", b"heic", 0, b"mif1", b"heic") + bytes(200)
