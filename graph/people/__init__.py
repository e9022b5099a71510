"""Persons whom articles call by other forms of one name, and what follows from it. All but `planning` is pure.

An article knows a person by the fullest name that it gives, and by their country if it tells one. Whether "Hashimov"
of one article is "Ruslan Hashimov" of another follows from all that are called so (`joining`), never from the order in
which the articles came.
"""
