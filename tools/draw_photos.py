"""Draw the pictures of the demonstration site into content/.

    .venv/bin/python tools/draw_photos.py [part of a path ...]

The pictures stand in for photographs, so that nobody's face and nobody's copyright is in this repository. They are the
same bytes every time with the same version of Pillow. Some carry what a telephone leaves in a photo (the place, the
device, a turned picture, a remark), so that a build can be seen to take it out.
"""

import argparse
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drawing import crafts, land, rooms, sea, squares, streets, workplaces
from drawing.canvas import Canvas
from PIL import ExifTags, Image

MOST_BYTES = 200_000
REPORTS = Path(__file__).parent.parent / "content" / "reports"

Scene = Callable[[Canvas], None]

SCENES: dict[str, Scene] = {
    "leicester-london/town-hall.jpg": squares.town_hall,
    "leicester-london/west-london.jpg": squares.west_london,
    "nablus-heritage/old-city-arch.jpg": streets.old_city_arch,
    "leicester-in-lebanon/covered-souk.jpg": streets.covered_souk,
    "leicester-in-lebanon/fishing-harbour.jpg": sea.fishing_harbour,
    "leicester-in-lebanon/sea-castle.jpg": sea.sea_castle,
    "istanbul-heritage/golden-horn.jpg": sea.golden_horn,
    "saida-climate/corniche-storm.jpg": sea.corniche_storm,
    "marseille-waste/old-harbour.jpg": sea.old_harbour,
    "leicester-london/meeting-room.jpg": rooms.meeting_room,
    "nablus-heritage/soap-towers.jpg": crafts.soap_towers,
    "sousse-water/water-tower.jpg": land.water_tower,
    "sousse-water/pump-room.jpg": rooms.pump_room,
    "sousse-water/medina-cistern.jpg": rooms.medina_cistern,
    "istanbul-heritage/copper-workshop.jpg": crafts.copper_workshop,
    "irbid-refugees/town-on-hills.jpg": land.town_on_hills,
    "irbid-refugees/classroom.jpg": rooms.classroom,
    "saida-climate/orange-groves.jpg": land.orange_groves,
    "marseille-waste/market-stalls.jpg": land.market_stalls,
    "marseille-waste/sorting-hall.jpg": workplaces.sorting_hall,
    "marseille-waste/compost-yard.jpg": land.compost_yard,
    "marseille-waste/repair-workshop.jpg": workplaces.repair_workshop,
    "athens-mobility-tram.jpg": streets.seaside_tram,
    "athens-mobility-stop.jpg": streets.school_street,
    "marseille-waste/dawn-lorry.jpg": streets.dawn_lorry,
    "barcelona-bologna/plane-trees.jpg": squares.plane_trees,
    "barcelona-bologna/porticoes.jpg": squares.porticoes,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What a telephone would have left in the file."""

    taken: str
    north: tuple[float, float, float]  # degrees, minutes, seconds
    east: tuple[float, float, float]
    remark: str
    turned: bool = False


TRACES: dict[str, Trace] = {
    "marseille-waste/old-harbour.jpg": Trace(
        taken="2026:04:13 05:12:40", north=(43, 17, 42.7), east=(5, 22, 28.4), remark="Seen from the hotel, room 214"
    ),
    "leicester-in-lebanon/sea-castle.jpg": Trace(
        taken="2023:06:13 07:55:03", north=(33, 34, 3.1), east=(35, 22, 16.9), remark="Before the meeting", turned=True
    ),
    "saida-climate/orange-groves.jpg": Trace(
        taken="2025:11:04 10:21:18",
        north=(33, 31, 12.0),
        east=(35, 21, 50.5),
        remark="Owner's house is behind the trees",
    ),
}

TURNED_RIGHT = 6  # EXIF orientation: the viewer must turn the stored picture a quarter to the right


def exif(trace: Trace) -> Image.Exif:
    """Return the EXIF block of a trace."""
    block = Image.Exif()
    block[ExifTags.Base.Make] = "Example"
    block[ExifTags.Base.Model] = "Example Phone 7"
    block[ExifTags.Base.Software] = "Example Camera 1.0"
    block[ExifTags.Base.DateTime] = trace.taken
    block[ExifTags.Base.Artist] = "Somebody who did not ask to be named"
    if trace.turned:
        block[ExifTags.Base.Orientation] = TURNED_RIGHT
    block.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: trace.north,
            ExifTags.GPS.GPSLongitudeRef: "E",
            ExifTags.GPS.GPSLongitude: trace.east,
        }
    )
    return block


def jpeg(picture: Image.Image, trace: Trace | None) -> bytes:
    """Return the picture as JPEG, at the best quality that stays below the limit."""
    buffer = io.BytesIO()
    for quality in range(84, 60, -3):
        buffer.seek(0)
        buffer.truncate()
        if trace is None:
            picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        else:
            turned = picture.transpose(Image.Transpose.ROTATE_90) if trace.turned else picture
            turned.save(buffer, "JPEG", quality=quality, optimize=True, exif=exif(trace), comment=trace.remark.encode())
        if buffer.tell() <= MOST_BYTES:
            break
    return buffer.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the pictures of the demonstration site.")
    parser.add_argument("wanted", nargs="*", help="draw only the pictures whose path contains one of these")
    wanted = parser.parse_args().wanted
    for path, scene in SCENES.items():
        if wanted and not any(part in path for part in wanted):
            continue
        canvas = Canvas(path)
        scene(canvas)
        data = jpeg(canvas.finished(), TRACES.get(path))
        target = REPORTS / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(f"{path}  {len(data) // 1000} kB")


if __name__ == "__main__":
    main()
