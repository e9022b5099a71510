"""Linked data: what each IRI leads to, dumps, and questions in SPARQL, over HTTP."""
