"""The pictures in docs are those that `make pictures` draws."""

from html import escape
from xml.etree import ElementTree as ET

import pytest

from examples.pictures import ASKED, ROOT, pictures


@pytest.mark.parametrize("name", sorted(ASKED))
def test_a_picture_of_the_documents_can_be_opened(name: str) -> None:
    root = ET.parse(ROOT / "docs" / "pictures" / f"{name}.svg").getroot()  # noqa: S314 (our own file)
    assert root.get("role") == "img"


def test_the_pictures_of_the_documents_say_what_is_drawn_now() -> None:
    shown = {name: (ROOT / "docs" / "pictures" / f"{name}.svg").read_text(encoding="utf-8") for name in ASKED}
    drawn = pictures()

    told = {name: [picture.title, *picture.tips.values()] for name, picture in drawn.items()}
    missing = [each for name in ASKED for each in told[name] if f"<title>{escape(each)}</title>" not in shown[name]]
    assert missing == []
