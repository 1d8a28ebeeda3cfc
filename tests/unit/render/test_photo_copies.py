from sitegen.lang.language import Lang
from sitegen.model.config import PhotoSettings
from sitegen.model.photo import PhotoInfo
from sitegen.model.text import Text
from sitegen.render.photos import derivatives, photo_view
from sitegen.render.urls import Urls


def photo(width: int, height: int = 800) -> PhotoInfo:
    return PhotoInfo(source="content/reports/x/nayla-hassan.jpg", digest="ab" * 32, width=width, height=height)


def widths(original: int) -> list[int]:
    return sorted({copy.width for copy in derivatives(photo(original), PhotoSettings())})


def test_no_copy_is_wider_than_the_original():
    assert widths(4000) == [480, 800, 1200, 1600]
    assert widths(1000) == [480, 800, 1000]
    assert widths(300) == [300]


def test_no_two_copies_have_nearly_the_same_width():
    assert widths(810) == [480, 800]
    assert widths(1590) == [480, 800, 1200, 1590]


def test_copies_keep_the_shape_of_the_photo():
    copy = next(copy for copy in derivatives(photo(1600, 900), PhotoSettings()) if copy.width == 800)
    assert copy.height == 450


def test_the_name_of_a_file_is_not_published():
    assert not [copy for copy in derivatives(photo(1600), PhotoSettings()) if "nayla" in copy.address]


def test_browsers_get_the_best_format_first_and_the_fallback_has_a_size():
    view = photo_view(photo(1600), PhotoSettings(), Urls(), alt=Text(value="", lang=Lang.AR))
    assert [source.type for source in view.sources] == ["image/avif", "image/webp", "image/jpeg"]
    assert view.url.endswith("-1200.jpg")
    assert (view.width, view.height) == (1200, 600)
    assert view.large_url.endswith("-1600.jpg")


def test_the_last_format_needs_no_sizes_but_two_unless_it_is_the_only_one():
    def made(*formats: str) -> list[int]:
        copies = derivatives(photo(1600), PhotoSettings(formats=formats))
        return [copy.width for copy in copies if copy.format == "jpeg"]

    assert made("avif", "webp", "jpeg") == [1200, 1600]
    assert made("jpeg") == [480, 800, 1200, 1600]
