"""Text of others as it can be shown: without signs that steer a terminal or turn the direction of writing."""

import re

_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_STEERING = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""The control characters but tab and line feed, the marks of direction, and halves of characters, which no file holds.

What is merely invisible, such as a soft hyphen, does no harm and stays.
"""


def visible(text: str) -> str:
    """The same text with such signs by their numbers (`<U+001B>`) and each end of a line as a line feed."""
    return _STEERING.sub(lambda sign: f"<U+{ord(sign.group()):04X}>", _LINE_END.sub("\n", text))


def phrase(text: str) -> str:
    """The same in one line, for lists."""
    return " ".join(visible(text).split())
