"""The cache of the server tests: DRAMATIS_CACHE where set, else the one that the program itself uses."""

import os
from pathlib import Path

import platformdirs
import pytest


@pytest.fixture(scope="session")
def server_cache() -> Path:
    return Path(os.environ.get("DRAMATIS_CACHE") or platformdirs.user_cache_path("dramatis"))
