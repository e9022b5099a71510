"""Which of several relations is meant where words tell of more than one: the one that says most."""

from collections.abc import Mapping

from ontology.terms import RelationType


def ranks(types: Mapping[str, RelationType]) -> Mapping[str, tuple[int, int]]:
    """The order of relations by what they say: after those that say more, those that lead to fewer classes first."""
    after: dict[str, int] = {}

    def steps(name: str, seen: frozenset[str]) -> int:
        if name not in after:
            above = [t.name for t in types.values() if name in t.says_more_than and t.name not in seen]
            after[name] = max((1 + steps(other, seen | {name}) for other in above), default=0)
        return after[name]

    return {name: (steps(name, frozenset()), len(relation.range)) for name, relation in types.items()}
