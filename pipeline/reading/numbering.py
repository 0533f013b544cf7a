"""The automatic numbers that Word shows before paragraphs (ECMA-376 17.9)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.reading.content import Paragraph
from pipeline.reading.names import ILVL, P_STYLE, RPR, Element, children, number, on, val, w
from pipeline.reading.numerals import numeral
from pipeline.reading.styles import Styles
from pipeline.reading.symbols import symbol

LEVELS = 9
PLACE = re.compile(r"%([1-9])")
FONTS, ASCII, FORMAT, TEXT, START = map(w, ("rFonts", "ascii", "numFmt", "lvlText", "start"))
RESTART, LEGAL = w("lvlRestart"), w("isLgl")
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `head`, then levels (0-8) whose numbers stand there and what follows.

    `restart` is the level after which it begins anew, None where that is any above it.
    """

    start: int = 1
    style: str = "decimal"
    head: str = ""
    numbers: tuple[tuple[int, str], ...] = ()
    restart: int | None = None
    legal: bool = False
    paragraph_style: str | None = None


@dataclass(slots=True, eq=False)
class Label:
    """A paragraph's automatic number and what it is: its number format and its level from 0."""

    text: str
    style: str
    level: int


@dataclass(slots=True)
class _List:
    """A w:num: the abstract list it counts in, its own levels, and where it starts anew."""

    abstract: int
    levels: dict[int, Level]
    starts: dict[int, int]
    counts: dict[int, int]  # by level, shared by all lists of the abstract one
    begun: bool = False


class Numbering:
    """The lists of a report; `label` must be asked paragraph by paragraph in reading order."""

    def __init__(self, part: Callable[[], Element | None], styles: Styles) -> None:
        self._part, self._styles = part, styles
        self._numbers: dict[int, Element] | None = None
        self._abstracts: dict[int, Element] = {}
        self._lists: dict[int, _List | None] = {}  # templates bring more than a report uses
        self._counts: dict[int, dict[int, int]] = {}
        self._styled: dict[str | None, tuple[int | None, int]] = {}

    def label(self, paragraph: Paragraph) -> Label | None:
        """The number of a paragraph, None where it has none."""
        list_id, at = paragraph.list_id, paragraph.list_level
        if list_id is None:
            styled = self._styled.get(paragraph.style_id) or self._of_style(paragraph.style_id)
            list_id, at = styled[0], styled[1] if at is None else at
        if not list_id:  # numId 0 takes an inherited number away (17.9.18)
            return None
        listed = self._list(list_id)
        if listed is None:
            return None
        at = min(max(at, 0), LEVELS - 1) if at else 0
        level = listed.levels.get(at)
        if level is None:
            return None
        counts = listed.counts
        if not listed.begun:
            listed.begun = True
            for overridden, start in listed.starts.items():
                counts[overridden] = start - 1
        _count(counts, at, listed.levels)
        return Label(_written(level, at, counts, listed.levels), level.style, at)

    def _of_style(self, style_id: str | None) -> tuple[int | None, int]:
        """The list and level that a style gives its paragraphs."""
        found = self._styled.get(style_id)
        if found is None:
            found = None, 0
            for style in self._styles.chain(style_id):
                if style.number_id is not None:
                    level = self._level_of(style.number_id, style.id, style.number_level)
                    found = style.number_id, level
                    break
            self._styled[style_id] = found
        return found

    def _level_of(self, list_id: int, style_id: str, stated: int | None) -> int:
        """A style's level: the one that names the style (17.9.23), else what the style states."""
        listed = self._list(list_id)
        for index, level in {} if listed is None else listed.levels.items():
            if level.paragraph_style == style_id:
                return index
        return stated or 0

    def _list(self, list_id: int) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = None  # a list that links to itself through a style ends here
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def _read(self, list_id: int) -> _List | None:
        if self._numbers is None:  # most reports number nothing, and templates bring much
            root = self._part()
            self._numbers = _by_id(root, "num", "numId")
            self._abstracts = _by_id(root, "abstractNum", "abstractNumId")
        element = self._numbers.get(list_id)
        name = None if element is None else number(val(element.find(w("abstractNumId"))))
        abstract = None if name is None else self._abstracts.get(name)
        if element is None or name is None or abstract is None:
            return None
        levels = _levels(abstract)
        link = val(abstract.find(w("numStyleLink")))
        if link:  # a list that takes its levels from a numbering style (17.9.21)
            style = self._styles.effective(link)
            target = self._list(style.number_id) if style.number_id else None
            if target is not None:
                name, levels = target.abstract, {**target.levels, **levels}
        listed = _List(name, levels, {}, self._counts.setdefault(name, {}))
        for override in element.iterchildren(w("lvlOverride")):
            _override(listed, override)
        return listed


