"""What the network of actors and its history show, one analysis a file.

Each module has `Params` (what it takes), an answer, both frozen dataclasses whose fields say what they mean, a function
`analyse` from what was read of the graph to the answer, and `ANALYSIS`, which puts them together. Command line, GraphQL
and their documentation are made from these. Pure: nothing here opens a connection.
"""
