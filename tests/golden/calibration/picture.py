"""Draws how far confidence and truth agree: a point a bin with its interval, the more reports the bigger."""

from collections.abc import Iterator, Sequence
from math import sqrt

from examples.drawing import svg
from examples.drawing.geometry import Box
from tests.golden.calibration.reliability import Bin

SIDE, LEFT, TOP = 360, 64, 24
WIDTH, HEIGHT = LEFT + SIDE + 150, TOP + SIDE + 56
INK, PAPER, GREY, BLUE = "#1f2328", "#ffffff", "#8c959f", "#0969da"
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def picture(those: Sequence[Bin], *, error: float, score: float) -> str:
    """The SVG; `error` is the expected calibration error, `score` Brier's."""
    count = sum(each.count for each in those)
    described = "; ".join(f"{each.given:.2f} given, {each.right:.2f} right, {each.count} reports" for each in those)
    return svg.document(
        [*_frame(), *(part for each in those for part in _bin(each)), *_legend(count, error, score)],
        width=WIDTH,
        height=HEIGHT,
        title="Confidence of reports and the share that is right",
        description=described,
    )


def _frame() -> Iterator[str]:
    yield svg.rectangle(Box(WIDTH // 2, HEIGHT // 2, WIDTH, HEIGHT), fill=PAPER)
    for tick in _TICKS:
        x, y = _at(tick, tick)
        yield svg.line((LEFT, y), (LEFT + SIDE, y), stroke=GREY, stroke_opacity=0.3)
        yield svg.line((x, TOP), (x, TOP + SIDE), stroke=GREY, stroke_opacity=0.3)
        yield svg.text(f"{tick:.1f}", x=LEFT - 8, y=y + 4, text_anchor="end", fill=INK)
        yield svg.text(f"{tick:.1f}", x=x, y=TOP + SIDE + 18, text_anchor="middle", fill=INK)
    yield svg.line(_at(0, 0), _at(1, 1), stroke=GREY, stroke_dasharray="5 4")
    yield svg.text("confidence", x=LEFT + SIDE // 2, y=TOP + SIDE + 42, size=13, text_anchor="middle", fill=INK)
    middle = TOP + SIDE // 2
    turned = f"rotate(-90 20 {middle})"
    yield svg.text("share that is right", x=20, y=middle, size=13, text_anchor="middle", fill=INK, transform=turned)


def _bin(each: Bin) -> Iterator[str]:
    x, y = _at(each.given, each.right)
    yield svg.line(_at(each.given, each.low), _at(each.given, each.high), stroke=BLUE, stroke_width=2, opacity=0.5)
    yield svg.element("circle", cx=x, cy=y, r=3 + round(sqrt(each.count) / 2), fill=BLUE)


def _legend(count: int, error: float, score: float) -> Iterator[str]:
    x = LEFT + SIDE + 16
    lines = (f"{count} reports", f"ECE {error:.3f}", f"Brier {score:.3f}")
    for at, line in enumerate(lines):
        yield svg.text(line, x=x, y=TOP + 16 + 20 * at, size=13, fill=INK)
    for at, line in enumerate(("on the dashed line", "both are the same")):
        yield svg.text(line, x=x, y=TOP + 96 + 16 * at, size=12, fill=GREY)


def _at(confidence: float, share: float) -> tuple[int, int]:
    return LEFT + round(SIDE * confidence), TOP + SIDE - round(SIDE * share)
