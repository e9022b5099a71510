"""What a page tells twice: a lead under its own headline, a caption that says the same, a pull quote."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from extraction.page.credits import credit_tail
from extraction.page.page import Page, Verdicts
from extraction.page.paragraphs import Paragraph, words_of
from extraction.page.region import Verdict

_FEWEST_WORDS = 8
_NEARLY_ALL = 0.8
"""Of the runs of three words of a paragraph, those that stand elsewhere in the text."""

_MOSTLY = 0.7
"""The same for a pull quote, which is cut together and signed."""

_SIGNED = re.compile(r"[.!?…\"'”’]\s*(?:--|[-–—])\s*[A-Z][^.!?]{2,90}$")
_QUOTED = re.compile(r"[\"“][^\"”]+[\"”]?$")

Run = tuple[str, str, str]


def repeats(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The paragraphs and captions whose words stand elsewhere in the text, all but the fullest telling of each.

    By overlap of runs of three words (Broder 1997). A pull quote goes first, then a caption, then the later paragraph.
    """
    runs = {
        number: _runs(page, number, is_caption=number in known)
        for number, paragraph in enumerate(page.paragraphs)
        if len(paragraph.words) >= _FEWEST_WORDS and _is_told(known, number)
    }
    ranks = {number: _rank(page.paragraphs[number], known.get(number)) for number in _suspects(runs)}
    if not ranks:
        return
    told: Counter[Run] = Counter()
    for own in runs.values():
        told.update(own)
    for number in sorted(ranks, key=lambda n: (ranks[n], -n)):
        own = runs[number]
        repeated = sum(told[run] > 1 for run in own)
        if repeated >= (_MOSTLY if ranks[number] == 0 else _NEARLY_ALL) * len(own):
            told.subtract(own)
            yield number, Verdict("repeat", "says again what another paragraph says")


def _runs(page: Page, number: int, *, is_caption: bool) -> set[Run]:
    """The runs of three words of a paragraph, without those of a signature or credit at its end."""
    paragraph = page.paragraphs[number]
    words = paragraph.words
    credit = credit_tail(page, number) if is_caption else None
    signature = _SIGNED.search(paragraph.text) if credit is None else None
    if signature is not None:
        words = words_of(paragraph.text[: signature.start() + 1].lower())
    elif credit is not None:
        words = words_of(paragraph.text[: credit.start].lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def _suspects(runs: Mapping[int, set[Run]]) -> list[int]:
    """The paragraphs most of whose runs some other has too: on most pages none."""
    seen: set[Run] = set()
    twice: set[Run] = set()
    for own in runs.values():
        twice |= seen & own
        seen |= own
    return [number for number, own in runs.items() if own and len(own & twice) >= _MOSTLY * len(own)]


def _is_told(known: Verdicts, number: int) -> bool:
    return number not in known or known[number].kind == "caption"


def _rank(paragraph: Paragraph, verdict: Verdict | None) -> int:
    """Which goes first of two that say the same."""
    if _SIGNED.search(paragraph.text) or _QUOTED.match(paragraph.text):
        return 0
    return 1 if verdict is not None else 2
