import pytest

from tests import once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between the two ministers ended late on Sunday after four hours of negotiations.", "en"),
        ("Moscow denied it.", "en"),
        ("Kerry met Lavrov in Paris.", "en"),
        ("Premier Li Keqiang meets Abiy Ahmed, Sahle-Work Zewde in Addis Ababa", "en"),
        ("TALKS END", "en"),
        ("2014", "en"),
        ("The spokesman said \ud800 nothing.", "en"),
        ("Der Bundeskanzler hat am Montag mit dem Präsidenten über den Krieg gesprochen.", "de"),
        ("Le président a rencontré hier le premier ministre à Paris.", "fr"),
        ("El presidente se reunió el lunes con el ministro de Exteriores en Madrid.", "es"),
        ("Президент встретился с министром иностранных дел.", "ru"),
        ("الرئيس يلتقي وزير الخارجية", "ar"),
        ("外交部长周一在北京会见了总统。", "zh"),
    ],
)
def test_language_of(text: str, expected: str) -> None:
    assert once.own_language_of()(text) == expected
