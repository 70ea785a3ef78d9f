"""Write how wide each letter of Times New Roman is, for lines that follow a text.

The widths are read from Liberation Serif, which is made to have the same ones.
Run it with fonttools and the fonts (Debian: fonts-liberation) installed::

    python tools/make_font_widths.py /usr/share/fonts/truetype/liberation2 \
        > src/vn_localgov/fonts/data/times-new-roman.json
"""

import json
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont

FILES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
}
BLOCKS = (
    (0x20, 0x17F),
    (0x1A0, 0x1B0),
    (0x1EA0, 0x1EF9),  # Vietnamese letters with two marks
    (0x2010, 0x203A),
    (0x2190, 0x22FF),
)


def widths(font: TTFont) -> dict[int, str]:
    """Put letters of one width together, in units of the em."""
    letters: defaultdict[int, str] = defaultdict(str)
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            glyph = font.getBestCmap().get(code)
            if glyph and unicodedata.category(chr(code))[0] in "LNPSZ":
                letters[font["hmtx"][glyph][0]] += chr(code)
    return dict(sorted(letters.items()))


def main(folder: Path) -> None:
    """Print the data for all looks."""
    fonts = {look: TTFont(folder / name) for look, name in FILES.items()}
    version = fonts["regular"]["name"].getDebugName(5)
    data = {
        "basis": f"Liberation Serif, {version}, made as wide as Times New Roman",
        "units_per_em": fonts["regular"]["head"].unitsPerEm,
    } | {look: widths(font) for look, font in fonts.items()}
    json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
