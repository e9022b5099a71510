"""The header `Content-Type`, taken apart."""

import re

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def parse(content_type: str | None) -> tuple[str, str | None]:
    """The media type in lower case, empty if there is none, and the name of the encoding if one is given."""
    stated = content_type or ""
    charset = _CHARSET.search(stated)
    return stated.partition(";")[0].strip().lower(), charset[1] if charset else None
