"""GraphiQL, in which a person asks the graph in a browser."""
