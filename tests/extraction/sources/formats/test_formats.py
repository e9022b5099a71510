"""Each module of the folder defines one reader, and no two claim the same suffix."""

import importlib
import pkgutil
from collections import Counter

from extraction.sources import Reader, formats
from extraction.sources.reading import readers


def test_every_module_defines_exactly_one_reader() -> None:
    for module in pkgutil.iter_modules(formats.__path__):
        values = vars(importlib.import_module(f"{formats.__name__}.{module.name}"))
        assert [name for name, value in values.items() if isinstance(value, Reader)] == ["READER"], module.name


def test_readers_are_found_in_order_and_suffixes_are_theirs_alone() -> None:
    assert [reader.format for reader in readers()] == ["html", "jsonl", "text"]
    suffixes = Counter(suffix for reader in readers() for suffix in reader.suffixes)
    assert [suffix for suffix, count in suffixes.items() if count > 1] == []
