"""Entries of zip archives that are the same bytes whenever they are made."""

from zipfile import ZIP_DEFLATED, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""That an archive can have: a date of its own would make each one another."""


def entry(name: str) -> ZipInfo:
    """A file, compressed, that everybody may read."""
    made = ZipInfo(name, _EARLIEST)
    made.compress_type, made.external_attr = ZIP_DEFLATED, 0o644 << 16
    return made
