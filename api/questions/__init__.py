"""The root fields that ask the graph: one for each question of `graph.queries`, made from what it says of itself.

A file of that folder is a field of GraphQL by being there. Where a file of `api.queries` has its name, that one's
function is the field.
"""
