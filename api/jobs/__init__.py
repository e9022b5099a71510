"""What takes long: reading articles for clients of the API, one job after another, whoever waits for it or not.

A job is kept in SQLite until long after it has ended. One that was under way when the process ended is begun again by
the next one: what was stored is found there, and is not read again.
"""
