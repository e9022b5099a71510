"""Explanations of what was read in an article, shown to a person: one file a form, and what the forms share."""
