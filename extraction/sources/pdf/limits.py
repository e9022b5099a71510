"""How much of a PDF is read at most."""

SECONDS = 60
"""Of processor time. A page of text takes about .02."""

MEMORY = 2_000_000_000
"""Bytes."""

MOST_PAGES = 200

MOST_CHARACTERS = 250_000
"""More than one article may have, together with what repeats on its pages."""
