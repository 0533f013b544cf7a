"""One body, many mentions: names found again in the report, full and short forms joined."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import ahocorasick

from extractors.organisation_bounds import COUNTED
from extractors.organisation_heads import heads, table
from extractors.organisation_names import (
    QUOTES,
    Introduction,
    brands,
    introductions,
    is_level_form,
    parts,
    place_end,
    short_for,
    without_level,
)
from extractors.organisation_register import OWN
from extractors.organisation_words import LEVELS, SORTS
from extractors.organisations import mentioned
from models import Evidence, Organisation, Person
from models.base import changed, known

STEM = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2,3})(?:省|市|县|区|州|盟|旗|镇|乡|街道)")
COMMON = LEVELS | SORTS | {"社区", "公司", "集团", "集团公司"}
"""Words before a head that make no name one would know again anywhere: 社区党委, 公司工会."""
STEMMED = ("local", "named")
AGAIN = "organisations.report"
WARD = "科部处"
COORDINATION = re.compile(r"[、和与及]|以及")


def propagate(
    texts: Mapping[str, str], mentions: Sequence[Organisation]
) -> tuple[Organisation, ...]:
    """The mentions, one Organisation each, and those that repeat a name of the report.

    `texts` are the report's blocks by id, in reading order; so are the mentions that come back. A
    name found once counts wherever it stands outside another mention; so do short names that the
    report introduces, and brands (翎云电子) of companies that it names in full.
    """
    introduced = {short: kind for _, short, kind in _introduced(texts, mentions)}
    kept = [mention for mention in mentions if not _overrun(mention.name, introduced)]
    kept = _without_wards(kept)
    wanted = _wanted(kept, introduced)
    found = [*kept, *_again(texts, kept, wanted)]
    found += _after_stems(texts, found)
    return tuple(sorted(found, key=_reading_order(texts)))


def cluster(texts: Mapping[str, str], mentions: Sequence[Organisation]) -> tuple[Organisation, ...]:
    """One Organisation per body, in order of first mention; each mention goes to one body.

    Its `name` is the fullest that the report writes, its `aliases` the other forms as they first
    appear. A short form joins a full one that the report defines it for, or the only one that it
    fits; 县总工会 in a report of many counties joins the one named last before it. A body of the
    office's own list goes by the list: its name, kind and code.
    """
    ordered = sorted(mentions, key=_reading_order(texts))
    keys = _Keys(texts, ordered)
    groups: dict[str, list[Organisation]] = {}
    for mention in ordered:
        groups.setdefault(keys.of(mention), []).append(mention)
    return tuple(_joined(key, group) for key, group in groups.items())


def propagate_people(texts: Mapping[str, str], people: Sequence[Person]) -> tuple[Person, ...]:
    """The people, and every further place where a name among them stands, in reading order."""
    wanted = {person.name: person for person in reversed(people) if len(person.name) > 1}
    taken = _by_block(person.evidence for person in people)
    again = [
        changed(wanted[spot.text], evidence=spot, title=None, confidence=0.85)
        for spot in _spots(texts, wanted, taken)
    ]
    order = {block: at for at, block in enumerate(texts)}
    return tuple(
        sorted(
            [*people, *again],
            key=lambda person: (order[person.evidence.block], person.evidence.start),
        )
    )


def _joined(name: str, group: Sequence[Organisation]) -> Organisation:
    forms = dict.fromkeys(_written(mention) for mention in group)
    own = next((mention for mention in group if mention.extractor == OWN), None)
    kinds = Counter(mention.kind for mention in group)
    return changed(
        group[0],
        name=name,
        kind=own.kind if own else kinds.most_common(1)[0][0],
        code=own.code if own else None,
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(spot for mention in group for spot in mention.mentions),
        confidence=max(mention.confidence for mention in group),
        extractor=(own or group[0]).extractor,
    )


def _written(mention: Organisation) -> str:
    """The name as the mention writes it, which the list gives another for."""
    return mention.mentions[0].text.translate(QUOTES) if mention.extractor == OWN else mention.name


class _Keys:
    """Which name of the report each mention's body goes by."""

    def __init__(self, texts: Mapping[str, str], mentions: Sequence[Organisation]) -> None:
        self.order = _reading_order(texts)
        self.mentions = mentions
        self.names = list(dict.fromkeys(mention.name for mention in mentions))
        self.kinds = {mention.name: mention.kind for mention in reversed(mentions)}
        self.own = {mention.name for mention in mentions if mention.extractor == OWN}
        self.apart = _coordinated(texts, mentions)
        self.full = {short: full for full, short, _ in _introduced(texts, mentions)}
        self.choices: dict[str, list[str]] = {}
        self.by_head: dict[str, list[str]] = {}
        for name in self.names:
            self.by_head.setdefault(parts(name)[1], []).append(name)
        for name in sorted(self.names, key=lambda name: (-len(name), name)):
            self.choices[name] = self._choices(name)

    def of(self, mention: Organisation) -> str:
        """The key of the mention's body."""
        choices = self.choices[mention.name]
        if len(choices) > 1:
            return self._nearest(mention, choices) or mention.name
        return choices[0] if choices else mention.name

    def _choices(self, name: str) -> list[str]:
        """The fullest names that `name` may be short for; several if the nearest decides."""
        if name in self.own:
            return []
        if (own := name[place_end(name) :]) in self.own:
            return [own]  # with the province before it
        full = self.full.get(name)
        if full is not None and full != name:
            ends = self.choices.get(full) or [full]
            return ends if len(full) > len(name) else [name]
        fits = [
            other
            for other in self.by_head[parts(name)[1]] + self._brandable(name)
            if other != name
            and len(other) > len(name)
            and (self.kinds[other] == self.kinds[name] or other in self.own)
            and frozenset((name, other)) not in self.apart
            and short_for(name, other)
        ]
        written_out = [other for other in fits if not is_level_form(other)] or fits
        ends = list(
            dict.fromkeys(end for other in written_out for end in self.choices[other] or [other])
        )
        if len(ends) > 1 and not is_level_form(name):
            return []
        return ends

    def _brandable(self, name: str) -> list[str]:
        """The names whose brand a name without a head may be."""
        return [] if parts(name)[1] else self.names

    def _nearest(self, mention: Organisation, choices: Sequence[str]) -> str | None:
        """The choice that was written last before the mention."""
        here = self.order(mention)
        before = [
            other.name
            for other in self.mentions
            if self.order(other) < here and other.name in choices
        ]
        return before[-1] if before else None


