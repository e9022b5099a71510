"""The picture has a point and an interval for each bin, and is the same each time."""

import re

from tests.golden.calibration.picture import picture
from tests.golden.calibration.reliability import Bin

BINS = [Bin(0.2, 0.3, 16, 0.25, 0.25, 0.1, 0.5), Bin(0.8, 0.9, 100, 0.85, 0.9, 0.8, 0.95)]


def test_points_and_numbers() -> None:
    drawn = picture(BINS, error=0.0431, score=0.2)
    points = re.findall(r'<circle cx="(\d+)" cy="(\d+)" r="(\d+)"', drawn)
    assert points == [("154", "294", "5"), ("370", "60", "8")]
    assert {"116 reports", "ECE 0.043", "Brier 0.200", "confidence"} <= set(re.findall(r">([^<>]+)</text>", drawn))
    assert drawn == picture(BINS, error=0.0431, score=0.2)
