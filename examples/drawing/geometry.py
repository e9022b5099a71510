"""Boxes and lines, in pixels; y grows downwards. Whole numbers, so that every machine draws the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its centre."""

    x: int
    y: int
    width: int
    height: int

    def overlap(self, other: "Box", *, gap: int = 0) -> int:
        """How deep two boxes are in each other, or short of the gap; 0 where they are clear."""
        across = (self.width + other.width) // 2 + gap - abs(self.x - other.x)
        down = (self.height + other.height) // 2 + gap - abs(self.y - other.y)
        return max(0, min(across, down))

    def is_met_by(self, line: "Line", *, gap: int) -> bool:
        """Whether a line comes nearer to the box than the gap, by Liang and Barsky's clipping."""
        low, high = 0.0, 1.0
        for start, step, centre, size in (
            (line.x1, line.x2 - line.x1, self.x, self.width),
            (line.y1, line.y2 - line.y1, self.y, self.height),
        ):
            near, far = centre - size / 2 - gap - start, centre + size / 2 + gap - start
            if step == 0:
                if near > 0 or far < 0:
                    return False
                continue
            enters, leaves = sorted((near / step, far / step))
            low, high = max(low, enters), min(high, leaves)
            if low > high:
                return False
        return True

    def edge_towards(self, x: int, y: int, *, gap: int = 0) -> tuple[int, int]:
        """Where a line from the centre to a point leaves the box, or a little outside of it."""
        across, down = x - self.x, y - self.y
        if across == down == 0:
            return self.x, self.y
        sides = [(size / 2 + gap) / abs(step) for size, step in ((self.width, across), (self.height, down)) if step]
        share = min(1.0, *sides)
        return round(self.x + across * share), round(self.y + down * share)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line between two points."""

    x1: int
    y1: int
    x2: int
    y2: int

    def crosses(self, other: "Line") -> bool:
        """Whether two lines cross, other than where an end touches."""

        def side(line: Line, x: int, y: int) -> int:
            return (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1)

        return (
            side(self, other.x1, other.y1) * side(self, other.x2, other.y2) < 0
            and side(other, self.x1, self.y1) * side(other, self.x2, self.y2) < 0
        )
