"""The fenced blocks of a Markdown document, with the remark that may stand before each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"(?P<indent> *)```(?P<language>\w*)\s*")
_NOT_RUN = re.compile(r"<!-- not run: (\S.*) -->")


@dataclass(frozen=True, slots=True)
class Block:
    """`not_run` is the reason why its commands are not tested, as `<!-- not run: reason -->` before it says."""

    language: str
    text: str
    line: int
    not_run: str | None


def blocks(document: str) -> Iterator[Block]:
    """In their order; `line` is that of the opening fence."""
    opened: tuple[re.Match[str], int] | None = None
    inside: list[str] = []
    remark: str | None = None
    for number, line in enumerate(document.splitlines(), 1):
        if opened is None:
            if fence := _FENCE.fullmatch(line):
                opened, inside = (fence, number), []
            elif line.strip():
                noted = _NOT_RUN.fullmatch(line.strip())
                remark = noted[1] if noted else None
        elif line.strip() == "```":
            fence, start = opened
            yield Block(fence["language"], "\n".join(inside), start, remark)
            opened, remark = None, None
        else:
            inside.append(line.removeprefix(opened[0]["indent"]))
    if opened is not None:
        raise ValueError(f"the block of line {opened[1]} is never closed")
