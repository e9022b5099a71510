"""Analyses in GraphQL: types and fields made from what each says of itself, and a process that does the work."""
