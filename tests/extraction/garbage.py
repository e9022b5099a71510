"""Texts that nobody would print, made from a seed: each kind breaks something that a reader of news relies on."""

import random
from collections.abc import Callable, Iterator

NEWS = """
Norway Peru Orlov Lagos rebels minister Mr. Foreign people talks sanctions accused attacked met said denied killed will
not the a his she whose of to that in on if and Friday 12 1990 $5m according reportedly without years ago yet none
nobody dead wounded was been would may fear against dozen thousand
"""
WORDS = tuple(NEWS.split())
MARKS = list(",.;:!?\"'()[]{}<>“”‘’«»—–-/\\|*_#@&%$€£§…")
INVISIBLE = [chr(code) for code in (*range(0x20), 0x7F, 0x85, 0xA0, 0xAD, 0x200B, 0x200D, 0x200E, 0x2028, 0x2029)]
INVISIBLE += [chr(code) for code in (0x2060, 0x202A, 0x202E, 0x2066, 0x2069, 0xFE0F, 0xFEFF, 0xFFFC, 0xFFFD, 0xE0001)]
SCRIPTS = ((0x590, 0x6FF), (0x400, 0x4FF), (0x4E00, 0x4FFF), (0x900, 0x97F), (0xE00, 0xE7F), (0x300, 0x36F))
EMOJI = ["👍🏽", "🇳🇴", "👩‍👩‍👧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "☠️", "1️⃣"]

Dice = random.Random


def words(dice: Dice, most: int = 30) -> str:
    return " ".join(dice.choices(WORDS, k=dice.randint(1, most)))


def characters(dice: Dice) -> str:
    """Any code points but surrogates, which no text holds."""
    codes = (
        dice.choice((dice.randrange(0x250), dice.randrange(0xD800), dice.randrange(0xE000, 0x110000))) for _ in "x" * 40
    )
    return "".join(map(chr, codes))


def other_scripts(dice: Dice) -> str:
    first, last = dice.choice(SCRIPTS)
    return " ".join("".join(chr(dice.randint(first, last)) for _ in "x" * dice.randint(1, 9)) for _ in "x" * 12)


def punctuation(dice: Dice) -> str:
    return "".join(dice.choices([*MARKS, " "], k=dice.randint(1, 60)))


def capitals(dice: Dice) -> str:
    return words(dice).upper()


def invisible(dice: Dice) -> str:
    return "".join(
        dice.choice(INVISIBLE) + word + dice.choice(["", " ", dice.choice(INVISIBLE)]) for word in words(dice).split()
    )


def emoji(dice: Dice) -> str:
    return " ".join(f"{word}{dice.choice(EMOJI)}" for word in words(dice, 12).split())


def nested_quotes(dice: Dice) -> str:
    deep = dice.randint(1, 12)
    opening, closing = dice.choice([("“", "”"), ('"', '"'), ("‘", "’"), ("“‘", "’”")])
    return "".join(f"{opening}{words(dice, 3)} said " for _ in range(deep)) + closing * dice.randint(0, deep)


def parentheses(dice: Dice) -> str:
    return "".join(dice.choice(["(", ")", f" {dice.choice(WORDS)} "]) for _ in range(60))


def table(dice: Dice) -> str:
    sign = dice.choice(["\t", " | ", ";", "  "])
    return "\n".join(sign.join(dice.choices([*WORDS, "0", "-", ""], k=5)) for _ in range(dice.randint(2, 8)))


def commas(dice: Dice) -> str:
    return dice.choice([", ", ",", " , "]).join(dice.choices(WORDS, k=40))


def long_words(dice: Dice) -> str:
    return " ".join("".join(dice.choices(WORDS, k=dice.randint(5, 40))) for _ in range(3))


def one_name(dice: Dice) -> str:
    return " ".join([dice.choice(["Orlov", "Peru", "Mr. Orlov", "the minister"])] * dice.randint(10, 40))


def marks_in_words(dice: Dice) -> str:
    return "".join(
        word + dice.choice([*MARKS, " ", "  ", "\n", "\r\n", "\n\n", ""]) for word in words(dice, 40).split()
    )


KINDS: tuple[Callable[[Dice], str], ...] = (
    *(words, characters, other_scripts, punctuation, capitals, invisible, emoji, nested_quotes, parentheses, table),
    *(commas, long_words, one_name, marks_in_words),
)


def texts(seed: int, count: int) -> Iterator[str]:
    """So many texts, of each kind in turn."""
    dice = random.Random(seed)  # noqa: S311
    for n in range(count):
        yield KINDS[n % len(KINDS)](dice)
