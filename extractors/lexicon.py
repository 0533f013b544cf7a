"""Vocabulary: the TSV files of lexicons/, loaded once and refused at load when a row is wrong."""

import csv
import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

FOLDER = files("extractors") / "lexicons"


@cache
def lexicon(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `lexicons/<name>.tsv` by column; the first column is the key.

    ValueError names the file and line of a row that is doubled, too short, too long, or whose key
    or source is missing.
    """
    rows: list[dict[str, str]] = []
    seen: set[str] = set()
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8") as lines:
        reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        columns = next(reader)
        if columns[-1] != "source":
            raise ValueError(f"{name}.tsv: the last column must be source")
        for cells in reader:
            where = f"{name}.tsv, line {reader.line_num}"
            if len(cells) != len(columns):
                raise ValueError(f"{where}: {len(cells)} cells for {len(columns)} columns")
            if not cells[0] or not cells[-1]:
                raise ValueError(f"{where}: no {columns[0]} or no source")
            if cells[0] in seen:
                raise ValueError(f"{where}: {cells[0]} is doubled")
            seen.add(cells[0])
            rows.append(dict(zip(columns, cells, strict=True)))
    return tuple(rows)


def any_of(words: Iterable[str]) -> str:
    """A regex that matches any of `words`, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered or "" in ordered:
        raise ValueError("a list of words to match is empty or holds an empty word")
    return _branches(ordered)


def _branches(words: Sequence[str]) -> str:
    """A regex of the words, first come first tried, that looks once at what they begin with alike.

    `re` would try them one by one. Order matters only among words of which one begins another.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:1], []).append(word[1:])
    branches = (
        re.escape(first) + (_branches(rest) if len(rest) > 1 else re.escape(rest[0]))
        for first, rest in rests.items()
    )
    return f"(?:{'|'.join(branches)})"


@cache
def digest() -> str:
    """A short hash over all lexicons, for the record's `pipeline.lexicons`."""
    total = hashlib.sha256()
    for path in sorted(FOLDER.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".tsv"):
            total.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()[:12]
