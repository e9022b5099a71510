"""Where the boxes of a graph go: near what they are linked to, clear of each other and of other boxes' lines.

Two steps, both without chance: distances in the plane are first made those in the graph (stress majorization, after
Gansner, Koren and North, 2004), then each box is moved for as long as that mends what is hard to read.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from examples.drawing.geometry import Box, Line

Link = tuple[str, str]

_ROUNDS = 200
_LINK_LENGTH = 110
_BOX_GAP = 22
_LINE_GAP = 6
_OVERLAP, _HIDDEN, _CROSSING = 200.0, 900.0, 700.0
"""What a pixel of overlap, a line behind a box and a crossing cost, measured in squared pixels of length / 100."""
_STEPS = (160, 80, 40, 20, 10)
_DIRECTIONS = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1))


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for a graph, by its corners."""

    left: int
    top: int
    right: int
    bottom: int

    def hold(self, box: Box) -> Box:
        """The box, moved into the frame if it is outside."""
        across, down = box.width // 2 + 1, box.height // 2 + 1
        return replace(
            box,
            x=min(max(box.x, self.left + across), self.right - across),
            y=min(max(box.y, self.top + down), self.bottom - down),
        )


def place(
    sizes: Mapping[str, tuple[int, int]],
    links: Sequence[Link],
    *,
    frame: Frame,
    pinned: Mapping[str, tuple[int, int]] | None = None,
) -> dict[str, Box]:
    """A box for each name, of its size (width, height), in the frame; pinned ones stand where they are told to."""
    pinned = pinned or {}
    names = list(sizes)
    boxes = {}
    for name, found in _fitted(_plane(names, links), frame, pinned).items():
        boxes[name] = frame.hold(Box(*pinned.get(name, found), *sizes[name]))
    return _mended(boxes, links, frame=frame, movable=[name for name in names if name not in pinned])


def _plane(names: Sequence[str], links: Iterable[Link]) -> dict[str, tuple[float, float]]:
    """Positions whose distances are near those in the graph."""
    far = _distances(names, links)
    # a spiral of whole numbers to start from: no two in one place, no three in one line
    at = {name: (float((i * 7) % 13 + i / 50), float((i * 5) % 11 + i * i / 900)) for i, name in enumerate(names)}
    for _ in range(_ROUNDS):
        moved = {}
        for one in names:
            x = y = weights = 0.0
            for other in names:
                if other == one:
                    continue
                target = far[one, other]
                weight = 1 / (target * target)
                across, down = at[one][0] - at[other][0], at[one][1] - at[other][1]
                share = target / (sqrt(across * across + down * down) or 1.0)
                x += weight * (at[other][0] + across * share)
                y += weight * (at[other][1] + down * share)
                weights += weight
            moved[one] = (x / weights, y / weights) if weights else at[one]
        at = moved
    return at


def _distances(names: Sequence[str], links: Iterable[Link]) -> dict[tuple[str, str], int]:
    """How many links lie between each two names; for those that nothing joins, a little more than the longest way."""
    near: dict[str, list[str]] = {name: [] for name in names}
    for one, other in links:
        near[one].append(other)
        near[other].append(one)
    found: dict[tuple[str, str], int] = {}
    for name in names:
        found[name, name] = 0
        waiting = deque([name])
        while waiting:
            here = waiting.popleft()
            for there in near[here]:
                if (name, there) not in found:
                    found[name, there] = found[name, here] + 1
                    waiting.append(there)
    apart = max(found.values(), default=0) // 2 + 2
    return {(one, other): found.get((one, other), apart) for one in names for other in names}


def _fitted(
    at: Mapping[str, tuple[float, float]], frame: Frame, pinned: Mapping[str, tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    """Stretched to the frame, and turned over so that what is pinned comes nearest to where it has to be."""

    def stretched(values: Sequence[float], low: int, high: int) -> list[int]:
        least, most = min(values, default=0.0), max(values, default=0.0)
        return [round(low + (value - least) / ((most - least) or 1.0) * (high - low)) for value in values]

    xs = stretched([x for x, _ in at.values()], frame.left, frame.right)
    ys = stretched([y for _, y in at.values()], frame.top, frame.bottom)
    turns = [
        dict(zip(at, zip(across, down, strict=True), strict=True))
        for across in (xs, [frame.left + frame.right - x for x in xs])
        for down in (ys, [frame.top + frame.bottom - y for y in ys])
    ]
    return min(turns, key=lambda turn: sum(_length(turn[name], point) for name, point in pinned.items()))


def _length(one: tuple[int, int], other: tuple[int, int]) -> float:
    (x1, y1), (x2, y2) = one, other
    return sqrt((x1 - x2) ** 2 + (y1 - y2) ** 2)


def _mended(boxes: dict[str, Box], links: Sequence[Link], *, frame: Frame, movable: Sequence[str]) -> dict[str, Box]:
    """Boxes moved one at a time, by ever smaller steps and by changing places, until no move makes it better."""
    boxes = dict(boxes)
    for step in (*_STEPS, *_STEPS):
        better = True
        while better:
            better = False
            for name in movable:
                tries = [{name: spot} for spot in _spots(boxes[name], step, frame)]
                if step == _STEPS[0]:
                    tries += [_exchanged(boxes, name, other, frame) for other in movable if other != name]
                for moved in tries:
                    before = _cost(boxes, links, moved)
                    changed = {**boxes, **moved}
                    if _cost(changed, links, moved) < before - 1e-6:
                        boxes, better = changed, True
    return boxes


def _spots(box: Box, step: int, frame: Frame) -> list[Box]:
    return [frame.hold(replace(box, x=box.x + across * step, y=box.y + down * step)) for across, down in _DIRECTIONS]


def _exchanged(boxes: Mapping[str, Box], one: str, other: str, frame: Frame) -> dict[str, Box]:
    first, second = boxes[one], boxes[other]
    return {
        one: frame.hold(replace(first, x=second.x, y=second.y)),
        other: frame.hold(replace(second, x=first.x, y=first.y)),
    }


def _cost(boxes: Mapping[str, Box], links: Sequence[Link], moved: Collection[str]) -> float:
    """What is hard to read about the boxes that were moved and the lines at their ends."""
    lines = {link: _line(boxes, link) for link in links}
    touched = {link: lines[link] for link in links if link[0] in moved or link[1] in moved}
    cost = 0.0
    for name in moved:
        box = boxes[name]
        cost += sum(_OVERLAP * box.overlap(other, gap=_BOX_GAP) for it, other in boxes.items() if it != name)
        cost += sum(
            _HIDDEN for link, line in lines.items() if link not in touched and box.is_met_by(line, gap=_LINE_GAP)
        )
    for link, line in touched.items():
        cost += (_length((line.x1, line.y1), (line.x2, line.y2)) - _LINK_LENGTH) ** 2 / 100
        cost += sum(_HIDDEN for name, box in boxes.items() if name not in link and box.is_met_by(line, gap=_LINE_GAP))
        cost += sum(_CROSSING for crossed in lines.values() if line.crosses(crossed))
    return cost


def _line(boxes: Mapping[str, Box], link: Link) -> Line:
    one, other = (boxes[name] for name in link)
    return Line(one.x, one.y, other.x, other.y)
