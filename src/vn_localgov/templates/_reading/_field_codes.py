"""Refuse fields that fetch from elsewhere, run something, or link where no link should lead."""

import html
import re
from collections.abc import Iterator

import attrs

from vn_localgov.errors import Wording
from vn_localgov.opc import WordError
from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._reading._link_safety import fetches, is_local, is_safe_link, unsafe_link
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Slot, Tag
from vn_localgov.templates._tokens import OPEN, TEXT, Token, walk

_PIECE = re.compile(
    r"<w:fldChar\b[^<>]*\bw:fldCharType=[\"'](?P<sign>begin|separate|end)[\"']"
    r"|<w:instrText\b[^<>]*(?<!/)>(?P<text>[^<]*)"
    r"|\bw:instr=(?:\"(?P<double>[^\"<]*)\"|'(?P<single>[^'<]*)')"
)
_ARGUMENT = re.compile(r"\"((?:[^\"\\]|\\.)*)\"?|([^\s\"]+)")
# Switches with a value of their own; all others stand alone.
_WITH_VALUE = frozenset({"\\l", "\\o", "\\t", "\\c", "\\n", "\\x"})
_LINK = "HYPERLINK"
# Which of its arguments is the file, by the field that reads one.
_READ = {"INCLUDEPICTURE": 0, "INCLUDETEXT": 0, "INCLUDE": 0, "IMPORT": 0, "RD": 0, "LINK": 1}
_RUN = frozenset({"DDE", "DDEAUTO"})
_IN_CODE = re.compile(r"\bw:instr=(?:\"[^\"]*|'[^']*)\Z")
_SIGNS = frozenset('"\\')


def check_codes(name: str, content: bytes) -> None:
    """Refuse a part with a field that would do harm; what tags put in is looked at later.

    Raises:
        WordError: There is one.
    """
    if b"instr" not in content:
        return
    for code in _codes(content.decode("utf-8", "replace")):
        if wording := _fault(name, grammar.OPENING.split(code)[0]):
            raise WordError(wording)


def check_filled(content: bytes, _: object = None) -> bytes:
    """Look at the fields of a part again, after values were put in.

    Raises:
        ValueFaultError: One would do harm.
    """
    for code in _codes(content.decode()):
        if wording := _fault("", code):
            raise ValueFaultError(wording)
    return content


@attrs.frozen
class FieldSlot(Slot):
    """A place in the code of a field, where a value must not change what the field is."""

    # The code before the tag, less other tags.
    head: str

    def write(self, value: object, tag: Tag, session: Session) -> None:
        """Have the value written as text, if it ends no text of the code and links to no harm."""
        del tag, session
        text = str(value) if isinstance(value, str) else ""
        if not _SIGNS.isdisjoint(text):
            raise ValueFaultError(told.SIGN_IN_FIELD)
        if wording := _fault("", self.head + text):
            raise ValueFaultError(wording)


def guard_codes(tokens: list[Token]) -> None:
    """Have the values checked that are put into the codes of fields."""
    head, attribute = "", ""
    for _, token, opened in walk(tokens):
        if token.name == "fldChar":
            head = ""
        if not token.tag:
            is_code = token.kind == TEXT and opened and tokens[opened[-1]].name == "instrText"
            head += token.plain if is_code else ""
            attribute = _attribute(attribute, token)
        elif token.tag.context.is_attribute and attribute:
            _guard(token.tag, attribute.partition("=")[2][1:])
        elif opened and tokens[opened[-1]].name == "instrText":
            _guard(token.tag, head)


def _attribute(before: str, token: Token) -> str:
    """The start of a code that is an attribute, if it has not ended; "" if there is none."""
    if found := _IN_CODE.search(token.text):
        return found[0]
    is_over = token.kind == OPEN or before[-1:] == "" or {'"', "'"} & set(token.text)
    return "" if is_over else before + token.text


def _guard(tag: Tag, head: str) -> None:
    tag.context = attrs.evolve(tag.context, slot=FieldSlot(html.unescape(head)))


def _codes(xml: str) -> Iterator[str]:
    """The codes of all fields; a field in the code of another has its own."""
    open_codes: list[list[str]] = []
    for found in _PIECE.finditer(xml):
        if found["sign"] == "begin":
            open_codes.append([])
        elif found["sign"] and open_codes and (code := open_codes.pop()):
            yield html.unescape("".join(code))
            open_codes.extend([[]] * (found["sign"] == "separate"))
        elif found["text"] and open_codes:
            open_codes[-1].append(found["text"])
        elif simple := found["double"] or found["single"]:
            yield html.unescape(simple)


def _fault(name: str, code: str) -> Wording | None:
    """What is wrong with the code of a field; None if nothing is."""
    kind, *others = [_plain(found) for found in _ARGUMENT.finditer(code)] or [""]
    kind = kind.upper()
    given = list(_given(others))
    if kind in _RUN:
        return told.runs(kind)
    if kind == _LINK and given and not is_safe_link(given[0]):
        return unsafe_link(given[0])
    file = given[_READ[kind] :][:1] if kind in _READ else []
    return fetches(name or kind, file[0]) if file and not is_local(file[0]) else None


def _plain(found: re.Match[str]) -> str:
    return found[2] or re.sub(r"\\(.)", r"\1", found[1] or "")


def _given(arguments: list[str]) -> Iterator[str]:
    """The arguments that belong to no switch."""
    is_value = False
    for argument in arguments:
        is_switch = len(argument) == len("\\x") and argument.startswith("\\")
        if not (is_value or is_switch):
            yield argument
        is_value = is_switch and argument.lower() in _WITH_VALUE
