"""How many rows are shown inside another."""

EVENTS = 20
"""So many events are shown of an actor or a place; the question for events pages through the rest."""
REPORTS = 20
"""So many reports are shown of an event."""
SIDE = 50
"""So many actors are shown on one side of an event, and so many participants and quantities of a report."""
SHOWN = 20
"""So many mentions, relations, quotations and events are shown of an actor."""
COPIES = 50
"""So many articles are shown that repeat one."""
IN_ARTICLE = 200
"""So many reports, actors, quotations and relations are shown of an article."""
