import pytest

from sitegen.render.geometry import WIDTH, arc, clip, fit, simplify

SAIDA, TRIPOLI, MAJDAL_ANJAR = (35.37, 33.56), (35.85, 34.43), (35.93, 33.7)
LONDON, TORONTO, SAO_PAULO, SYDNEY, TOKYO = (-0.12, 51.5), (-79.4, 43.7), (-46.6, -23.5), (151.2, -33.9), (139.7, 35.7)
SUVA, APIA, AUCKLAND, LOS_ANGELES = (178.4, -18.1), (-171.8, -13.8), (174.8, -36.8), (-118.2, 34.1)


@pytest.mark.parametrize(
    "cities",
    [
        [SAIDA],
        [SAIDA, TRIPOLI, MAJDAL_ANJAR],
        [SAIDA, LONDON],
        [SAIDA, LONDON, TORONTO, SAO_PAULO, SYDNEY, TOKYO],
        [SUVA, APIA, AUCKLAND],
        [AUCKLAND, LOS_ANGELES],
        [(0, 89), (10, -89)],
        [],
    ],
)
def test_every_city_is_inside_with_room_around_it(cities):
    window = fit(cities)
    for city in cities:
        x, y = window.place(city)
        assert WIDTH * 0.05 < x < WIDTH * 0.95
        assert window.height * 0.04 < y < window.height * 0.96


def test_a_map_is_never_a_ribbon():
    for cities in ([(0, 40), (60, 40)], [(10, 0), (10, 60)]):
        window = fit(cities)
        assert 0.8 <= window.width / window.height <= 2.2


def test_north_is_up_and_east_is_right():
    window = fit([SAIDA, LONDON])
    assert window.place(LONDON)[0] < window.place(SAIDA)[0]
    assert window.place(LONDON)[1] < window.place(SAIDA)[1]


def test_neighbours_across_the_180th_meridian_are_neighbours_on_the_map():
    window = fit([SUVA, APIA, AUCKLAND])
    assert window.place(SUVA)[0] < window.place(APIA)[0]
    assert window.width / window.scale < 1


def test_the_world_is_cut_in_the_pacific_even_if_it_would_be_a_little_narrower_elsewhere():
    window = fit([LONDON, TOKYO, LOS_ANGELES])
    assert window.place(LOS_ANGELES)[0] < window.place(LONDON)[0] < window.place(TOKYO)[0]


def test_a_route_bows_between_its_ends():
    assert arc((0, 0), (100, 0)) == "M0 0Q50.0 -18.0 100 0"


def test_a_square_is_cut_to_what_the_window_shows():
    square = [(-10.0, -10.0), (5.0, -10.0), (5.0, 5.0), (-10.0, 5.0)]
    assert sorted(clip(square, 0, 0, 20, 20)) == [(0.0, 0.0), (0.0, 5.0), (5.0, 0.0), (5.0, 5.0)]
    assert clip(square, 6, 6, 20, 20) == []


def test_bends_that_nobody_sees_are_left_out():
    ring = [(0.0, 0.0), (5.0, 0.3), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert simplify(ring, 0.5) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert simplify(ring, 0.1) == ring
