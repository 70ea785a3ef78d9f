"""Documents with styles made by hand, so that each test shows what stands in its file."""

from tests.word import made
from tests.word.made import part
from vn_localgov.looks import FormattedParagraph, RunLook, read_looks


def read(body: str, **others: str) -> tuple[FormattedParagraph, ...]:
    """The paragraphs of a document made by hand."""
    return read_looks(made.docx(body, **others)).paragraphs


def letters(body: str, **others: str) -> RunLook:
    """The look of the first letters of a document."""
    return read(body, **others)[0].runs[0].look


def rpr(content: str) -> str:
    """What is said about letters."""
    return f"<w:rPr>{content}</w:rPr>"


def ppr(content: str) -> str:
    """What is said about a paragraph."""
    return f"<w:pPr>{content}</w:pPr>"


def style(id_: str, content: str, *, based: str = "", kind: str = "paragraph") -> str:
    """A style."""
    base = f"<w:basedOn w:val='{based}'/>" if based else ""
    usual = "w:default='1'" if id_ == "Normal" else ""
    return (
        f"<w:style w:type='{kind}' w:styleId='{id_}' {usual}><w:name w:val='name of {id_}'/>"
        f"{base}{content}</w:style>"
    )


def styled(*styles: str, run: str = "", paragraph: str = "") -> str:
    """The part with the styles, and what holds for the whole document."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault>{rpr(run)}</w:rPrDefault>"
        f"<w:pPrDefault>{ppr(paragraph)}</w:pPrDefault></w:docDefaults>"
    )
    return part("styles", defaults + "".join(styles))


def told(*values: object) -> tuple[object, ...]:
    """Values side by side: a decimal may be compared with a whole number."""
    return values
