"""The grammar of tags, in tables: what opens, what closes, and what a tag may take with it.

The language is that of docxtpl, as its documentation describes it.
"""

import difflib
import re

# What opens a tag, and what closes it.
DELIMITERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
OUTPUT, STATEMENT, COMMENT = DELIMITERS

# {%tr … %} stands for the whole table row around it, and so on: for paragraphs, cells and runs.
ROW = "tr"
# Among rows and cells, there is no place for text.
OF_TABLES = frozenset({ROW, "tc"})
# {{tbl … }} puts a table in the place of the one around it, which is its model.
TABLE = "tbl"

# Blocks: the word that ends each, and the words that may stand between.
BLOCKS: dict[str, tuple[str, frozenset[str]]] = {
    "for": ("endfor", frozenset({"else"})),
    "if": ("endif", frozenset({"elif", "else"})),
    "with": ("endwith", frozenset()),
    "macro": ("endmacro", frozenset()),
    "call": ("endcall", frozenset()),
    "set": ("endset", frozenset()),
}
# Blocks whose content is used elsewhere, so that it must be whole in itself.
WHOLE = frozenset({"macro", "call", "set"})
ENDS = {end: word for word, (end, _) in BLOCKS.items()}
MIDDLES = frozenset().union(*(middles for _, middles in BLOCKS.values()))
# What changes the cell that it stands in.
CELL_WORDS = frozenset({"cellbg", "colspan", "gop", "hm", "vm"})
# What has the rows down to its own repeated on each page.
HEAD = "dau_bang"
RAW, END_RAW = "raw", "endraw"

# A set with "=" is no block.
ASSIGNMENT = re.compile(r"set\b[^=|]*=")

_STRING = r"\"[^\"]*\"|'[^']*'"
# A closing mark inside a string does not close; possessive, so that reading is linear.
TAG = re.compile(
    rf"\{{\{{(?:{_STRING}|(?!\}}\}}).)*+\}}\}}"
    rf"|\{{%(?:{_STRING}|(?!%\}}).)*+%\}}"
    r"|\{#(?:(?!#\}).)*+#\}",
    re.DOTALL,
)
OPENING = re.compile(r"\{[{%#]")
# Delimiter, trimming, hoist, body, trimming, delimiter.
PARTS = re.compile(
    r"(?P<open>\{[{%#])(?P<before>[-+]?)(?:(?P<hoist>tbl|tr|tc|p|r)(?=\s+\S))?"
    r"(?P<body>.*?)(?P<after>[-+]?)[}%#]\}",
    re.DOTALL,
)
FIRST_WORD = re.compile(r"\s*(\w+)")

# What Word makes of straight quotes while one types; not inside a string.
_CURLY = re.compile(rf"{_STRING}|[“”„]|[‘’‚]")  # noqa: RUF001 - these are the ones
_DOUBLE = "“”„"

# What people write who know other languages, or begin a tag as they think it.
_MEANT = {
    **dict.fromkeys(("elseif", "elsif"), "{% elif … %}"),
    **dict.fromkeys(("nếu", "neu"), "{% if … %}"),
    "lặp": "{% for … in … %}",
    "lap": "{% for … in … %}",
    "khác": "{% else %}",
    "end if": "{% endif %}",
    "end for": "{% endfor %}",
    "end": "{% endif %}, {% endfor %}",
}
# Statements of Jinja that mean nothing in a document.
_OF_JINJA = frozenset(
    {"include", "import", "from", "extends", "block", "endblock", "filter", "autoescape", "do"}
)
_HOISTED = re.compile(r"(tr|tc|p|r)\s*(\w+)")

# How to write the opening and closing marks as text.
LITERALS = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}

# Elements that are text to a reader, and what each is in a tag that they cut in two.
TEXT_ELEMENTS = frozenset({"t", "instrText"})
BREAKS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "softHyphen": ""}
# What a tracked change took away, or moved elsewhere, is no text.
GONE = frozenset({"del", "moveFrom"})

# Who wrote the comments in a copy that shows what is wrong; they quote tags.
AUTHOR = "vn-localgov"

# The outermost elements of parts that may bear tags.
LIVE_ROOTS = frozenset(
    {
        *("document", "hdr", "ftr", "footnotes", "endnotes", "comments"),
        *("coreProperties", "Properties", "Relationships", "chartSpace", "dataModel"),
    }
)


def straighten(text: str) -> str:
    """Replace the quotes that Word made curly, except in strings.

    >>> straighten("{{ x|join(“, ”) }}")
    '{{ x|join(", ") }}'
    """
    return _CURLY.sub(lambda found: _straight(found[0]), text)


def _straight(found: str) -> str:
    if len(found) > 1:
        return found
    return '"' if found in _DOUBLE else "'"


def meant(body: str) -> str | None:
    """What a statement may have been meant to be; "" for what Jinja has, and we have not.

    >>> meant("end if"), meant("trfor r in rows"), meant("forr x in y")
    ('{% endif %}', '{%tr for … %}', '{% for … %}')
    """
    words = body.split()
    if words[0] in _OF_JINJA:
        return ""
    if found := _MEANT.get(" ".join(words[:2])) or _MEANT.get(words[0]):
        return found
    hoisted = _HOISTED.match(body)
    if hoisted and hoisted[2] in (*BLOCKS, *ENDS, *MIDDLES):
        return f"{{%{hoisted[1]} {hoisted[2]}{_rest(hoisted[2])} %}}"
    close = difflib.get_close_matches(words[0], (*BLOCKS, *ENDS, *MIDDLES), n=1)
    return f"{{% {close[0]}{_rest(close[0])} %}}" if close else None


def _rest(word: str) -> str:
    return "" if word in ENDS or word == "else" else " …"
