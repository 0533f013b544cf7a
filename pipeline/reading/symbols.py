"""Characters that are glyphs of a symbol font (w:sym, bullets), as Unicode."""

import csv
from functools import cache
from importlib.resources import files

PRIVATE = range(0xF000, 0xF100)  # where Word puts a symbol font's 256 glyphs


def symbol(font: str, code: str) -> str | None:
    """The character that glyph `code` (hexadecimal) of a font shows, None where nobody knows."""
    try:
        point = int(code, 16)
    except ValueError:
        return None
    if point not in PRIVATE:
        return chr(point) if 0x20 <= point <= 0x10FFFF and not 0xD800 <= point < 0xE000 else None
    return _glyphs().get((font.lower(), point - PRIVATE.start))


@cache
def _glyphs() -> dict[tuple[str, int], str]:
    glyphs: dict[tuple[str, int], str] = {}
    with (files("pipeline.reading") / "symbols.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            key = row["font"], int(row["code"], 16)
            if key in glyphs or not row["character"]:
                raise ValueError(f"symbols.tsv: {row} is doubled or incomplete")
            glyphs[key] = row["character"]
    return glyphs