def _introduced(
    texts: Mapping[str, str], mentions: Iterable[Organisation]
) -> Iterator[tuple[str, str, Any]]:
    """Full name, short name and kind for each short name introduced; the first wins."""
    ends = {(spot.block, spot.end): mention for mention in mentions for spot in mention.mentions}
    seen: set[str] = set()
    for block, text in texts.items():
        for each in introductions(text):
            mention = ends.get((block, each.full_end))
            short = _short(text, each)
            if mention is not None and short not in seen:
                seen.add(short)
                yield mention.name, short, mention.kind


def _short(text: str, each: Introduction) -> str:
    return text[each.start : each.end].translate(QUOTES)


def _overrun(name: str, introduced: Iterable[str]) -> bool:
    """Whether a mention is a short name run into the next word: 女设协会 in 女设协会签."""
    return any(name[:-1] == short for short in introduced)


def _without_wards(mentions: Sequence[Organisation]) -> list[Organisation]:
    """The mentions without bare departments (康复科) where no hospital is named."""
    if any(one.kind == "hospital" and not _ward(one.name) for one in mentions):
        return list(mentions)
    return [one for one in mentions if not _ward(one.name)]


def _ward(name: str) -> bool:
    head = table().get(name)
    return head is not None and head.kind == "hospital" and name[-1] in WARD


