"""What reading figures costs, as a share of what jieba takes to cut the same text into words.

usage: python benchmarks/figures.py [FOLDER …]     .docx folders, samples/ by default
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.tokens import Doc

from extractors import amounts, counts, dates
from extractors.figures import figures
from extractors.items import with_items
from pipeline import language
from pipeline.reading import read_docx

ROUNDS = 7
CHARACTERS = 100_000  # the text is repeated up to this length, so that one round takes a while
BUDGET = 0.3


def paragraphs(folders: Sequence[Path]) -> list[str]:
    """The paragraphs of the reports, again and again up to `CHARACTERS`."""
    files = sorted(path for folder in folders for path in folder.rglob("*.docx"))
    texts = [
        block.text
        for path in files
        for block in read_docx(path, path.name).blocks
        if block.cell is None
    ]
    size = sum(map(len, texts))
    if not size:
        raise SystemExit("no paragraphs in these folders")
    return texts * max(1, CHARACTERS // size)


def best(work: Callable[[], None]) -> float:
    """Seconds of the quickest of some rounds."""
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def main() -> None:
    """Print both costs for the folders that were named."""
    nlp = language.load()
    texts = paragraphs([Path(name) for name in sys.argv[1:]] or [Path("samples")])
    docs = [nlp.make_doc(text) for text in texts]
    cut = language._segmenter()[0].lcut
    components = {name: nlp.get_pipe(name) for name in (dates.NAME, amounts.NAME, counts.NAME)}

    def read(doc: Doc, items: bool) -> None:
        doc._.facts = ()
        components[dates.NAME](doc)
        found = figures(doc)
        doc._.figures = tuple(with_items(doc, found) if items and found else found)
        components[amounts.NAME](doc)
        components[counts.NAME](doc)

    jieba = best(lambda: [cut(text) for text in texts] and None)
    bare = best(lambda: [read(doc, False) for doc in docs] and None)
    full = best(lambda: [read(doc, True) for doc in docs] and None)
    characters = sum(map(len, texts))
    print(f"{len(texts)} paragraphs, {characters} characters; jieba.lcut {jieba * 1000:.1f} ms")
    print(f"numerals, counts, amounts, dates  {bare / jieba:.2f} of jieba (budget {BUDGET})")
    print(f"with what each figure counts      {full / jieba:.2f} of jieba")


if __name__ == "__main__":
    main()
