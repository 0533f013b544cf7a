"""What cutting text into words costs with the extra `fast`, against jieba, both in one run.

usage: python benchmarks/words.py [FOLDER …]     .docx folders, samples/ by default
"""

import sys
from pathlib import Path

from figures import best, paragraphs  # beside this file

from pipeline import fast_words, language


def main() -> None:
    """Print both costs, and that of making a Doc of words, for the folders that were named."""
    if not fast_words.installed():
        raise SystemExit("the extra is not here: pip install -c constraints.txt '.[fast]'")
    texts = paragraphs([Path(name) for name in sys.argv[1:]] or [Path("samples")])
    nlp = language.load()
    cut, quick = language._segmenter()[0].lcut, language._cut()
    if any(cut(text) != quick(text) for text in texts):
        raise SystemExit("the words are not the same")
    jieba, fast, docs = best(
        [
            lambda: [cut(text) for text in texts] and None,
            lambda: [quick(text) for text in texts] and None,
            lambda: [nlp.make_doc(text) for text in texts] and None,
        ]
    )
    print(f"{len(texts)} paragraphs, {sum(map(len, texts))} characters: the same words")
    print(f"jieba {jieba * 1000:.0f} ms, jieba-rs {fast * 1000:.0f} ms: 1 to {jieba / fast:.1f}")
    print(f"with Doc and tags {docs * 1000:.0f} ms, {docs / jieba:.2f} of jieba alone")


if __name__ == "__main__":
    main()
