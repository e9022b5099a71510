"""Persons of one last name, told apart by their titles and the day."""

import pytest

from extraction.extract import Extractor
from tests.extraction.who import Actors, persons


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2012-03-30",
            "Barack Obama landed in Warsaw. Obama met the mayor. President Obama thanked her.",
            {"person:barack-obama": ("Barack Obama", "Obama", "President Obama")},
        ),
        (
            "2016-03-30",
            "Bill Clinton spoke in Ohio. Hillary Clinton spoke in Iowa.",
            {"person:bill-clinton": ("Bill Clinton",), "person:hillary-clinton": ("Hillary Clinton",)},
        ),
        (
            "2010-05-05",
            "Secretary of State Clinton flew to Cairo. Former President Clinton stayed at home.",
            {
                "person:hillary-clinton": ("Secretary of State Clinton",),
                "person:bill-clinton": ("Former President Clinton",),
            },
        ),
        (
            "2017-01-25",
            "George W. Bush and George H.W. Bush attended.",
            {"person:george-w-bush": ("George W. Bush",), "person:george-h-w-bush": ("George H.W. Bush",)},
        ),
        (
            "2003-03-30",
            "President Bush attacked Iraq. Bush said the war would be short.",
            {"person:george-w-bush": ("President Bush", "Bush")},
        ),
        (
            "1991-01-20",
            "President Bush attacked Iraq.",
            {"person:george-h-w-bush": ("President Bush",)},
        ),
        (None, "President Bush attacked Iraq.", {"person:bush": ("President Bush",)}),
        ("2003-03-30", "Bush attacked his critics.", {"person:bush": ("Bush", "his")}),
        (
            "2012-03-30",
            "Prime Minister Cameron visited Leeds. Cameron praised the workers.",
            {"person:david-cameron": ("Prime Minister Cameron", "Cameron")},
        ),
        (
            "2012-03-30",
            "Cameron, the British prime minister, condemned the attack.",
            {"person:david-cameron": ("Cameron", "the British prime minister")},
        ),
        (
            "2013-03-30",
            "North Korean leader Kim threatened Seoul. President Park condemned the threat.",
            {"person:kim-jong-un": ("North Korean leader Kim",), "person:park-geun-hye": ("President Park",)},
        ),
        (
            "2014-03-30",
            "Mark Johnson, president of the university, resigned. President Johnson was ill.",
            {"person:mark-johnson": ("Mark Johnson", "president of the university", "President Johnson")},
        ),
    ],
)
def test_persons_of_one_last_name(extractor: Extractor, published: str | None, text: str, expected: Actors) -> None:
    assert persons(extractor, published, text) == expected
