"""What kind an activity is whose own words do not say: told by who carried it out and what for."""

import re

from extractors.lexicon import any_of, lexicon
from models import ActivityKind

BEFORE = 24  # characters before a name in which those who carry it out are named
BEHIND = 36  # characters behind a name in which is said what was done
VOLUNTEERS = re.compile(
    rf"{any_of(row['word'] for row in lexicon('activity_volunteers'))}[^，。；：]{{0,8}}$"
)
WORKS = ("项目", "行动", "计划", "工程", "专项", "行动”", "项目”", "计划”", "工程”")
CARES: dict[str, ActivityKind] = {
    row["word"]: "aid" if row["kind"] == "aid" else "condolence"
    for row in lexicon("activity_cares")
}
CARE = re.compile(any_of(CARES))


def told_around(text: str, start: int, end: int) -> ActivityKind | None:
    """The kind that the words around `text[start:end]` tell, None where they tell none."""
    if VOLUNTEERS.search(text, max(0, start - BEFORE), start):
        return "volunteer"
    cared = CARE.search(text, end, end + BEHIND) if text.endswith(WORKS, start, end) else None
    return CARES[cared[0]] if cared else None
