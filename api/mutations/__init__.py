"""What can be changed, one root field a file. The docstrings are the descriptions in the schema."""
