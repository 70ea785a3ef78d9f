"""Worked examples of the library."""
