"""Programs: tags compiled, bounded, filled, kept for the next start."""
