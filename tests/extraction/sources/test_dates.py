import pytest

from extraction.sources import dates


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2022-05-10", "2022-05-10"),
        (" 2022-05-11T08:00:00.25Z ", "2022-05-11T08:00:00+00:00"),
        ("2022-05-11T23:00:00-05:00", "2022-05-11T23:00:00-05:00"),
        ("Tue, 10 May 2022 23:30:00 -0500", "2022-05-10T23:30:00-05:00"),
        ("10 May 2022 08:00 GMT", "2022-05-10T08:00:00+00:00"),
        ("Tue, 10 May 2022 23:30:00 -0000", "2022-05-10T23:30:00"),
        ("Tue, 31 Feb 2022 23:30:00 GMT", None),
        ("Tue, 10 May 2022 23:30:00 +9999", None),
        ("last Tuesday", None),
        ("", None),
    ],
)
def test_of_feed(stated: str, expected: str | None) -> None:
    assert dates.of_feed(stated) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("D:20140330120005+02'00'", "2014-03-30T12:00:05+02:00"),
        ("D:20140330120005-05'30", "2014-03-30T12:00:05-05:30"),
        ("D:20140330120005Z", "2014-03-30T12:00:05+00:00"),
        ("D:20140330120005Z00'00'", "2014-03-30T12:00:05+00:00"),
        ("D:201403301200", "2014-03-30T12:00:00"),
        ("20140330", "2014-03-30"),
        ("D:20141330", None),
        ("D:20140330120005+99'00'", None),
        ("30 March 2014", None),
        ("", None),
    ],
)
def test_of_pdf(stated: str, expected: str | None) -> None:
    assert dates.of_pdf(stated) == expected
