"""Questions in SPARQL, over a copy of what a dump holds."""
