"""Word files of samples: the parts in template/ with the sample's text set in them.

Written as XML rather than through a library, so that the bytes depend on this folder alone.
Element names are those of ECMA-376, part 1, chapter 17.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from samples.parts import Block, Cell, Note, Sample, Style, Table

TEMPLATE = Path(__file__).parent / "template"
TEXT_BOX = Path(__file__).parent / "text_box.xml"
STYLES: dict[Style, str] = {
    "red_head": "RedHead",
    "document_number": "DocumentNumber",
    "title": "Title",
    "subtitle": "Subtitle",
    "salutation": "Salutation",
    "heading_1": "Heading1",
    "heading_2": "Heading2",
    "body": "BodyText",
    "item": "ListParagraph",
    "caption": "Caption",
    "unit": "TableUnit",
    "signature": "Signature",
    "annex": "Annex",
    "annex_title": "AnnexTitle",
}
FIRST_LIST = 2  # numbering 1 is the headings'
WIDTH = 8844  # between the margins, in twentieths of a point
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip entry can carry
SCRIPTS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")


def word_file(sample: Sample) -> bytes:
    """The sample as a .docx, the same bytes every time."""
    notes = [part.note for part in sample.blocks if isinstance(part, Block) and part.note]
    body, lists = _body(sample.blocks, notes)
    slots = {
        "body": body,
        "lists": "\n".join(_list(number) for number in lists),
        "footnotes": "\n".join(_footnote(i, note) for i, note in enumerate(notes, 1)),
        "title": escape(sample.title),
        "creator": escape(sample.head.issuer or ""),
        "date": sample.head.date or "2000-01-01",
    }
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as target:
        for name, text in _template():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 0  # else the system that builds shows in the bytes
            filled = re.sub(r"<!--(\w+)-->", lambda slot: slots[slot[1]], text)
            target.writestr(entry, filled)  # stored: deflate differs between zlib versions
    return package.getvalue()


def _template() -> Iterator[tuple[str, str]]:
    """Names and texts of the package's parts, the content types first as readers expect."""
    names = sorted(
        path.relative_to(TEMPLATE).as_posix() for path in TEMPLATE.rglob("*") if path.is_file()
    )
    for name in sorted(names, key=lambda name: name != "[Content_Types].xml"):
        yield name, (TEMPLATE / name).read_text(encoding="utf-8")


def _body(blocks: Sequence[Block | Table], notes: list[Note]) -> tuple[str, range]:
    """The body's XML and the numberings of its lists: each run of items counts from 1."""
    written, number = [], FIRST_LIST
    for is_item, run in groupby(blocks, lambda part: getattr(part, "style", None) == "item"):
        for part in run:
            if isinstance(part, Table):
                written.append(_table(part))
            else:
                written.append(_block(part, notes, number if is_item else None))
        number += is_item
    return "\n".join(written), range(FIRST_LIST, number)


def _block(part: Block, notes: list[Note], numbering: int | None) -> str:
    look = f'<w:pStyle w:val="{STYLES[part.style]}"/>'
    if numbering is not None:
        level = f'<w:ilvl w:val="{part.level}"/>'
        look += f'<w:numPr>{level}<w:numId w:val="{numbering}"/></w:numPr>'
    if part.note is None:
        return _paragraph(look, _runs(part.text) + _text_box(part.box, notes))
    before, mark, after = part.text.partition(part.note.after)
    if not mark:
        raise ValueError(f"a footnote stands behind {part.note.after!r}, which is not in the text")
    reference = f'<w:footnoteReference w:id="{notes.index(part.note) + 1}"/>'
    return _paragraph(look, _runs(before + mark) + _mark(reference) + _runs(after))


def _text_box(blocks: Sequence[Block], notes: list[Note]) -> str:
    """A run with the box of these blocks; they stand twice, the second time for old readers."""
    if not blocks:
        return ""
    said = "".join(_block(part, notes, None) for part in blocks)
    return TEXT_BOX.read_text(encoding="utf-8").replace("<!--said-->", said)


def _paragraph(look: str, runs: str) -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{runs}</w:p>"


def _runs(text: str) -> str:
    """The text in runs as Word cuts them, at each change between Chinese and Latin script."""
    return "".join(_run(piece) for line in text.splitlines(True) for piece in SCRIPTS.findall(line))


def _run(piece: str) -> str:
    hint = "" if piece.isascii() else '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    end = "<w:br/>" if piece.endswith("\n") else ""
    words = escape(piece.rstrip("\n"))
    return f'<w:r>{hint}<w:t xml:space="preserve">{words}</w:t>{end}</w:r>'


def _mark(reference: str) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{reference}</w:r>'


def _footnote(number: int, note: Note) -> str:
    look = '<w:pStyle w:val="FootnoteText"/>'
    words = _paragraph(look, _mark("<w:footnoteRef/>") + _runs(note.text))
    return f'<w:footnote w:id="{number}">{words}</w:footnote>'


def _list(number: int) -> str:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return f'  <w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{start}</w:num>'


def _table(part: Table) -> str:
    """A ruled table; a merged cell goes on below as an empty cell, as Word keeps it."""
    columns = sum(one.across for one in part.rows[0])
    width = WIDTH // columns
    covered: dict[int, tuple[int, int]] = {}  # column -> rows still covered, columns across
    rows = []
    for number, row in enumerate(part.rows):
        cells, waiting, column = [], iter(row), 0
        while column < columns:
            left, across = covered.pop(column, (0, 1))
            if left:
                cells.append(_cell(Cell(""), width * across, across, "continue"))
            else:
                one = next(waiting)
                left, across = one.down, one.across
                cells.append(_cell(one, width * across, across, "restart" if left > 1 else None))
            if left > 1:
                covered[column] = (left - 1, across)
            column += across
        if next(waiting, None) is not None:
            raise ValueError(f"row {number} of a table is wider than its first row")
        repeat = "<w:trPr><w:tblHeader/></w:trPr>" if number < part.head else ""
        rows.append(f"<w:tr>{repeat}{''.join(cells)}</w:tr>")
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    look = '<w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/>'
    lines = "\n".join(rows)
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n{lines}\n</w:tbl>"


def _cell(one: Cell, width: int, across: int, merge: str | None) -> str:
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if across > 1:
        look += f'<w:gridSpan w:val="{across}"/>'
    if merge:
        look += f'<w:vMerge w:val="{merge}"/>'
    look += '<w:vAlign w:val="center"/>'
    style = '<w:pStyle w:val="TableText"/>'
    lines = "".join(_paragraph(style, _runs(line)) for line in one.text.split("\n"))
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{lines}</w:tc>"
