"""Why an article was read as it was: what was decided of each mention, actor and event, and for what reason.

`explanation` holds the records, which leave this package; the other files make them from the notes on a document.
"""
