import pytest

from extraction.sources.front_matter import FrontMatter, split


def test_entries_and_text() -> None:
    text = "---\ntitle: 'A: B'\ntags:\n  - x\n- y\n# note\n\nurl: https://example.org/a?b=c\n---\n\nText.\n---\nMore."
    assert split(text) == (FrontMatter(title="A: B", url="https://example.org/a?b=c"), "\nText.\n---\nMore.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text.",
        "---\nA rule of dashes, and then text.\n---\n",
        "---\ntitle: never closed\n" + "line: x\n" * 100 + "---\n",
        "---\n---\nText.",
        "---\nauthor: nothing that is kept\n---\nText.",
        "Text.\n---\ntitle: too late\n---\n",
    ],
)
def test_text_without_front_matter_is_whole(text: str) -> None:
    assert split(text) == (FrontMatter(), text)
