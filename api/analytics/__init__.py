"""The analyses as GraphQL has them: a field for each, and what it shows of an answer. `api.analysing` does them."""
