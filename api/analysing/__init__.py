"""Who does the analyses that an API is asked for: a process that is kept beside it. Knows nothing of GraphQL."""
