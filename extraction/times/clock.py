"""Times of day: "9 p.m.", "10:30 GMT", "noon". Midnight is none: it may be the start of a day or its end."""

from extraction.times.words import Words, word_set

_ZONES = word_set("gmt utc est edt cet cest eet msk bst pst pdt et")
_ZULU = frozenset({"gmt", "utc"})
_HALVES = {"a.m.": 0, "am": 0, "a.m": 0, "p.m.": 12, "pm": 12, "p.m": 12}
_BEFORE_FIGURES = word_set("at by around about before after from until since")


def clock(words: Words, i: int) -> tuple[str, int] | None:
    """The time of day at a piece as "21:00", with a Z where the text gives it in UTC, and the piece after it."""
    if words.lower(i) in {"noon", "midday"}:
        return "12:00", i + 1
    figures = words.text(i)
    if not figures.isdecimal():
        return None
    if len(figures) == 4:
        hour, minute, end = int(figures[:2]), int(figures[2:]), i + 1
        certain = False
    elif len(figures) <= 2:
        hour, minute, end = int(figures), 0, i + 1
        certain = words.text(end) == ":" and words.lower(i - 1) in _BEFORE_FIGURES
        if words.text(end) in {":", "."} and len(words.text(end + 1)) == 2 and words.text(end + 1).isdecimal():
            minute, end = int(words.text(end + 1)), end + 2
        else:
            certain = False
    else:
        return None
    half = _HALVES.get(words.lower(end)) if len(figures) < 4 else None
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour, end = hour % 12 + half, end + 1
    zone = words.lower(end) in _ZONES
    if not (certain or zone or half is not None) or hour > 23 or minute > 59:
        return None
    zulu = "Z" if words.lower(end) in _ZULU else ""
    return f"{hour:02}:{minute:02}{zulu}", end + zone
