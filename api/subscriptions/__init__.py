"""What clients are told while it happens, one root field a file. The docstrings are the descriptions in the schema."""