def _count(counts: dict[int, int], at: int, levels: dict[int, Level]) -> None:
    """Count one more on a level; deeper levels begin anew unless they say otherwise (17.9.10)."""
    counts[at] = counts.get(at, levels[at].start - 1) + 1
    for upper in range(at):
        if upper not in counts and upper in levels:
            counts[upper] = levels[upper].start
    if max(counts) == at:
        return
    for deeper in [index for index in counts if index > at]:
        restart = levels[deeper].restart if deeper in levels else None
        if restart is None or at < restart:
            del counts[deeper]


def _written(level: Level, at: int, counts: dict[int, int], levels: dict[int, Level]) -> str:
    """The text of a level with the numbers in their places; those of deeper levels say nothing."""
    written = level.head
    for index, after in level.numbers:
        if index <= at and index in levels:
            # isLgl shows every number of the level in digits (17.9.4)
            style = "decimal" if level.legal else levels[index].style
            written += numeral(counts.get(index, levels[index].start), style)
        written += after
    return written.strip()


@lru_cache(maxsize=256)
def _bullet(font: str, text: str) -> str:
    """The bullet's sign; one that no table knows is shown as a plain bullet."""
    signs = [symbol(font, f"{ord(sign):X}") for sign in text.strip()]
    return "".join(sign or BULLET for sign in signs) or BULLET


def _by_id(root: Element | None, name: str, key: str) -> dict[int, Element]:
    """The elements of a name by their number."""
    found: dict[int, Element] = {}
    for element in [] if root is None else root.iter(w(name)):
        value = number(element.get(w(key)))
        if value is not None:
            found.setdefault(value, element)
    return found


def _levels(element: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for child in element.iterchildren(w("lvl")):
        index = number(child.get(ILVL))
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _level(child)
    return levels


def _level(element: Element) -> Level:
    said = children(element)
    run = said.get(RPR)
    fonts = None if run is None else run.find(FONTS)
    # Word 2010 puts its own formats into an alternate.
    style = val(next(element.iter(FORMAT), None)) or "decimal"
    start = number(val(said.get(START)))
    text = val(said.get(TEXT)) or ""
    head, *rest = PLACE.split(text)
    numbers = tuple(zip((int(place) - 1 for place in rest[::2]), rest[1::2], strict=True))
    if style == "bullet":
        numbers, head = (), _bullet("" if fonts is None else fonts.get(ASCII) or "", text)
    return Level(
        start=0 if start is None else start,
        style=style,
        head=head,
        numbers=numbers,
        restart=number(val(said.get(RESTART))),
        legal=on(said.get(LEGAL)),
        paragraph_style=val(said.get(P_STYLE)),
    )


def _override(listed: _List, override: Element) -> None:
    """Apply a w:lvlOverride: another level, another start, or both (17.9.8)."""
    index = number(override.get(ILVL))
    if index is None or not 0 <= index < LEVELS:
        return
    level = override.find(w("lvl"))
    if level is not None:
        listed.levels[index] = _level(level)
    start = number(val(override.find(w("startOverride"))))
    if start is not None and index in listed.levels:
        listed.starts[index] = start
        listed.levels[index] = replace(listed.levels[index], start=start)
