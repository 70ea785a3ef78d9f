"""Write vi_order.txt: syllables, names and odd lines in the order of ICU for Vietnamese.

Only this script needs PyICU (``pip install PyICU``); the tests need its list. Lines
that ICU calls equal are left out but for one, so that each line comes after the last.
"""

import unicodedata
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby, product
from pathlib import Path

ONSETS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
RHYMES = """a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich im in inh ip
it iu iêc iêm iên iêng iêp iêt iêu o oa oac oai oan oang oanh oat oay oc oe oen oet oi om on ong
oong op ot u ua uc ui um un ung uy uya uynh uyt up ut uây uân uâng uât uê uôc uôi uôm uôn uông
uôt uơ uyên uyêt y yêm yên yêt yêu âc âm ân âng âp ât âu ây ă ăc ăm ăn ăng ăp ăt ê êch êm ên ênh
êp êt êu ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp
ươt ươu"""
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưy"

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Đinh"
MIDDLES = ("", "Thị ", "Văn ", "Đức ", "Thùy ")
GIVEN = """An Ân Anh Ánh Bảo Bình Châu Chi Cường Dân Dũng Đạt Đông Giang Hà Hạ Hải Hân Hoa Hòa Hóa
Hoàn Hường Khôi Lan Lân Mai Mãi Oanh Quý Quỳ Sơn Tâm Thủy Thuý Uyên Vân Ý Yến"""

STEMS = "a ă â đ Đ hoa hòa Hoà HOÀ hoàng Trung uỷ Quý m thôn Thôn xã XÃ bà ê ơ ư Ƀông Č"
JOINTS = "/ /-/ - /–/, /./'/’/ (/:/&/1/2/10/%/_"


def accented(rhyme: str, tone: str) -> str:
    """Put *tone* on a vowel; which one does not matter to the order of what results."""
    vowels = [index for index, letter in enumerate(rhyme) if letter in VOWELS]
    at = vowels[len(vowels) // 2] + 1
    return unicodedata.normalize("NFC", rhyme[:at] + tone + rhyme[at:])


def lines() -> Iterator[str]:
    """Everything that is to be sorted."""
    for onset, rhyme, tone in product(ONSETS.split(" "), RHYMES.split(), TONES):
        yield onset + accented(rhyme, tone)
    for family, middle, given in product(FAMILIES.split(), MIDDLES, GIVEN.split()):
        yield f"{family} {middle}{given}"
    for first, joint, second in product(STEMS.split(), ["", *JOINTS.split("/")], STEMS.split()):
        yield first + joint + second


def main() -> None:
    """Write the list beside this script."""
    icu = import_module("icu")
    key = icu.Collator.createInstance(icu.Locale("vi")).getSortKey
    ordered = sorted(set(lines()), key=lambda line: (key(line), line))
    distinct = [next(group) for _, group in groupby(ordered, key)]
    text = "".join(f"{line}\n" for line in distinct)
    Path(__file__).with_name("vi_order.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
