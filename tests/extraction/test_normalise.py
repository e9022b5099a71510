from extraction.normalise import plain


def test_each_form_becomes_the_plain_one() -> None:
    assert plain("the\u00a0“state’s” self\u2011defence \u2012 a\u202f‘test’ \u2015 ends") == (
        "the \"state's\" self-defence – a 'test' — ends"
    )


def test_what_is_plain_or_unknown_stays() -> None:
    text = "Łódź — 40,000 \U0001f4a5 e\u0301 \r\n\tنص — 'it' \"was\"\u200b"
    assert plain(text) == text


def test_every_offset_stays() -> None:
    text = "“\u00a0’\u2009\u2033\u2010” said“"
    assert len(plain(text)) == len(text)
