"""What a whole extraction costs, beside the least it could and beside the usual way, in one run.

usage: python benchmarks/extract.py [FOLDER …]     .docx folders, samples/ by default

The least: open the file, parse its document part, cut its text with jieba. The usual way:
python-docx and spaCy's Chinese with jieba and a convolutional `ner` of width 96 and depth 4,
paragraph by paragraph. That `ner` is not trained; its work is the same. With the extra `fast` here,
tongbao is measured with it and without it.
"""

import sys
import warnings
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import spacy
from figures import best  # beside this file
from lxml import etree
from spacy.language import Language
from spacy.training import Example

from pipeline import fast_words, language
from pipeline.reading import read_docx
from pipeline.run import extract

FLOOR_BUDGET = 3.5
USUAL_BUDGET = 3.0
CNN = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": 96,
        "depth": 4,
        "embed_size": 2000,
        "window_size": 1,
        "maxout_pieces": 3,
        "subword_features": True,
    },
}


def usual() -> Language:
    """spaCy's Chinese, cut by jieba, with an untrained `ner` for organisations."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        config = {"nlp": {"tokenizer": {"segmenter": "jieba"}}}
        nlp = spacy.blank("zh", config=config)
        nlp.add_pipe("ner", config={"model": CNN})
        example = {"entities": [(0, 6, "ORG")]}
        sample = [Example.from_dict(nlp.make_doc("砚溪县总工会走访企业"), example)]
        nlp.initialize(lambda: sample)
    return nlp


def main() -> None:
    """Print the three costs for the folders that were named."""
    folders = [Path(name) for name in sys.argv[1:]] or [Path("samples")]
    files = sorted(path for folder in folders for path in folder.rglob("*.docx"))
    nlp, other = language.load(), usual()
    segmenter = language._segmenter()[0]
    cut = segmenter.lcut
    texts = [[block.text for block in read_docx(path, path.name).blocks] for path in files]

    def least() -> None:
        for path, blocks in zip(files, texts, strict=True):
            with zipfile.ZipFile(path) as archive:
                etree.parse(BytesIO(archive.read("word/document.xml")))
            for text in blocks:
                cut(text)

    def whole(cut: fast_words.Cut) -> None:
        nlp.tokenizer.cut = cut
        for path in files:
            extract(path, nlp)

    def paragraphs() -> None:
        for path in files:
            for paragraph in docx.Document(str(path)).paragraphs:
                other(paragraph.text)

    works = {
        "zipfile + lxml + jieba.lcut": least,
        "tongbao.extract": lambda: whole(cut),
        "python-docx + spaCy zh/jieba + CNN ner": paragraphs,
    }
    if fast_words.installed():
        quick = fast_words.cut_like(segmenter, segmenter.FREQ)
        works["tongbao.extract, extra fast"] = lambda: whole(quick)
    taken = best([*works.values()])
    floor, ours, theirs, *_ = taken
    characters = sum(len(text) for blocks in texts for text in blocks)
    print(f"{len(files)} reports, {characters} characters")
    for name, seconds in zip(works, taken, strict=True):
        print(f"{name:40}{seconds * 1000:6.0f} ms  {seconds / floor:5.2f} x")
    print(f"the usual way is {theirs / ours:.2f} x tongbao.extract")
    print(f"budgets: at most {FLOOR_BUDGET} x the least, the usual at least {USUAL_BUDGET} x ours")


if __name__ == "__main__":
    main()
