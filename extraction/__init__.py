"""Extraction: text in, statements with their evidence out. spaCy objects never leave this package."""
