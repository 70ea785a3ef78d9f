"""How numbers are read aloud."""

from typing import get_args

import attrs
from hypothesis import strategies as st

from vn_localgov.words import WordStyle

_CHOICES = {field.name: get_args(field.type) for field in attrs.fields(WordStyle)}


def word_styles() -> st.SearchStrategy[WordStyle]:
    """Give every style in which numbers are said (*cách đọc số*)."""
    choices = {name: st.sampled_from(words) for name, words in _CHOICES.items()}
    return st.builds(WordStyle, **choices)
