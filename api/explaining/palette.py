"""The colours of actors: told apart also by those who see fewer colours, and read on light and dark alike.

Each is the ground under dark letters (`INK`), whatever is around it. They were chosen for the greatest distance
(CIE 1976) of the nearest two, both as they are and as seen without red, green or blue cones (G. Machado, M. Oliveira
and L. Fernandes, A physiologically-based model for simulation of color vision deficiency, 2009).
"""

INK = "#1b1b1b"
COLOURS = ("#aed5fe", "#f3e28d", "#dc8db8", "#9cae8b", "#35b1f3", "#def5c2", "#baa65f", "#86ffee")
SEVERAL = "#d5d5d5"
"""For a mention of several actors, where they cannot have their colours side by side."""

ROUNDS = 4
"""How often the colours can be gone through, each time with another style, before two actors look the same.

They still have their numbers then.
"""


def look(rank: int) -> tuple[int, int]:
    """The index of the colour and of the style, from 0, for the actor of a rank from 0."""
    return rank % len(COLOURS), rank // len(COLOURS) % ROUNDS
