"""Articles that repeat one another, and what follows from it. All but `planning` and what it reads is pure.

An article repeats the earliest of those before it that it shares most of its words with (`kinship`), by its signature
and theirs (`likeness`). All that are joined so are one family. What of one of its articles stands in an earlier one
too, in the same words (`wording`), tells of the same and of the same people (`resolution`).
"""
