"""The ontology: what can be said, as data in Turtle, and the records that say it."""
