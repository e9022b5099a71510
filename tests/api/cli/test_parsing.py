import pytest
import typer

from api.cli.parsing import day


def test_days_are_of_iso_8601() -> None:
    assert (day("--since", "2014-03-30"), day("--since", "20140330"), day("--since", None)) == (
        "2014-03-30",
        "2014-03-30",
        None,
    )


@pytest.mark.parametrize("text", ["yesterday", "2014-02-30"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="--since must be a date such as 2014-03-30"):
        day("--since", text)
