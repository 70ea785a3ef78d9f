"""What stands behind the signature: appendices, and texts that a decision puts into force."""

from collections.abc import Iterator

import attrs

from vn_localgov.forms._head import bare_frame, line_below
from vn_localgov.forms._rules import Page, RuleSet
from vn_localgov.forms._sections import section
from vn_localgov.forms._shapes import AnnexShape, Shape
from vn_localgov.forms._tags import block, tagged
from vn_localgov.forms._xml import Xml, paragraph, run, w
from vn_localgov.reports import ROMAN, pick

_TOP = w("outlineLvl", val=0)


def ending(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """All behind the foot: annexes, each in a section of its own, and the last section."""
    sections = [section(shape, rules.page)]
    yield paragraph(rules["duong_ke"], direct=[] if not shape.annexes else [sections[0]])
    for index, annex in enumerate(shape.annexes, start=1):
        lying = turned(rules) if annex.is_landscape else rules
        yield from _annex(shape, index, lying)
        sections.append(section(shape, lying.page, is_annex=True))
        if index < len(shape.annexes):
            yield paragraph(rules["duong_ke"], direct=[sections[-1]])
    yield sections[-1]


def alone(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """One annex as a file of its own (Mẫu 2.2)."""
    index = shape.alone or 1
    lying = turned(rules) if shape.annexes[index - 1].is_landscape else rules
    yield from _annex(shape, index, lying)
    yield section(shape, lying.page)


def turned(rules: RuleSet) -> RuleSet:
    """Lay the paper on its side (*trình bày theo chiều rộng*), with the same margins."""
    page: Page = rules.page
    return attrs.evolve(
        rules, page=attrs.evolve(page, width_mm=page.height_mm, height_mm=page.width_mm)
    )


def _annex(shape: Shape, index: int, rules: RuleSet) -> Iterator[Xml]:
    annex, name = shape.annexes[index - 1], f"bao_cao.phu_luc_{index}"
    if annex.type is None:
        yield from _name_of_appendix(shape.annexes, index, rules)
    else:
        yield bare_frame(rules)
        yield paragraph(rules["ten_loai"], run(annex.type.label.upper()), direct=[_TOP])
        yield tagged(rules["trich_yeu"], f"{{{{ {name}.ten }}}}")
    yield tagged(rules["kem_theo"], f"{{{{ {name}.kem_theo }}}}")
    yield line_below(f"{name}.kem_theo", rules["kem_theo"], rules.page.text_pt, rules)
    text = tagged(rules["noi_dung"], f"{{{{p {name}.noi_dung }}}}")
    yield from block(f"if {name}.noi_dung", text)


def _name_of_appendix(annexes: tuple[AnnexShape, ...], index: int, rules: RuleSet) -> Iterator[Xml]:
    """Number it if there are several (Phụ lục I, mục III.1.a and III.1.b)."""
    appendices = [it for it, annex in enumerate(annexes, start=1) if annex.type is None]
    number = f" {pick(ROMAN, appendices.index(index) + 1)}" if len(appendices) > 1 else ""
    yield paragraph(rules["phu_luc"], run(f"Phụ lục{number}"))
    name = f"bao_cao.phu_luc_{index}.ten"
    yield from block(f"if {name}", tagged(rules["ten_phu_luc"], f"{{{{ {name} }}}}"))
