from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.media.metadata import metadata_in
from sitegen.media.photo_opening import UnreadablePhotoError
from sitegen.media.photos import derive, measure
from sitegen.model.config import PhotoSettings
from sitegen.render.photos import derivatives
from tests.unit.media.camera import camera_jpeg, saved, scene

SETTINGS = PhotoSettings(widths=(16,), max_pixels=100_000)
SAMPLES = [
    camera_jpeg(scene(48, 32), 6),
    saved(scene(48, 32), "JPEG", progressive=True),
    saved(scene(48, 32).convert("CMYK"), "JPEG"),
    *(saved(scene(48, 32), name) for name in ("PNG", "WEBP", "AVIF", "GIF", "TIFF")),
    saved(scene(48, 32), "TIFF", compression="tiff_lzw"),
]


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(SAMPLES),
    st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=12),
    st.integers(0, 1 << 20),
)
def test_damaged_bytes_end_in_a_diagnostic_or_a_picture_and_never_in_another_error(data, changes, cut):
    broken = bytearray(data)
    for at, value in changes:
        broken[at % len(broken)] = value
    broken = broken[: max(1, len(broken) - cut)] if cut < len(broken) // 2 else broken
    measured = measure(bytes(broken), "a.jpg", (), SETTINGS)
    metadata_in(bytes(broken), "a.jpg")
    if measured.info is None:
        assert len(measured.diagnostics) == 1
        return
    try:
        derive(bytes(broken), derivatives(measured.info, SETTINGS), SETTINGS)
    except UnreadablePhotoError:
        return
