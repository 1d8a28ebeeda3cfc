"""Everything that is wrong is said in one run: a mistake in one place hides none in another."""

from pathlib import Path

from tests.mini_site import BASE, REPORT, MiniSite


def test_without_a_theme_the_photos_are_looked_at_all_the_same(tmp_path: Path) -> None:
    site = MiniSite(tmp_path, BASE + REPORT)
    site.put("config.yaml", (site.root / "config.yaml").read_bytes() + b"theme: {name: rihlah}\n")
    text = site.root / "content/reports/rome-water/en.md"
    site.put("content/reports/rome-water/en.md", text.read_bytes() + b"\n\n![A well](well.jpg)\n")
    site.put("content/reports/rome-water/well.jpg", b"this is no picture")
    codes = site.build().codes
    assert "theme-unknown" in codes
    assert any(code.startswith("photo-") and code != "photo-without-consent" for code in codes)
