"""Read and write numbers in words, as after ``Bằng chữ:``."""

from vn_localgov.words._parse import parse_fraction, parse_money, parse_words
from vn_localgov.words._spell import spell_fraction, spell_money, spell_number
from vn_localgov.words._style import WordStyle

__all__ = [
    "WordStyle",
    "parse_fraction",
    "parse_money",
    "parse_words",
    "spell_fraction",
    "spell_money",
    "spell_number",
]
