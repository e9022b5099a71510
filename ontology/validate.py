"""Whether a dump is right: what in it breaks the shapes of `data/shapes.ttl` and the relations' domains and ranges.

All graphs of a dump are looked at as one, since what one graph points to another describes: the resolution graph's
events to the articles' reports, the articles' relations to actors whose class the resolution graph gives.
"""

from dataclasses import dataclass

import pyshacl
from rdflib import SH, Graph, IdentifiedNode, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.rdf import PREFIXES, text
from ontology.shapes import facts, shapes_for
from ontology.terms import Vocabulary
from ontology.union import wrong_literals_let_pass


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is wrong. Terms are as people read them: `event:e-1`, `"1.5"^^xsd:double`.

    `focus` is the thing that is wrong, `path` the property or path of properties that leads to it (`dram:trigger`,
    `^dram:tellsOf`), `value` what stands there; None where the thing itself is wrong or nothing stands there.
    """

    focus: str
    path: str | None
    what: str
    value: str | None

    def __str__(self) -> str:
        """One line."""
        return f"{self.focus} {self.what}" + ("" if self.value is None else f", not {self.value}")


def violations(dump: Graph, vocabulary: Vocabulary) -> tuple[Violation, ...]:
    """All that is wrong with a dump, sorted; empty if it conforms. `ontology.union` reads a file as such a graph."""
    with wrong_literals_let_pass():
        shapes = shapes_for(dump, vocabulary)
        _, report, _ = pyshacl.validate(dump + facts(vocabulary), shacl_graph=shapes)
        if not isinstance(report, Graph):
            raise TypeError(f"the validator gave no report but {report!r}")
        found = {_violation(report, result) for result in report.objects(None, SH.result)}
    return tuple(sorted(found, key=lambda one: (one.focus, one.what, one.value or "")))


def _violation(report: Graph, result: Node) -> Violation:
    focus, path, value = (report.value(result, key) for key in (SH.focusNode, SH.resultPath, SH.value))
    what = str(report.value(result, SH.resultMessage))
    return Violation(
        focus=_shown(focus),
        path=None if path is None else _path(report, path),
        what=what,
        value=None if value is None or value == focus else _shown(value),
    )


def _shown(term: Node | None) -> str:
    """A term with the prefixes of dumps."""
    match term:
        case URIRef():
            fitting = [prefix for prefix, namespace in PREFIXES.items() if term.startswith(namespace)]
            if not fitting:
                return term.n3()
            prefix = max(fitting, key=lambda prefix: len(PREFIXES[prefix]))
            return f"{prefix}:{term.removeprefix(PREFIXES[prefix])}"
        case Literal():
            kind = f"@{term.language}" if term.language else f"^^{_shown(term.datatype)}" if term.datatype else ""
            return text(term) + kind
        case IdentifiedNode():
            return term.n3()
    raise TypeError(f"{term!r} stands in no dump")


def _path(report: Graph, path: Node) -> str:
    """A path as SPARQL writes it."""
    if isinstance(path, URIRef):
        return _shown(path)
    inverse, either = report.value(path, SH.inversePath), report.value(path, SH.alternativePath)
    if inverse is not None:
        return f"^{_path(report, inverse)}"
    steps = [_path(report, step) for step in Collection(report, path if either is None else either)]
    return "/".join(steps) if either is None else f"({'|'.join(steps)})"
