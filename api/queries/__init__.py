"""The root fields, one a file: each puts one question to the graph, whatever is selected below it.

What a question means is said where it is made, in `graph.queries`.
"""
