"""Who listens to what comes: how many at once, and how they get to know of it. Knows nothing of GraphQL."""
