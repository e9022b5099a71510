"""Whether two texts have the same words, however they are printed."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, without case, punctuation, and what printing does to letters.

    Ligatures, letters of full width, accents of their own, soft hyphens and invisible signs make no difference. An
    apostrophe parts words, straight or curly: "the mayor's" is three.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return _WORD.findall(text.casefold())
