"""How many histories of comings, corrections and goings the random tests go through."""

import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A history is the seed of its chance: the same each time."""
    if "history" in metafunc.fixturenames:
        metafunc.parametrize("history", range(metafunc.config.getoption("histories")))
