"""The colours are read, and told apart, also by those who lack a kind of cones."""

from itertools import combinations

import pytest

from api.explaining.palette import COLOURS, INK, ROUNDS, SEVERAL, look

type Colour = tuple[float, float, float]

AS_SEEN = {
    "by most": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What becomes of linear red, green and blue: Machado, Oliveira and Fernandes 2009, for severity 1."""


def linear(colour: str) -> Colour:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    return sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, seen: str) -> Colour:
    red, green, blue = (
        min(max(sum(w * part for w, part in zip(row, linear(colour), strict=True)), 0), 1) for row in AS_SEEN[seen]
    )
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116


def distance(first: str, second: str, seen: str) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(lab(first, seen), lab(second, seen), strict=True)) ** 0.5)


@pytest.mark.parametrize("colour", [*COLOURS, SEVERAL])
def test_letters_stand_out_from_their_ground(colour: str) -> None:
    assert contrast(INK, colour) >= 4.5


@pytest.mark.parametrize("seen", AS_SEEN)
def test_no_two_colours_are_taken_for_one(seen: str) -> None:
    near = min((distance(first, second, seen), first, second) for first, second in combinations(COLOURS, 2))
    assert near[0] >= 20


def test_every_look_is_used_before_one_comes_again() -> None:
    looks = [look(rank) for rank in range(len(COLOURS) * ROUNDS)]
    assert len(set(looks)) == len(looks)
    assert look(len(looks)) == looks[0]
    assert [style for _, style in looks[: len(COLOURS)]] == [0] * len(COLOURS)
