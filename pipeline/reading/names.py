"""Names of WordprocessingML as lxml spells them (ECMA-376 Part 1, transitional namespaces)."""

from lxml import etree

Element = etree._Element  # lxml names its element class so; it has no public name

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_VML = "{urn:schemas-microsoft-com:vml}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def w(name: str) -> str:
    """A WordprocessingML name."""
    return _WORD + name


BODY, P, PPR, R, RPR, T, TXBX = map(w, ("body", "p", "pPr", "r", "rPr", "t", "txbxContent"))
TBL, TR, TRPR, TC, TCPR, SECT = map(w, ("tbl", "tr", "trPr", "tc", "tcPr", "sectPr"))
BR, CR, TAB, PTAB, TABS = map(w, ("br", "cr", "tab", "ptab", "tabs"))
NO_BREAK_HYPHEN, SYM, FLD_CHAR, VANISH = map(w, ("noBreakHyphen", "sym", "fldChar", "vanish"))
INS, DEL, MOVE_FROM, MOVE_TO, CELL_DEL = map(w, ("ins", "del", "moveFrom", "moveTo", "cellDel"))
SDT, SDT_PR, SDT_END_PR, SDT_CONTENT = map(w, ("sdt", "sdtPr", "sdtEndPr", "sdtContent"))
CUSTOM_XML, CUSTOM_XML_PR, RT = map(w, ("customXml", "customXmlPr", "rt"))
P_STYLE, R_STYLE, NUM_PR, OUTLINE = map(w, ("pStyle", "rStyle", "numPr", "outlineLvl"))
NUM_ID, ILVL = map(w, ("numId", "ilvl"))
GRID_BEFORE, GRID_SPAN, V_MERGE, H_MERGE = map(w, ("gridBefore", "gridSpan", "vMerge", "hMerge"))
PPR_CHANGE, TCPR_CHANGE, TRPR_CHANGE = map(w, ("pPrChange", "tcPrChange", "trPrChange"))
RPR_CHANGE, CELL_INS, DEL_TEXT = map(w, ("rPrChange", "cellIns", "delText"))
JC, SZ, BOLD, ALT_CHUNK = map(w, ("jc", "sz", "b", "altChunk"))
FOOTNOTE_REF, ENDNOTE_REF = w("footnoteReference"), w("endnoteReference")
HEADER_REF, FOOTER_REF = w("headerReference"), w("footerReference")
VAL, TYPE, ID, FONT, CHAR = map(w, ("val", "type", "id", "font", "char"))

M_T, M_OMATH, M_OMATH_PARA = _MATH + "t", _MATH + "oMath", _MATH + "oMathPara"
A_P, A_T, A_BR, A_TXBODY = (_DRAWING + name for name in ("p", "t", "br", "txBody"))
ALTERNATE, CHOICE, FALLBACK = (
    _COMPATIBILITY + name for name in ("AlternateContent", "Choice", "Fallback")
)
TEXTPATH, CHART, DIAGRAM = _VML + "textpath", _CHART + "chart", _DIAGRAM + "relIds"
REL_ID = _RELATIONSHIPS + "id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def val(element: Element | None) -> str | None:
    """The `w:val` of a property; None where there is no property or no value."""
    return None if element is None else element.get(VAL)


def first_child(element: Element, name: str) -> Element | None:
    """An element's properties, which the schema puts before all else; None where it has none."""
    if len(element):
        child = element[0]
        if child.tag == name:
            return child
    return None


def children(element: Element) -> dict[str, Element]:
    """An element's children by name, the first of each."""
    return {str(child.tag): child for child in reversed(element)}


def number(text: str | None) -> int | None:
    """A decimal number as an attribute holds it; None for what is none."""
    if text is None:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def on(element: Element | None) -> bool:
    """Whether an on/off property is set (ECMA-376 17.17.4: present without a value means on)."""
    return element is not None and element.get(VAL, "true") not in ("0", "false", "off", "none")
