"""The root of every error that a user may see."""


class DramatisError(Exception):
    """Something a user can mend; its message is one sentence naming the culprit and the mend."""
