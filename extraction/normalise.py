"""What the model sees of a text: the same characters at the same places, in the plain forms that it was trained on."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "),
        **dict.fromkeys("\u2018\u2019\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201f\u2033", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        "\u2012": "–",
        "\u2015": "—",
    }
)


def plain(text: str) -> str:
    """The text with spaces, quotes and hyphens of one form each; every offset stays as it is."""
    return text.translate(_PLAIN)
