"""The office's own list of names (单位名录): its bodies, and where a text names them."""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import ahocorasick
from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import text_of
from extractors.organisation_bounds import COUNTED
from extractors.organisation_heads import heads
from extractors.organisation_names import QUOTES, is_level_form
from extractors.words import Words, words_of
from models.facts import OrganisationKind

NAME = "organisation_names"
OWN = "organisations.names"
"""The `extractor` of the mentions that the list gives."""

SHORT = 3
"""Characters up to which a name counts only where words begin and end: 市总 is not in 城市总体."""
JOINING = ("和", "与", "及", "同")
"""Between two names of the list no part of a word: 市总和县总, not 总和."""
HALF = str.maketrans("（）", "()")
FULL = str.maketrans("()", "（）")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the list; `parent` is the full name of the one above it, listed or not."""

    name: str
    kind: OrganisationKind
    shorts: tuple[str, ...] = ()
    code: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A name of `body` in a text: its full name or one of its short ones."""

    start: int
    end: int
    body: Body


class Register:
    """The bodies of a list; two are equal that hold the same, in whatever order and file.

    ValueError where one name belongs to two bodies.
    """

    def __init__(self, bodies: Iterable[Body]) -> None:
        self.bodies = tuple(sorted(bodies, key=lambda body: body.name))
        self.by_name = {body.name: body for body in self.bodies}
        self.forms: dict[str, Body] = {}
        for body in self.bodies:
            for form in (body.name, *body.shorts):
                for spelling in spellings(form):
                    if self.forms.setdefault(spelling, body) is not body:
                        raise ValueError(f"{form} names two bodies")

    @cached_property
    def digest(self) -> str:
        """A short hash over all that the list says, for the record's `pipeline.names`."""
        said = [
            [body.name, body.kind, sorted(body.shorts), body.code, body.parent]
            for body in self.bodies
        ]
        return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:12]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Register) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __reduce__(self) -> tuple[Any, ...]:
        return Register, (self.bodies,)  # the automaton is built where it is used

    @cached_property
    def _automaton(self) -> Any:
        automaton = ahocorasick.Automaton()
        for form, body in self.forms.items():
            automaton.add_word(form, (len(form), body))
        automaton.make_automaton()
        return automaton

    def find(self, text: str) -> list[Listed]:
        """Where the names of the list stand, in order; of names that overlap the longest."""
        if not self.forms:
            return []
        hits = [
            (end + 1 - length, end + 1, body) for end, (length, body) in self._automaton.iter(text)
        ]
        found: list[Listed] = []
        covered: set[int] = set()
        for start, end, body in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
            if covered.isdisjoint(range(start, end)):
                covered.update(range(start, end))
                found.append(Listed(start, end, body))
        return sorted(found, key=lambda listed: listed.start)


def spellings(form: str) -> set[str]:
    """A name and how else it is typed: with brackets of the other width, without quotes."""
    return {
        spelling
        for quoted in (form, form.translate(QUOTES))
        for spelling in (quoted, quoted.translate(HALF), quoted.translate(FULL))
    }


Doc.set_extension("listed", default=(), force=True)


class Finder:
    """The component that hangs on a Doc where it names bodies of `register`."""

    def __init__(self) -> None:
        self.register = Register(())

    def __call__(self, doc: Doc) -> Doc:
        if found := tuple(_clear(doc, self.register)):
            doc._.listed = found
        return doc


@Language.factory(NAME)
def finder(nlp: Language, name: str) -> Finder:
    """A finder whose register is still empty."""
    return Finder()


def _clear(doc: Doc, register: Register) -> Iterator[Listed]:
    """The names that are no part of another word, nor short for several bodies (各县总工会)."""
    text, words = text_of(doc), words_of(doc)
    ends: set[int] | None = None
    found = register.find(text)
    begun, ended = ({listed.start for listed in found}, {listed.end for listed in found})
    for listed in found:
        form = text[listed.start : listed.end]
        if len(form) <= SHORT:
            if ends is None:
                ends = {
                    spot.end
                    for spot in heads(text)
                    if not text.startswith(spot.head.not_before or ("\0",), spot.end)
                }
            joined = text[listed.end : listed.end + 1] in JOINING and listed.end + 1 in begun
            closes = joined or listed.end in ends or not _inside(words, listed.end)
            joins = text[listed.start - 1 : listed.start] in JOINING and listed.start - 1 in ended
            opens = joins or not _inside(words, listed.start)
            if not (opens and closes):
                continue
        short = form not in spellings(listed.body.name)
        if (
            short
            and is_level_form(form)
            and COUNTED.search(text, max(0, listed.start - 3), listed.start)
        ):
            continue
        yield listed


def _inside(words: Words, offset: int) -> bool:
    """Whether a word that jieba knows goes on over the offset."""
    around = words.all[bisect_left(words.starts, offset) - 1] if offset else None
    return around is not None and around.end > offset and around.tag != ""
