"""The graph: Neo4j, what is written to it and read from it. Driver objects never leave this package."""
