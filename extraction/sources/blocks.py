"""The paragraphs of a piece of mark-up that is known to be text: nothing is weighed, and short ones count as well."""

from typing import Any

from lxml import etree  # type: ignore[import-untyped]

_BLOCKS = frozenset(
    [
        *(
            "address",
            "article",
            "blockquote",
            "body",
            "br",
            "dd",
            "div",
            "dl",
            "dt",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
        ),
        *("h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre", "section", "ul"),
    ]
)
_NO_TEXT = frozenset(
    [
        *("audio", "canvas", "head", "header", "iframe", "math", "noscript", "object", "script", "select", "style"),
        *("svg", "table", "template", "textarea", "video"),
    ]
)


def blocks(root: Any) -> list[str]:
    """The paragraphs below an element (of lxml), each without the white space that mark-up is written with."""
    found: list[str] = []
    parts: list[str] = []

    def end() -> None:
        text = " ".join("".join(parts).split())
        parts.clear()
        if any(character.isalnum() for character in text):
            found.append(text)

    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if element.tag in _BLOCKS:
            end()
        if event == "start" and element.tag in _NO_TEXT:
            walk.skip_subtree()
        elif event == "start":
            parts.append(element.text or "")
        elif element is not root:  # its end, or a comment, which has no other
            parts.append(element.tail or "")
    end()
    return found
