"""The head of a report: title, who speaks to whom, and the time that it covers."""

import re
from collections.abc import Iterable, Mapping, Sequence

from extractors.lexicon import any_of, lexicon
from models import Date, Head, Organisation, Period, partial_date_parts
from models.base import changed
from pipeline.document import Block, Document

BODY = ("title", "heading", "paragraph", "list_item", "text_box")
OPENING = 8  # blocks in which a masthead, a document number and the recipients stand
SIGNED = 40  # characters that a signature or its date takes at most
LAST_SENTENCE = re.compile(r"[。；！？]")

NUMBER = re.compile(
    r"(?P<number>[\u4e00-\u9fff]{1,12}\s?[〔\[【（(]\s?\d{4}\s?[〕\]】）)]\s?(?:第\s?)?\d+\s?号)"
)
ADDRESSED = re.compile(r"(?P<names>[^。；！？：:]{2,150})[：:]")
SENT_TO = re.compile(r"\s*(?:报送?|主送|呈报?)\s*[：:]\s*(?P<names>[^。；]{2,150})")
MASTHEAD = re.compile(r"(?P<name>[\u4e00-\u9fff（）()]{4,40}?)\s*(?:主办|编印|编|印发)\s+")
PLACE_END = re.compile(r"(?:县区|各区县|各县|各区|区|县|市|州|盟|旗|镇|乡|街道|开发区|新区)$")
SHARED = re.compile(
    r"(?P<place>.*(?:区|县|市|州|盟|旗|镇|乡|街道))(?P<body>[^区县市州盟旗镇乡]{2,12})$"
)
BODY_END = re.compile(rf"{any_of(row['ending'] for row in lexicon('body_endings'))}$")
ATTACHMENT = re.compile(r"^\s*附件\s*[\d一二三四五六七八九十]*\s*[：:]\s*(?P<names>.+)")
ATTACHMENT_NUMBER = re.compile(r"(?:^|[；;\s])\s*\d{1,2}[.．、]\s*")
GENRE = re.compile(rf"{any_of(row['word'] for row in lexicon('report_genres'))}(?:（[^（）]*）)?$")
SELF = re.compile(r"我们|我(?:会|局|办|院|校|中心|公司|单位|镇|街道|社区|支部)")
QUOTED = re.compile(r"“[^”]*”")  # 我们 of someone who is quoted is not the report's
BEFORE_BODY = re.compile(r"(?:(?:19|20)\d\d年(?:度|上半年|下半年)?)?(?:中华人民共和国)?")
STRETCHES = {
    "上半年": ("01-01", "06-30"),
    "下半年": ("07-01", "12-31"),
    "第一季度": ("01-01", "03-31"),
    "一季度": ("01-01", "03-31"),
    "第二季度": ("04-01", "06-30"),
    "二季度": ("04-01", "06-30"),
    "第三季度": ("07-01", "09-30"),
    "三季度": ("07-01", "09-30"),
    "第四季度": ("10-01", "12-31"),
    "四季度": ("10-01", "12-31"),
    "": ("01-01", "12-31"),
}
TITLE_YEAR = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s?年(?:度)?(?P<part>上半年|下半年|第?[一二三四]季度)?(?!\s?\d{1,2}\s?月)"
)
SHIFTS = {"去年": -1, "上年": -1, "前年": -2, "明年": 1, "次年": 1, "翌年": 1, "来年": 1}


def head(document: Document, dates: Sequence[Date], organisations: Sequence[Organisation]) -> Head:
    """What the report says of itself; `organisations` are those of the whole report, clustered."""
    blocks = [block for block in document.blocks if block.kind in BODY]
    title = next((block for block in blocks if block.kind == "title"), None)
    signed, date = _signature(blocks, dates)
    names = recipients(blocks)
    year = _year(title, date, dates)
    return Head(
        title=_one_line(title.text) if title else None,
        issuer=_issuer(blocks, title, signed, bool(names), organisations),
        recipients=names,
        date=date,
        year=year,
        period=_period(title),
        document_number=_document_number(blocks),
        attachments=_attachments(blocks),
    )


def with_year(
    dates: Iterable[Date], year: int | None, texts: Mapping[str, str] | None = None
) -> tuple[Date, ...]:
    """The dates, bare ones (--05-18) in `year` where it is known.

    `texts` are the texts of the blocks by id: 去年 or 明年 right before a bare date moves its year.
    """
    if year is None:
        return tuple(dates)
    return tuple(_dated(date, year, (texts or {}).get(date.evidence.block, "")) for date in dates)


