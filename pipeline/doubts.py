"""What makes a figure doubtful once its report is known: how far off its item and its body are."""

from models import Amount, Count
from pipeline.links import Told
from pipeline.subjects import sentence_start

BESIDE = 3  # characters that may stand between a figure and its item: 达到, 共有


def doubts(figure: Count | Amount, told: Told, signed: bool) -> tuple[str, ...]:
    """The codes of the figure's doubts: those of its words, then those of its links.

    `signed` is whether the report says who issued it, and so whose doings it tells.
    """
    if told.is_cell:
        return figure.why
    return (*figure.why, *_of_item(figure, told.text), *_of_body(figure, told, signed))


def _of_item(figure: Count | Amount, text: str) -> tuple[str, ...]:
    spot, item = figure.evidence, figure.item
    if item is None:
        is_span = isinstance(figure, Count) and figure.kind == "measure"  # 三个多月 has no item
        return () if is_span else ("no-item",)
    after = text.find(item, spot.end, spot.end + BESIDE + len(item)) >= 0
    if after or text.find(item, max(0, spot.start - BESIDE - len(item)), spot.start) >= 0:
        return ()
    return ("item-apart",)


def _of_body(figure: Count | Amount, told: Told, signed: bool) -> tuple[str, ...]:
    start, owner = figure.evidence.start, figure.organisation
    begin = sentence_start(told.text, start)
    before = [each for each in told.subjects if each.end <= start]
    named = {each.organisation for each in before if each.start >= begin}
    found = []
    if owner is None:
        if told.subjects or told.reporter:
            found.append("no-organisation")
    elif owner not in named:
        earlier = any(each.organisation == owner for each in before)
        found.append("organisation-before" if earlier else "organisation-elsewhere")
        if not earlier and not signed:
            found.append("unsigned")
    if named - {owner}:
        found.append("other-organisation")
    return tuple(found)
