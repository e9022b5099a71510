import pytest


@pytest.fixture
def anyio_backend() -> str:
    """What the tests of coroutines run on."""
    return "asyncio"
