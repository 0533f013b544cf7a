"""What reading costs beside python-docx on the same files, and beside lxml on one large table.

    python benchmarks/reading.py [FOLDER…] [--rounds N]

Ratios of processor time, measured side by side: the median of several rounds. Each side runs once
unmeasured first, so that it clears up its own garbage and nobody else's.
"""

import argparse
import io
import statistics
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from lxml import etree

from pipeline.errors import ReadError
from pipeline.reading import read_bytes, styles

SAMPLES = Path(__file__).parents[1] / "samples"
AT_MOST = {"files": 0.5, "table": 4.0}
ROWS, COLUMNS = 5000, 10
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = "word/document.xml"


def plain(data: bytes) -> list[str]:
    """What python-docx makes of a report: its paragraphs, without tables, notes and boxes."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def both_read(folders: list[Path]) -> list[bytes]:
    """The files below the folders that python-docx can read as well as we can."""
    found = []
    for path in sorted(path for folder in folders for path in folder.rglob("*.[dD]o*")):
        data = path.read_bytes()
        try:
            read_bytes(data, path.name)
            plain(data)
        except ReadError:
            continue
        except Exception as error:  # python-docx has no error of its own for what it cannot read
            print(f"left out, python-docx cannot read it: {path.name} ({type(error).__name__})")
            continue
        found.append(data)
    return found


def table() -> str:
    """A report of one table as Word writes it, with cells merged down and across."""
    rows = []
    for row in range(ROWS):
        cells = []
        for column in range(COLUMNS):
            wide = column == 3 and row % 7 == 0
            if column == 4 and row % 7 == 0:
                continue
            merge = '<w:gridSpan w:val="2"/>' if wide else ""
            if column == 0:
                merge = '<w:vMerge w:val="restart"/>' if row % 5 == 0 else "<w:vMerge/>"
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>{merge}<w:vAlign w:val="center"/>'
                '</w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>'
                '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体"/><w:sz w:val="21"/>'
                f"</w:rPr><w:t>{row * COLUMNS + column}元</w:t></w:r></w:p></w:tc>"
            )
        rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
    body = f"<w:body><w:tbl>{''.join(rows)}</w:tbl></w:body>"
    return f'<w:document xmlns:w="{WORD}">{body}</w:document>'


def packed(markup: bytes) -> bytes:
    """A package with this main part."""
    root = '<Relationships><Relationship Type="/officeDocument" Target="{}"/></Relationships>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", root.format(DOCUMENT))
        archive.writestr(DOCUMENT, markup)
    return stream.getvalue()


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one run, after one that is not counted."""
    work()
    began = time.process_time()
    work()
    return time.process_time() - began


def ratio(name: str, ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> bool:
    """Print how much of their time ours takes; whether it is little enough."""
    times = [(seconds(theirs), seconds(ours)) for _ in range(rounds)]
    shares = [mine / other for other, mine in times]
    middle = statistics.median(shares)
    mine = statistics.median(ours for _, ours in times)
    print(
        f"{name}: {middle:.3f} (of {min(shares):.3f} to {max(shares):.3f} in {rounds} rounds;"
        f" {mine:.3f} s), at most {AT_MOST[name]}"
    )
    return middle <= AT_MOST[name]


def main() -> int:
    """0 where both ratios are small enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    warnings.simplefilter("ignore")  # python-docx warns of what it cannot place
    files = both_read(asked.folders)
    print(f"{len(files)} files")

    def read_all() -> None:
        styles.known.cache_clear()  # what earlier rounds left behind would help no office
        for data in files:
            read_bytes(data, "x.docx")

    def read_all_plainly() -> None:
        for data in files:
            plain(data)

    small = ratio("files", read_all, read_all_plainly, asked.rounds)
    markup = table().encode()
    large = packed(markup)
    quick = ratio(
        "table",
        lambda: read_bytes(large, "x.docx"),
        lambda: etree.fromstring(markup),
        asked.rounds,
    )
    return 0 if small and quick else 1


if __name__ == "__main__":
    sys.exit(main())
