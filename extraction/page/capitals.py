"""Whether words are nothing but names: every one with a capital, but for the small ones between them."""

from extraction.words import word_set

_SMALL = word_set(
    "and in for of the with at to de da di du del della van von der den la le el al bin ibn ben y e & | · –"
)
_EDGES = "()[].,;:|\"'“”‘’"


def are_names(text: str, *, most: int) -> bool:
    """Whether a text is one to `most` words that all begin with a capital, apart from small words between them."""
    pieces = text.split()
    return 0 < len(pieces) <= most and _is_capital(pieces[0]) and all(p in _SMALL or _is_capital(p) for p in pieces)


def _is_capital(piece: str) -> bool:
    word = piece.strip(_EDGES)
    if "@" in word:
        return True
    for prefix in ("al-", "el-", "d'", "O'"):
        word = word.removeprefix(prefix)
    return word[:1].isupper() or not word
