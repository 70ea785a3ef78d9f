"""Fonts (*phông chữ*): how wide a text will be on paper, without asking Word."""

from vn_localgov.fonts._metrics import Face, longest_line, longest_word, on_two_lines, text_width

__all__ = ["Face", "longest_line", "longest_word", "on_two_lines", "text_width"]
