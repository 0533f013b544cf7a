"""What a paragraph says of itself in its own properties (ECMA-376 17.3.1)."""

from dataclasses import dataclass

from pipeline.reading.names import (
    JC,
    NUM_PR,
    OUTLINE,
    P_STYLE,
    PPR,
    VAL,
    Element,
    first_child,
    number,
    val,
    w,
)


@dataclass(frozen=True, slots=True)
class Dress:
    """A paragraph's own properties; None where it leaves one to its style."""

    style_id: str | None = None
    list_id: int | None = None
    list_level: int | None = None
    outline: int | None = None  # from 0; 9 is body text
    alignment: str | None = None


NAKED = Dress()


def dress(paragraph: Element) -> Dress:
    """The dress of a paragraph."""
    properties = first_child(paragraph, PPR)
    if properties is None:
        return NAKED
    style_id = list_id = level = outline = alignment = None
    for setting in properties:
        tag = setting.tag
        if tag == P_STYLE:
            style_id = setting.get(VAL)
        elif tag == JC:
            alignment = setting.get(VAL)
        elif tag == NUM_PR:
            list_id = number(val(setting.find(w("numId"))))
            level = number(val(setting.find(w("ilvl"))))
        elif tag == OUTLINE:
            outline = number(setting.get(VAL))
    return Dress(style_id, list_id, level, outline, alignment)
