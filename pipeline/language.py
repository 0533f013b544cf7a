"""The language pipeline: spaCy, whose tokenizer is jieba, with the extractors as components."""

import hashlib
import marshal
import os
import tempfile
import warnings
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import spacy
from platformdirs import user_cache_path
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

import extractors
from extractors import organisation_register
from extractors.base import TEXT
from extractors.lexicon import lexicon
from extractors.organisation_register import Register
from extractors.words import keep
from pipeline import fast_words

with warnings.catch_warnings():  # jieba's own regexes hold escapes that newer Pythons warn of
    warnings.simplefilter("ignore")
    import jieba

OWN_TAGS = {row["word"]: row["tag"] for row in lexicon("words")}
"""Parts of speech that jieba's dictionary lacks or, taken from novels, has wrong for reports."""

LONGEST_BLOCK = 64 * 2**20
"""Characters of one block; the reader's cap on a part keeps any block below it."""

Dictionary = tuple[dict[str, int], int, dict[str, str]]
"""Word frequencies with every prefix (0 for those that are no word), their sum, parts of speech."""


def load(register: Register | None = None, tagger: str | None = None) -> Language:
    """The pipeline with every extractor, built once per process, list of names and tagger.

    `tagger` leads to other weights than the shipped ones, or to a spaCy pipeline with an `ner`;
    extractors.tagger.WeightsError if there is no such thing.
    """
    return _load(register, tagger)


def register_of(nlp: Language) -> Register | None:
    """The office's own list of names that the pipeline was loaded with."""
    if not nlp.has_pipe(organisation_register.NAME):
        return None
    finder = cast(organisation_register.Finder, nlp.get_pipe(organisation_register.NAME))
    return finder.register


def tagger_of(nlp: Language) -> str:
    """What tells the pipeline's tagger from others: a hash of its weights, or name and version."""
    return cast(extractors.tagger.Component, nlp.get_pipe(extractors.tagger.NAME)).tagger.digest


@cache
def _load(register: Register | None, tagger: str | None) -> Language:
    nlp = spacy.blank("zh")
    nlp.max_length = LONGEST_BLOCK
    nlp.tokenizer = JiebaTokenizer(nlp.vocab)
    for name in extractors.COMPONENTS:
        nlp.add_pipe(name, config={"path": tagger} if name == extractors.tagger.NAME else {})
    if register is not None:
        before = extractors.organisations.NAME
        finder = nlp.add_pipe(organisation_register.NAME, before=before)
        cast(organisation_register.Finder, finder).register = register
    return nlp


class JiebaTokenizer:
    """Text to a Doc of jieba's words whose `text` is the text, character for character.

    `words_of` gives the words with their parts of speech, from words.tsv and jieba's dictionary; on
    the tokens they would cost as much as the Doc, and no one asks there.
    The segmenter is its own: words added to jieba elsewhere in the process change nothing here.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self.cut, self.tags = _cut(), {**_segmenter()[1], **OWN_TAGS}

    def __call__(self, text: str) -> Doc:
        words = self.cut(text)
        doc = Doc(self.vocab, words=words, spaces=[False] * len(words))
        keep(doc, words, [self.tags.get(word, "") for word in words])
        doc.user_data[TEXT] = text
        return doc

    # spaCy saves and restores tokenizers; this one holds nothing that its code does not.
    def to_disk(self, path: Path, **_: object) -> None:
        """Nothing to save."""

    def from_disk(self, path: Path, **_: object) -> "JiebaTokenizer":
        """Nothing to restore."""
        return self


@cache
def _cut() -> fast_words.Cut:
    """Text to words: jieba's, or with the extra `fast` jieba-rs's, which are the same."""
    segmenter, _ = _segmenter()
    if fast_words.installed():
        return fast_words.cut_like(segmenter, segmenter.FREQ)
    cut: fast_words.Cut = segmenter.lcut
    return cut


@cache
def _segmenter() -> tuple[Any, dict[str, str]]:
    frequencies, total, tags = _dictionary()
    segmenter = jieba.Tokenizer()
    segmenter.FREQ, segmenter.total, segmenter.initialized = frequencies, total, True
    for word in OWN_TAGS:
        if not frequencies.get(word):
            segmenter.add_word(word)
    return segmenter, tags


def _dictionary() -> Dictionary:
    """jieba's dictionary, parsed once and kept in the user's cache under the dictionary's hash."""
    source = (files("jieba") / "dict.txt").read_bytes()
    key = hashlib.sha256(source).hexdigest()[:16]
    path = user_cache_path("tongbao", appauthor=False) / f"jieba-{key}.marshal"
    try:
        cached: Dictionary = marshal.loads(path.read_bytes())
        return cached
    except (OSError, EOFError, ValueError, TypeError):
        dictionary = parse(source.decode("utf-8").splitlines())
        _keep(path, marshal.dumps(dictionary))
        return dictionary


def parse(lines: Iterable[str]) -> Dictionary:
    """A jieba dictionary (`word frequency part-of-speech` lines) as jieba's tables and tags."""
    frequencies: dict[str, int] = {}
    tags: dict[str, str] = {}
    total = 0
    for line in lines:
        word, frequency, *tag = line.split(" ")
        frequencies[word] = int(frequency)
        total += int(frequency)
        if tag:
            tags[word] = tag[0]
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    return frequencies, total, tags


def _keep(path: Path, data: bytes) -> None:
    """Write a cache file whole or not at all; one that cannot be kept costs time, nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
    except OSError:
        return
