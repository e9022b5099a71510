"""How many articles describe an actor, or a place, in which words: counted once, and kept beside it in the graph.

A state that a hundred thousand articles describe is described in some dozen ways. Who derives it anew reads these, and
not what each article says. A tally follows from the descriptions and is no part of a dump. What only its own article
knows has none, and nor has what an older Dramatis wrote: there the descriptions are counted.
"""
