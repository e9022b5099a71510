"""Explanations as one HTML page that needs nothing beside it: no script, no network, no file.

All that comes from others passes through `escaped` on its way into the page.
"""

from api.explaining.page.writing import article, write

__all__ = ["article", "write"]
