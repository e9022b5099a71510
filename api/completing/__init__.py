"""Completion of answers: from the things that resolvers give to what a client is sent.

graphql-core completes each field of each thing by itself, which costs some 30 µs a thing. Most of what we answer are
trees of rows without a resolver among them, and for those a few functions are made for each operation, one for all
things at one place of the selection: `compiling` makes them, `leaves` knows what scalars and enums need, `executor`
puts them in the place of graphql-core's own completion.

They know the way of what is as it should be, and nothing else. Whatever surprises them, a null where there must be
none or a value of another type, is left to graphql-core, which completes the same things anew and says what is wrong.
"""
