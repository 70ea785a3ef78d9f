"""Rules of what is there, where it stands, and what it looks like."""
