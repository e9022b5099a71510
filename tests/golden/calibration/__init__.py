"""Calibrates the confidence of reports on the gold: `python -m tests.golden.calibration`.

A report is right when its type, all its actors and all its recipients are, as the scorer of events has it. The weights
are fitted on all texts of the gold; how good they are is told from texts that each fit has not seen.
"""