def recipients(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Whom the report is addressed to: the line before the body that ends in a colon, or 报：…"""
    opening = (block.text.strip() for block in blocks[:OPENING] if block.kind != "title")
    addressed = (ADDRESSED.fullmatch(line) for line in opening if not line.startswith("附"))
    sent = (SENT_TO.fullmatch(block.text) for block in blocks[-3:])
    found = next((match for match in (*addressed, *sent) if match), None)
    parts = re.split("[，,]", found["names"]) if found else []
    return tuple(name for part in parts for name in _split(part))


def _split(part: str) -> list[str]:
    """市委、省妇联 are two; 各县区、开发区总工会 share their body; 各产业、企业工会 stay one."""
    pieces = [piece.strip() for piece in part.split("、") if piece.strip()]
    if len(pieces) < 2:
        return pieces
    shared = SHARED.fullmatch(pieces[-1])
    if shared and all(PLACE_END.search(piece) for piece in pieces[:-1]):
        return [piece + shared["body"] for piece in pieces[:-1]] + [pieces[-1]]
    if all(BODY_END.search(piece) for piece in pieces) and (
        not pieces[0].startswith("各") or all(piece.startswith("各") for piece in pieces)
    ):
        return pieces
    return ["、".join(pieces)]


def _signature(blocks: Sequence[Block], dates: Sequence[Date]) -> tuple[str | None, str | None]:
    """(the body that signs, the date of the report): the last short lines, or the masthead.

    A date without its year still ends the signature, but dates nothing.
    """
    days = [date for date in dates if date.end is None and partial_date_parts(date.value)[2]]
    alone = {day.evidence.block: day.value if day.value[0] != "-" else None for day in days}
    whole = {date.evidence.block: date.evidence.text for date in dates}
    for index in range(len(blocks) - 1, max(0, len(blocks) // 2), -1):
        block = blocks[index]
        if block.id in alone and _tight(block.text) == _tight(whole[block.id]):
            before = blocks[index - 1]
            named = len(before.text) <= SIGNED and not LAST_SENTENCE.search(before.text)
            return (_one_line(before.text) if named else None), alone[block.id]
    for block in blocks[:OPENING]:
        if (
            block.id in alone
            and len(block.text) <= 2 * SIGNED
            and not LAST_SENTENCE.search(block.text)
        ):
            masthead = MASTHEAD.search(block.text)
            return (masthead["name"] if masthead else None), alone[block.id]
    return None, None


def _issuer(
    blocks: Sequence[Block],
    title: Block | None,
    signed: str | None,
    addressed: bool,
    organisations: Sequence[Organisation],
) -> str | None:
    """Who speaks: the signature, else whom the title begins with, else the first one acting."""
    if signed:
        return _canonical(signed, organisations)
    spots = sorted(
        (
            (order[spot.block], spot.start, organisation.name)
            for order in ({block.id: index for index, block in enumerate(blocks)},)
            for organisation in organisations
            for spot in organisation.mentions
            if spot.block in order
        ),
    )
    if title is not None and GENRE.search(title.text.strip()):
        for index, start, name in spots:
            if blocks[index].id == title.id and BEFORE_BODY.fullmatch(title.text[:start]):
                return name
    speaks = addressed or any(SELF.search(QUOTED.sub("", block.text)) for block in blocks)
    body = [
        (index, name)
        for index, _, name in spots
        if blocks[index].kind == "paragraph" and not ADDRESSED.fullmatch(blocks[index].text.strip())
    ]
    return body[0][1] if speaks and body else None


def _canonical(name: str, organisations: Sequence[Organisation]) -> str:
    tight = _tight(name)
    return next(
        (o.name for o in organisations if tight in (_tight(o.name), *map(_tight, o.aliases))), name
    )


def _year(title: Block | None, date: str | None, dates: Sequence[Date]) -> int | None:
    """The year that bare dates belong to: the title's, the signature's, else the latest day's."""
    if title is not None and (found := TITLE_YEAR.search(title.text)):
        return int(found["year"])
    if date is not None:
        return partial_date_parts(date)[0]
    bare = any(one.value.startswith("--") for one in dates)
    years = [
        year
        for one in dates
        for year, month, _ in (partial_date_parts(one.value),)
        if year and month
    ]
    return max(years) if bare and years else None


def _period(title: Block | None) -> Period:
    """The stretch of time that the title names: a year, a half, a quarter."""
    found = TITLE_YEAR.search(title.text) if title is not None else None
    if not found:
        return Period()
    start, end = STRETCHES[found["part"] or ""]
    return Period(start=f"{found['year']}-{start}", end=f"{found['year']}-{end}")


def _document_number(blocks: Sequence[Block]) -> str | None:
    for block in blocks[:OPENING]:
        short = len(block.text.strip()) <= 2 * SIGNED
        if short and (found := NUMBER.search(block.text)):
            return re.sub(r"\s", "", found["number"])
    return None


def _attachments(blocks: Sequence[Block]) -> tuple[str, ...]:
    """What the report says is attached: 附件：1.名单；2.名单."""
    for block in blocks:
        if found := ATTACHMENT.match(block.text):
            names = ATTACHMENT_NUMBER.split(found["names"])
            return tuple(name.strip(" 。；;") for name in names if name.strip(" 。；;"))
    return ()


def _dated(date: Date, year: int, text: str) -> Date:
    if not date.value.startswith("--"):
        return date
    before = text[: date.evidence.start]
    year += next((shift for word, shift in SHIFTS.items() if before.endswith(word)), 0)
    value = _in_year(date.value, year)
    end = None if date.end is None else _in_year(date.end, year)
    return changed(date, value=value, end=end)


def _in_year(value: str, year: int) -> str:
    """`--05-18` in a year; the last day of February where the year has no 29th."""
    if value == "--02-29" and (year % 4 or (year % 100 == 0 and year % 400)):
        return f"{year:04}-02"
    return f"{year:04}-{value[2:]}" if value.startswith("--") else value


def _tight(text: str) -> str:
    return "".join(text.split())


def _one_line(text: str) -> str:
    return " ".join(text.split())
