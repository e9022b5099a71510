"""How many rows are shown inside another where they are no list with pages."""

SIDE = 50
"""So many actors are shown on one side of an event, and so many participants and quantities of a report."""
SHOWN = 20
"""So many mentions are shown of an actor, and so many passages and sentences of a quotation."""
