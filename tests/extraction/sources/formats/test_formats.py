"""Each module of the folder defines one reader, and no two claim the same suffix or media type."""

import importlib
import pkgutil
from collections import Counter

from extraction.sources import Reader, formats
from extraction.sources.choosing import readers


def test_every_module_defines_exactly_one_reader() -> None:
    for module in pkgutil.iter_modules(formats.__path__):
        values = vars(importlib.import_module(f"{formats.__name__}.{module.name}"))
        assert [name for name, value in values.items() if isinstance(value, Reader)] == ["READER"], module.name


def test_readers_are_found_in_order_and_suffixes_and_media_types_are_theirs_alone() -> None:
    assert [reader.format for reader in readers()] == ["feed", "html", "jsonl", "pdf", "text", "warc"]
    claims = Counter(claim for reader in readers() for claim in (*reader.suffixes, *reader.media_types))
    assert [claim for claim, count in claims.items() if count > 1] == []
