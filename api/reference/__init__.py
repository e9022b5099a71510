"""The reference of the ontology, shown: one file a form."""