def _wanted(
    mentions: Sequence[Organisation], introduced: Mapping[str, Any]
) -> dict[str, tuple[Any, float]]:
    """The words to look for, with the kind and confidence of a mention found by them."""
    wanted: dict[str, tuple[Any, float]] = {}
    for mention in mentions:
        for brand in brands(mention.name, mention.kind):
            sure = brand if len(brand) > 2 else f"“{brand}”"
            owner = mention.kind in ("party", "union")
            wanted.setdefault(sure, ("enterprise" if owner else mention.kind, 0.75))
    for mention in mentions:
        written = mention.mentions[0].text
        sort = parts(mention.name)[0] in COMMON
        if len(mention.name) >= 4 and not sort and not is_level_form(mention.name):
            if mention.extractor != OWN:  # those of the list were all found
                wanted[written] = wanted[mention.name] = (mention.kind, 0.85)
            rest = without_level(mention.name)
            if len(parts(rest)[0]) > 1 and rest != mention.name:
                wanted.setdefault(rest, (mention.kind, 0.8))
    wanted.update({short: (kind, 0.93) for short, kind in introduced.items()})
    return wanted


def _again(
    texts: Mapping[str, str],
    mentions: Sequence[Organisation],
    wanted: Mapping[str, tuple[Any, float]],
) -> Iterator[Organisation]:
    taken = _by_block(spot for mention in mentions for spot in mention.mentions)
    for spot in _spots(texts, wanted, taken):
        kind, confidence = wanted[spot.text]
        if COUNTED.search(texts[spot.block], max(0, spot.start - 3), spot.start):
            continue
        if spot.text[0] == "“" and spot.text[-1] == "”":
            spot = _evidence(texts, spot.block, spot.start + 1, spot.end - 1)
        yield mentioned(spot.text.translate(QUOTES), kind, spot, confidence, AGAIN)


def _after_stems(
    texts: Mapping[str, str], mentions: Sequence[Organisation]
) -> Iterator[Organisation]:
    """Bodies of a place that the report names with its level: 岚江电视台 where it has 岚江市."""
    stems = {match["stem"] for mention in mentions if (match := STEM.match(mention.name))}
    lasts = {stem[-1] for stem in stems}
    taken = _by_block(spot for mention in mentions for spot in mention.mentions)
    for block, text in texts.items():
        for spot in heads(text) if any(stem in text for stem in stems) else ():
            if text[spot.start - 1 : spot.start] not in lasts or spot.head.shape not in STEMMED:
                continue
            stem = next((stem for stem in stems if text.endswith(stem, 0, spot.start)), "")
            start = spot.start - len(stem)
            clear = all(spot.end <= other[0] or other[1] <= start for other in taken.get(block, ()))
            if stem and clear and not text.startswith(spot.head.not_before or ("\0",), spot.end):
                found = _evidence(texts, block, start, spot.end)
                yield mentioned(found.text, spot.head.kind, found, 0.8, AGAIN)


def _spots(
    texts: Mapping[str, str], words: Iterable[str], taken: Mapping[str, list[tuple[int, int]]]
) -> Iterator[Evidence]:
    """Where `words` stand outside the spans taken; the longest at each place."""
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, len(word))
    if not len(automaton):
        return
    automaton.make_automaton()
    for block, text in texts.items():
        covered = {at for span in taken.get(block, ()) for at in range(*span)}
        hits = [(end + 1 - length, end + 1) for end, length in automaton.iter(text)]
        for start, end in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
            if covered.isdisjoint(range(start, end)):
                covered.update(range(start, end))
                yield _evidence(texts, block, start, end)


def _evidence(texts: Mapping[str, str], block: str, start: int, end: int) -> Evidence:
    words = texts[block][start:end]
    return known(Evidence, {"block": block, "start": start, "end": end, "text": words})


def _by_block(spots: Iterable[Evidence]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for spot in spots:
        found.setdefault(spot.block, []).append((spot.start, spot.end))
    return found


def _coordinated(
    texts: Mapping[str, str], mentions: Sequence[Organisation]
) -> frozenset[frozenset[str]]:
    """Pairs of names that stand side by side in a list: two bodies, however alike."""
    pairs = set()
    for left, right in pairwise(mentions):
        one, two = left.mentions[-1], right.mentions[0]
        between = texts[one.block][one.end : two.start]
        if one.block == two.block and COORDINATION.fullmatch(between):
            pairs.add(frozenset((left.name, right.name)))
    return frozenset(pairs)


def _reading_order(texts: Mapping[str, str]) -> Any:
    order = {block: at for at, block in enumerate(texts)}
    return lambda mention: (order[mention.mentions[0].block], mention.mentions[0].start)
