import pytest

from graph.server.memory import Memory, memory_for

GIB = 1024**3


@pytest.mark.parametrize(
    ("machine", "memory"),
    [
        (2 * GIB, Memory(heap_mib=512, page_cache_mib=128)),
        (8 * GIB, Memory(heap_mib=1024, page_cache_mib=512)),
        (64 * GIB, Memory(heap_mib=2048, page_cache_mib=1024)),
    ],
)
def test_a_server_takes_a_share_of_the_machine_within_bounds(machine: int, memory: Memory) -> None:
    assert memory_for(machine) == memory
