"""What the API shows, one idea a file.

The classes say what there is and what it means. At run time the rows of `graph.queries` stand in for them: Strawberry
reads a field by its name, and a row has an attribute of that name for each field of its type, which a test compares.
"""
