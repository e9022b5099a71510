"""What the first bytes of mark-up say that it is."""

import re

_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_FIRST = re.compile(rb"<(!doctype\s+[a-z]+|[a-z][a-z0-9:]*)[\s>/]", re.IGNORECASE)


def first_tag(head: bytes) -> str | None:
    """The name of the first tag (`rss`) or the document type (`!doctype html`), in lower case.

    An XML declaration, instructions and comments before it are passed over; None if something else comes first.
    """
    start = _BEFORE.match(head)
    found = _FIRST.match(head, start.end() if start else 0)
    return " ".join(found[1].decode("ascii").lower().split()) if found else None
