"""What is derived in one graph and not, or otherwise, in another, by whom or what it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import merge
from itertools import chain, groupby
from operator import itemgetter

from graph import readback
from graph.dump import graphs
from graph.readback import Record
from graph.store import Store
from ontology.recovered.terms import shown
from ontology.terms import BASE, Vocabulary

_DUMP, _GRAPH = 0, 1

type _Statements = dict[str, set[str]]
"""What stands under each property of one thing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not the same in both; `what` goes on from its name."""

    subject: str
    what: str

    def __str__(self) -> str:
        """One line."""
        return f"{self.subject} {self.what}"


def derived(store: Store, vocabulary: Vocabulary) -> Iterator[bytes]:
    """The resolution graph of what is stored, as lines of subject, property and object. Raises `StoreError`."""
    records: Iterator[Record] = chain(
        readback.actors(store),
        readback.places(store),
        readback.events(store, vocabulary),
        readback.repetitions(store, vocabulary),
    )
    here = replace(vocabulary, base=BASE)
    return (f"{s} {p} {o}\n".encode() for _, triples in graphs(records, here) for s, p, o in triples)


def differences(dump: Iterable[bytes], graph: Iterable[bytes]) -> Iterator[Difference]:
    """Compares two resolution graphs, each as sorted lines of subject, property and object."""
    both = merge(_by_subject(dump, _DUMP), _by_subject(graph, _GRAPH), key=itemgetter(0))
    for subject, group in groupby(both, key=itemgetter(0)):
        found = {side: statements for _, side, statements in group}
        name = shown(subject)
        if found.keys() == {_DUMP}:
            yield Difference(name, "is so in the dump and not in the graph")
        elif found.keys() == {_GRAPH}:
            yield Difference(name, "is so in the graph and not in the dump")
        elif found[_DUMP] != found[_GRAPH]:
            yield Difference(name, _first(found[_DUMP], found[_GRAPH]))


def _by_subject(lines: Iterable[bytes], side: int) -> Iterator[tuple[str, int, _Statements]]:
    for subject, group in groupby((line.rstrip(b"\n") for line in lines), key=lambda line: line.partition(b" ")[0]):
        found: _Statements = {}
        for line in group:
            _, predicate, value = line.decode().split(" ", 2)
            found.setdefault(predicate, set()).add(value)
        yield subject.decode(), side, found


def _first(dump: _Statements, graph: _Statements) -> str:
    """The first property under which something else stands."""
    for predicate in sorted(dump.keys() | graph.keys()):
        there, here = dump.get(predicate, set()), graph.get(predicate, set())
        if there != here:
            only_there, only_here = _values(there - here), _values(here - there)
            return f"has {only_there} as {shown(predicate)} in the dump and {only_here} in the graph"
    return "differs"


def _values(values: set[str]) -> str:
    return ", ".join(shown(value) for value in sorted(values)[:3]) or "nothing else"
