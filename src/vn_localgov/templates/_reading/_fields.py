"""Have Word compute all fields anew when it opens a document: contents, pages, sums."""

from collections.abc import Mapping

from vn_localgov.opc import Limits
from vn_localgov.opc.names import TYPES, WORD, relations_of
from vn_localgov.templates._prefixes import check_prefixes
from vn_localgov.templates._reading._prepare import read_text
from vn_localgov.templates._reading._references import target_of
from vn_localgov.templates._running._additions import with_relations
from vn_localgov.templates._session import Relation
from vn_localgov.templates._tokens import CLOSE, EMPTY, OPEN, Token, end_of, source, tokenize
from vn_localgov.templates._wellformed import check_part

_UPDATE = '<w:updateFields w:val="true"/>'
_NAME, _ID = "settings.xml", "addedSettings"
_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<w:settings xmlns:w="{WORD}">{_UPDATE}</w:settings>'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_MAIN = "word/document.xml"
# What has to stand behind it (ECMA-376, part 1, 17.15.1.78), like all that is not of
# WordprocessingML.
_BEHIND = frozenset(
    {
        *("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids"),
        *("attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats"),
        *("doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown"),
        *("smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol"),
        "listSeparator",
    }
)


def update_fields(package: Mapping[str, bytes], limits: Limits) -> dict[str, bytes]:
    """Give the parts with the settings that make Word compute fields when it opens them.

    Raises:
        WordError: The settings are not well-formed, or may be an attack.
    """
    main = target_of(package, "", "officeDocument") or _MAIN
    name = target_of(package, main, "settings")
    if name is None or name not in package:
        return {**package, **_new_settings(package, main)}
    check_part(name, package[name], limits)
    text = read_text(name, package[name])
    check_prefixes(name, package[name])
    return {**package, name: _updating(text).encode()}


def _new_settings(package: Mapping[str, bytes], main: str) -> dict[str, bytes]:
    folder = main.rpartition("/")[0]
    name = f"{folder}/{_NAME}".lstrip("/")
    relations = relations_of(main)
    old = read_text(relations, package[relations]) if relations in package else None
    added = [(Relation(part=main, kind="settings", target=_NAME), _ID)]
    types = read_text(TYPES, package[TYPES])
    override = f'<Override PartName="/{name}" ContentType="{_TYPE}"/></Types>'
    return {
        name: _SETTINGS.encode(),
        relations: with_relations(old, added).encode(),
        TYPES: types.replace("</Types>", override).encode(),
    }


def _updating(xml: str) -> str:
    tokens = tokenize(xml)
    root = next(it for it, token in enumerate(tokens) if token.kind in (OPEN, EMPTY))
    if tokens[root].kind == EMPTY:
        tokens[root : root + 1] = [
            Token(OPEN, f"{tokens[root].text[:-2]}>"),
            Token(CLOSE, "</w:settings>"),
        ]
    place = root + 1
    while tokens[place].kind != CLOSE and not _is_behind(tokens[place]):
        end = end_of(tokens, place)
        if tokens[place].name == "updateFields":
            del tokens[place : end + 1]
        else:
            place = end + 1
    return source(tokens[:place]) + _UPDATE + source(tokens[place:])


def _is_behind(token: Token) -> bool:
    return bool(token.name) and (token.name in _BEHIND or not token.has_prefix_of_word)
