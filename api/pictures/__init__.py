"""Answers of analyses as pictures: one kind of picture a file. Only what is here draws with matplotlib."""
