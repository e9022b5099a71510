"""The inputs that say which things a list is to hold: of one shape for all of them.

Each stands for the class of the same fields in `graph.queries.shapes`, which `api.narrowing` makes of it.
"""
