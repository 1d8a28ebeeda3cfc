import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.render.geometry import along, fit
from sitegen.render.labels import SIZE, place_labels, width_of
from sitegen.render.traffic import traffic

LEVANT = {
    "صيدا": (35.37, 33.56),
    "بيروت": (35.5, 33.89),
    "طرابلس": (35.85, 34.43),
    "مجدل عنجر": (35.93, 33.7),
    "زحلة": (35.9, 33.85),
}
FAR = {"لندن": (-0.12, 51.5), "آرهوس": (10.2, 56.15), "إسطنبول": (28.97, 41.0)}


def box(label, name):
    left = label.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * width_of(name)
    return left, label.y - SIZE * 0.8, left + width_of(name), label.y + SIZE * 0.3


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def check(labels, names, width, height):
    boxes = [box(label, name) for label, name in zip(labels, names, strict=True) if label]
    assert not any(overlap(a, b) for a, b in itertools.combinations(boxes, 2))
    assert all(left >= 0 and top >= 0 and right <= width and bottom <= height for left, top, right, bottom in boxes)


def placed(cities, weights=None):
    window = fit(cities.values())
    points = [window.place(city) for city in cities.values()]
    labels = place_labels(points, list(cities), weights or [1] * len(cities), window.width, window.height)
    check(labels, list(cities), window.width, window.height)
    return dict(zip(cities, labels, strict=True))


def test_a_lone_city_has_its_name_beside_it():
    (label,) = place_labels([(100, 100)], ["Rome"], [1], 960, 600)
    assert (label.anchor, label.leader) == ("start", None)


def test_a_name_at_the_edge_turns_to_the_inside():
    (label,) = place_labels([(940, 100)], ["Rome"], [1], 960, 600)
    assert label.anchor == "end"


def test_a_name_stands_where_no_route_runs_through_it():
    city = (480.0, 300.0)
    routes = traffic(
        (place for goal in ((900.0, 330.0), (900.0, 300.0), (60.0, 500.0)) for place in along(city, goal, 8)), 960, 600
    )
    (label,) = place_labels([city], ["Rome"], [1], 960, 600, routes)
    left, top, right, bottom = box(label, "Rome")
    assert label.leader is None
    assert routes.within(left, top, right, bottom) == 0


def test_cities_close_together_on_a_wide_map_are_all_named():
    labels = placed(LEVANT | FAR)
    assert all(labels.values())
    assert any(labels[name].leader for name in LEVANT)
    assert not any(labels[name].leader for name in FAR)


def test_cities_close_together_on_their_own_map_need_no_lines():
    assert not any(label is None or label.leader for label in placed(LEVANT).values())


def test_where_there_is_no_room_the_city_with_more_reports_is_named():
    points, names = [(30.0, 35.0), (30.0, 36.0)], ["A", "B"]
    assert [bool(label) for label in place_labels(points, names, [1, 9], 80, 70)] == [False, True]


def test_a_name_that_is_wider_than_the_map_is_left_out():
    assert place_labels([(50, 50)], ["Llanfairpwllgwyngyll"], [1], 100, 100) == (None,)


def test_marks_over_letters_take_no_room():
    assert width_of("عمّان") == width_of("عمان")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 960), st.floats(0, 500)), min_size=1, max_size=14))
def test_names_never_cover_each_other(points):
    names = [f"City {index}" for index in range(len(points))]
    check(place_labels(points, names, [1] * len(points), 960, 500), names, 960, 500)


def test_the_same_cities_always_get_the_same_places():
    assert placed(LEVANT | FAR) == placed(LEVANT | FAR)
