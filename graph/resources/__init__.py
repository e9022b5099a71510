"""What the graph says about one thing, in the same statements as a dump: what its IRI leads to."""
