"""GraphML: actors joined by events, for networkx, Gephi, Cytoscape and yEd."""

from collections.abc import Iterable
from typing import BinaryIO

import networkx

from graph.exports import Format
from graph.network import network
from graph.readback import Record
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the whole network at once: it is held in memory."""
    del vocabulary
    networkx.write_graphml_xml(network(records), stream)


FORMAT = Format("graphml", suffixes=(".graphml",), media_type="application/graphml+xml", write=write, in_memory=True)
