"""The extra `fast`: jieba-rs cuts every text into the words that jieba cuts it into."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.lexicon import FOLDER, lexicon
from pipeline import fast_words, language
from pipeline.reading import read_docx
from tests.pipeline.test_cli import SAMPLES

pytestmark = pytest.mark.skipif(not fast_words.installed(), reason="the extra `fast` is not here")

LEXICONS = sorted(path.name[:-4] for path in FOLDER.iterdir() if path.name.endswith(".tsv"))
VOCABULARY = sorted({next(iter(row.values())) for name in LEXICONS for row in lexicon(name)})
CODES = ["300", "12.5", "67%", "S-300", "1.1.1", "BQ.1", "AA制", "C++", "A&B", "#", ".", "%", "a.b"]
MARKS = [
    "，",
    "。",
    "、",
    "“",
    "”",
    "（",
    "）",
    " ",
    "\u3000",
    "\r\n",
    "\n",
    "\t",
    "\x1c",
    "·",
    "~",
]
ODD = ["\u3400", "\u9fd5", "\u9fd6", "\u9fff", "\uf900", "\U00020000", "γ", "é", "😀", "\ud800"]

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=6)
COMMON = st.text(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动", max_size=8
)
PIECES = st.sampled_from(VOCABULARY) | HAN | COMMON | st.sampled_from(CODES + MARKS + ODD)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


def same(text: str) -> None:
    """Fail where the two cut `text` apart differently."""
    assert language._cut()(text) == language._segmenter()[0].lcut(text), text


@settings(max_examples=1500)
@given(TEXTS)
@example("俄制S-300型与BQ.1.1、67%%和5.a，阿Q.5")
def test_made_up_texts(text: str) -> None:
    same(text)


def test_the_blocks_of_the_samples() -> None:
    for path in sorted(SAMPLES.glob("*.docx")):
        for block in read_docx(path, path.name).blocks:
            same(block.text)


def test_every_word_of_the_lexicons_among_others() -> None:
    around = random.Random(7)
    for word in VOCABULARY:
        same(f"{around.choice(VOCABULARY)}{word}{around.choice(VOCABULARY)}，共{word}3.5个")


def test_words_of_the_dictionary_in_any_order() -> None:
    around = random.Random(11)
    words = sorted(word for word, count in language._segmenter()[0].FREQ.items() if count)
    for _ in range(4000):
        same("".join(around.choices(words, k=8)))


def test_lone_halves_of_characters_do_not_break_it() -> None:
    same("市总工会\ud800职工")
