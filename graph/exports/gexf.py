"""GEXF: actors joined by events, for Gephi."""

from collections.abc import Iterable
from typing import BinaryIO
from xml.etree.ElementTree import ElementTree, indent

from networkx.readwrite.gexf import GEXFWriter

from graph.exports import Format
from graph.network import network
from graph.readback import Record
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the whole network at once: it is held in memory."""
    del vocabulary
    writer = GEXFWriter(encoding="utf-8", prettyprint=False, version="1.2draft")
    writer.add_graph(network(records))
    # The day of writing is none of the graph's, and would make each dump another.
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    indent(writer.xml)
    ElementTree(writer.xml).write(stream, encoding="utf-8", xml_declaration=True)


FORMAT = Format("gexf", suffixes=(".gexf",), media_type="application/gexf+xml", write=write, in_memory=True)
