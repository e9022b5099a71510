"""The way of every text into the page."""

from html import escape

from api.explaining.visible import phrase, visible


def running(text: str) -> str:
    """A part of an article, as it stands."""
    return escape(visible(text))


def inline(text: str) -> str:
    """A phrase or a value in one line, as text or in an attribute."""
    return escape(phrase(text))


def isolated(text: str) -> str:
    """A phrase whose direction of writing does not reach what is around it."""
    return f"<bdi>{inline(text)}</bdi>"
