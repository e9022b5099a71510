"""The questions that may be asked of the graph, one a file.

Each module has `Params` (frozen; what is asked for), and `query(params, wanted=…, edges=…)`, which gives one statement
and how its one record is read. Pure: nothing here opens a connection, and values travel as parameters only. A module's
docstring is what the API says of the question.
"""
