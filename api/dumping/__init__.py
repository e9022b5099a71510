"""Dumps over HTTP: each is written in a process of its own, and sent as it is written."""
