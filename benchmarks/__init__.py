"""How fast the library is, beside others that do the same: ``python3 dev.py benchmark``."""
