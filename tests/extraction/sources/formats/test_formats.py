from extraction.sources.choosing import readers


def test_readers_are_found_in_order() -> None:
    """That each file defines one, and that no two claim a suffix or media type, is asked whenever they are found."""
    assert [reader.name for reader in readers()] == ["feed", "html", "jsonl", "pdf", "text", "warc"]
