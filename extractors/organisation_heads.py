"""The words that a body's name ends in (总工会, 有限公司, 小学), found in one pass over a text."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, cast, get_args

import ahocorasick

from extractors.lexicon import lexicon
from models.facts import OrganisationKind

Shape = Literal["whole", "short", "local", "named", "brand", "compound", "branch", "part", "never"]
"""What a head needs on its left:
`whole` nothing (国务院); `compound` nothing, it tells its own (技师学院); `short` a level (市总);
`local` a place, level or body (市公安局); `named` a name or a telling modifier (电力公司);
`brand` a proper name (禾煦公益); `branch` a name or the body it is a branch of (农业银行栖梧支行);
`part` the body it is a department of (集团工会办公室). `never` is no body, and hides the head in it
(格局)."""


class Head(NamedTuple):
    """A head of the lexicon; `not_before` are continuations that make it part of another word."""

    text: str
    kind: OrganisationKind
    shape: Shape
    not_before: tuple[str, ...]


class Spot(NamedTuple):
    """A head where it stands: `text[start:end] == head.text`."""

    start: int
    end: int
    head: Head


def heads(text: str) -> Iterator[Spot]:
    """The longest head that ends at each offset, in order of that offset."""
    longest: dict[int, Head] = {}
    for last, head in _automaton().iter(text):
        if last not in longest or len(longest[last].text) < len(head.text):
            longest[last] = head
    for last, head in longest.items():
        yield Spot(last + 1 - len(head.text), last + 1, head)


def head_of(name: str) -> Head | None:
    """The longest head that the name ends in."""
    known = table()
    return next((known[name[at:]] for at in range(len(name)) if name[at:] in known), None)


@cache
def _automaton() -> Any:
    automaton = ahocorasick.Automaton()
    for head in table().values():
        automaton.add_word(head.text, head)
    automaton.make_automaton()
    return automaton


@cache
def table() -> dict[str, Head]:
    """The heads by their words; ValueError when the lexicon names an unknown kind or shape."""
    found = {}
    for row in lexicon("organisation_heads"):
        if row["kind"] not in get_args(OrganisationKind) or row["class"] not in get_args(Shape):
            raise ValueError(f"organisation_heads.tsv: {row['head']} has an unknown kind or class")
        found[row["head"]] = Head(
            row["head"],
            cast(OrganisationKind, row["kind"]),
            cast(Shape, row["class"]),
            tuple(filter(None, row["not_before"].split("|"))),
        )
    return found
