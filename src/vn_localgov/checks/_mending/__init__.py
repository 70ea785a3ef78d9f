"""Mends of what a program may mend, into a new file."""
