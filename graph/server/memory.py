"""How much memory a server may take."""

from dataclasses import dataclass

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """The most that the Java heap and Neo4j's page cache may take, in MiB."""

    heap_mib: int
    page_cache_mib: int


def memory_for(machine_bytes: int) -> Memory:
    """A share that leaves a laptop usable: an eighth for the heap, a sixteenth for the page cache.

    Bounded below by what Neo4j needs to run and above by what a graph of news can use.
    """
    return Memory(
        heap_mib=_within(machine_bytes // _MIB // 8, lowest=512, highest=2048),
        page_cache_mib=_within(machine_bytes // _MIB // 16, lowest=128, highest=1024),
    )


def _within(value: int, *, lowest: int, highest: int) -> int:
    return min(max(value, lowest), highest)
