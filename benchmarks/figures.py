"""What reading figures costs, as a share of what jieba takes to cut the same text into words.

usage: python benchmarks/figures.py [FOLDER …]     .docx folders, samples/ by default
"""

import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.tokens import Doc

from extractors import amounts, counts, dates
from extractors.figures import figures
from extractors.items import with_items
from extractors.words import keep, words_of
from pipeline import language
from pipeline.reading import read_docx

ROUNDS = 40
BUDGET = 0.3


def paragraphs(folders: Sequence[Path]) -> list[str]:
    """The paragraphs of the reports, each once."""
    files = sorted(path for folder in folders for path in folder.rglob("*.docx"))
    texts = [
        block.text
        for path in files
        for block in read_docx(path, path.name).blocks
        if block.cell is None
    ]
    if not texts:
        raise SystemExit("no paragraphs in these folders")
    return list(dict.fromkeys(texts))


def best(works: Sequence[Callable[[], None]]) -> list[float]:
    """The processor's seconds of the quickest round of each work, the works taking turns."""
    seconds = [float("inf")] * len(works)
    gc.disable()  # as timeit has it
    for _ in range(ROUNDS):
        for index, work in enumerate(works):
            started = time.process_time()
            work()
            seconds[index] = min(seconds[index], time.process_time() - started)
        gc.collect()
    return seconds


def main() -> None:
    """Print both costs for the folders that were named."""
    nlp = language.load()
    texts = paragraphs([Path(name) for name in sys.argv[1:]] or [Path("samples")])
    docs = [nlp.make_doc(text) for text in texts]
    cut = language._segmenter()[0].lcut
    days, sums, numbers = (nlp.get_pipe(name) for name in (dates.NAME, amounts.NAME, counts.NAME))

    def read(doc: Doc, items: bool) -> None:
        words = words_of(doc)
        keep(doc, words.texts, words.tags)  # none of them known from the round before
        doc.user_data["facts"] = ()
        days(doc)
        found = figures(doc)
        doc.user_data["figures"] = tuple(with_items(doc, found) if items and found else found)
        sums(doc)
        numbers(doc)

    jieba, bare, full = best(
        [
            lambda: [cut(text) for text in texts] and None,
            lambda: [read(doc, False) for doc in docs] and None,
            lambda: [read(doc, True) for doc in docs] and None,
        ]
    )
    characters = sum(map(len, texts))
    stated = sum(len(doc._.figures) for doc in docs)
    print(f"{len(texts)} paragraphs, {characters} characters, {stated} figures")
    print(f"jieba.lcut                        {jieba * 1000:.1f} ms")
    print(f"numerals, counts, amounts, dates  {bare / jieba:.2f} of jieba (budget {BUDGET})")
    print(f"with what each figure counts      {full / jieba:.2f} of jieba")


if __name__ == "__main__":
    main()
