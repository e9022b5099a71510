r"""Values as they are written in Cypher, for scripts that another Neo4j runs. What we ask ourselves has parameters.

Older Neo4j puts in the character for `\uXXXX` before it reads anything else, also where the backslash is itself
escaped; so no `u` ever follows a backslash that stands for one: the text is cut in two there.
"""

import re
from collections.abc import Mapping, Sequence

_ESCAPED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029'\\\\]")
_SHORT = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(value: object) -> str:
    """A text, a number, true, false or null, or a list or map of these. Raises `TypeError` for anything else."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return _text(value)
        case Mapping():
            return "{" + ", ".join(f"`{_name(key)}`: {literal(of)}" for key, of in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(map(literal, value)) + "]"
        case _:
            raise TypeError(f"{type(value).__name__} has no literal in Cypher")


def _text(value: str) -> str:
    escaped = _ESCAPED.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}", value)
    return "'" + escaped.replace("\\\\u", "\\\\' + 'u") + "'"


def _name(key: str) -> str:
    return key.replace("`", "``")
