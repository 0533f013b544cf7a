"""What the tagger costs, as a share of what jieba takes to cut the same text into words.

usage: OPENBLAS_NUM_THREADS=1 python benchmarks/tagger.py [FOLDER …]     .docx folders, or samples/
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractors.tagger import shipped
from pipeline import language
from pipeline.reading import read_docx

ROUNDS = 9
BUDGET = 1.5


def reports(folders: list[Path]) -> list[list[str]]:
    """The texts of every report's blocks."""
    files = sorted(path for folder in folders for path in folder.rglob("*.docx"))
    found = [[block.text for block in read_docx(path, path.name).blocks] for path in files]
    if not any(map(any, found)):
        raise SystemExit("no text in these folders")
    return found


def best(work: Callable[[], None]) -> float:
    """Processor seconds of the quickest of some rounds."""
    seconds = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        seconds.append(time.process_time() - started)
    return min(seconds)


def main() -> None:
    """Print both costs for the folders that were named."""
    whole = reports([Path(name) for name in sys.argv[1:]] or [Path("samples")])
    texts = [text for report in whole for text in report]
    started = time.process_time()
    tagger = shipped()
    loaded = time.process_time() - started
    cut = language._segmenter()[0].lcut
    jieba = best(lambda: [cut(text) for text in texts] and None)
    apart = best(lambda: [tagger.tag(report) for report in whole] and None)
    together = best(lambda: tagger.tag(texts) and None)
    size = sum(map(len, texts))
    print(f"{len(whole)} reports, {size} characters; jieba.lcut {jieba * 1e6 / size:.2f} µs each")
    print(f"tagger, report by report  {apart / jieba:.2f} of jieba (budget {BUDGET})")
    print(f"tagger, all at once       {together / jieba:.2f} of jieba")
    print(f"loading                   {loaded * 1000:.0f} ms")


if __name__ == "__main__":
    main()
