"""The ways in: command line and GraphQL."""
