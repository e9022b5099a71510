import pytest

from api.types.points import GeoPoint, degrees


@pytest.mark.parametrize(
    ("point", "found"), [("geo:43.0625,-16.18", (43.0625, -16.18)), ("geo:-90,180", (-90.0, 180.0))]
)
def test_degrees(point: str, found: tuple[float, float]) -> None:
    assert degrees(GeoPoint(point)) == found


@pytest.mark.parametrize("text", ["43,16", "geo:91,0", "geo:0,181", "geo:1,2,3", "geo:north,west"])
def test_what_is_no_point(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        degrees(GeoPoint(text))
