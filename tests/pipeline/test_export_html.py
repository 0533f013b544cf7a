"""The page of a report: its text whole, its links sound, its words those of the language."""

from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args
from urllib.parse import unquote

import pytest
from hypothesis import given

from extractors.confidence import DOUBTS
from models import (
    ActivityKind,
    Amount,
    Count,
    OrganisationKind,
    Period,
    Qualifier,
    Report,
    TextKind,
    spots,
)
from pipeline.errors import OutputError
from pipeline.export import layout, words
from pipeline.export.html import to_html
from pipeline.export.names import Names
from pipeline.export.pages import write_pages
from pipeline.export.values import date, number, period, quantity
from pipeline.messages import Language
from tests.models.records import reports, small

LANGUAGES: tuple[Language, ...] = get_args(Language)
VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """A page taken apart: ids, links, tags, the words of blocks and marks, rows by fact."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.words: dict[str, str] = {}
        self.marks: dict[str, str] = {}
        self.rows: dict[str, dict[str, str | None]] = {}
        self.said: list[str] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        assert len(own) == len(attrs)
        self.tags.append(tag)
        if own.get("id"):
            self.ids.append(own["id"] or "")
        if tag == "a":
            assert all(above != "a" for above, _ in self._open), "links cannot nest"
            self.links.append(own.get("href") or "")
        if own.get("class") == "go":
            self.rows[own["id"] or ""] = own
        if own.get("class") == "words":
            self.words[own["id"] or ""] = ""
        if tag not in VOID:
            self._open.append((tag, own))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] not in ("style", "script"):
            self.said.append(data)
        for _, own in self._open:
            if own.get("class") == "words":
                self.words[own["id"] or ""] += data
            if own.get("class") == "mark":
                self.marks[own["id"] or ""] = self.marks.get(own["id"] or "", "") + data

    def marked(self, link: dict[str, str | None]) -> str:
        """The words that a link to marks lights."""
        return "".join(self.marks[name] for name in (link["data-marks"] or "").split())


def changed(**changes: Any) -> Report:
    """The small record with some of its fields changed."""
    return Report.model_validate({**small(), **changes})


@given(reports())
def test_the_text_comes_out_character_for_character(report: Report) -> None:
    page = Page(to_html(report))
    assert page.words == {block.id: block.text for block in report.blocks}


@given(reports())
def test_every_fact_leads_to_its_words_and_back(report: Report) -> None:
    source = to_html(report)
    page = Page(source)
    assert len(set(page.ids)) == len(page.ids)
    order = {block.id: index for index, block in enumerate(report.blocks)}
    for fact in report.facts():
        first = min(spots(fact), key=lambda spot: (order[spot.block], spot.start))
        row = page.rows[fact.id]
        assert row["href"] == f"#{first.block}-{first.start}"
        assert page.marked(row) in {spot.text for spot in spots(fact) if spot.start == first.start}
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


@given(reports())
def test_the_same_record_gives_the_same_page(report: Report) -> None:
    assert to_html(report) == to_html(Report.model_validate(report.model_dump()))


def test_a_report_cannot_put_markup_into_its_page() -> None:
    nasty = "</title><script>alert('1')</script><img src=x onerror=\"alert(2)\">&amp;\r{{ 7 * 7 }}"
    plain = Page(to_html(changed()))
    block = {"id": "b9", "kind": "paragraph", "text": nasty, "label": nasty, "path": nasty}
    report = changed(
        head={"title": nasty, "issuer": nasty, "recipients": [nasty], "attachments": [nasty]},
        blocks=[*small()["blocks"], block],
        notices=[{"code": nasty, "message": nasty, "block": "b9", "start": 3, "end": 40}],
        checks=[{"code": nasty, "severity": "error", "message": nasty, "formula": nasty}],
    )
    page = Page(to_html(report))
    assert page.words["b9"] == nasty
    assert (page.tags.count("script"), page.tags.count("img")) == (plain.tags.count("script"), 0)
    assert "49" not in "".join(page.said)


def test_a_page_asks_for_nothing() -> None:
    source = to_html(changed())
    policy = unescape(source.partition("<style>")[0])
    assert "default-src 'none'; style-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert "http" not in source.replace("http-equiv", "")
    assert "url(" not in source
    assert not {"link", "img", "iframe"} & set(Page(source).tags)


def said(report: Report, language: Language = "zh", **settings: Any) -> str:
    """What a page shows, words parted by single spaces."""
    return " ".join(" ".join(Page(to_html(report, language, **settings)).said).split())


def test_facts_are_said_in_words() -> None:
    fields = small()
    fields["counts"] += [
        {**fields["counts"][0], "id": "c1", "same_as": "c0", "total": True, "organisation": None},
        {**fields["counts"][0], "id": "c2", "why": ["no-unit", "new-doubt"], "confidence": 0.579},
    ]
    fields["checks"] = [
        {
            "code": "sum-mismatch",
            "severity": "warning",
            "message": "合计不符",
            "facts": ["c1", "m0"],
            "expected": Decimal("1134.50"),
            "found": 1124,
            "formula": "386 + 219 + 529",
        }
    ]
    page = said(Report.model_validate(fields))
    for words_ in (
        "志愿者 300余名 超过 300 名 单位 县总工会 活动 义诊活动",
        "合计 超过 300 名 活动 义诊活动 同一数据 志愿者 超过 300 名 ⚑ 需核对 合计不符",
        "需核对 把握 57% 没有写单位 new-doubt",
        "未写明 4.5万元 45,000 元 ⚑ 需核对 合计不符",
        "合计不符 警告 算式 386 + 219 + 529 应为 1,134.5 实为 1,124 涉及",
        "县总工会 工会 提到 1 次",
        "2021年12月5日 2021年12月5日",
    ):
        assert words_ in page, words_


def test_a_fact_needs_a_look_below_the_threshold() -> None:
    assert "需核对" not in said(changed())
    assert said(changed(), doubt_below=0.95).count("需核对 把握 90%") == 6


def test_english_pages_keep_the_report_s_words() -> None:
    page = said(changed(head={"title": "通报", "date": "2021-12-05"}), "en")
    assert "volunteer" not in page
    assert "志愿者 300余名 over 300 名 Organisation 县总工会" in page
    assert "Date 2021-12-05" in page
    assert '<html lang="en">' in to_html(changed(), "en")
    assert '<html lang="zh-CN">' in to_html(changed())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_word(language: Language) -> None:
    assert set(words.qualifiers(language)) == set(get_args(Qualifier))
    assert set(words.organisations(language)) == set(get_args(OrganisationKind))
    assert set(words.activities(language)) == set(get_args(ActivityKind))
    assert set(words.doubts(language)) == set(DOUBTS)
    assert set(words.apart(language)) == set(layout.APART)
    assert set(layout.APART) <= set(get_args(TextKind))


COUNT, AMOUNT = small()["counts"][0], small()["amounts"][0]


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({}, "超过 300 名", "over 300 名"),
        ({"value": 12000, "qualifier": "exact", "unit": "人次"}, "12,000 人次", "12,000 人次"),
        ({"value": 20, "upper": 90, "qualifier": "several"}, "约数 20–90 名", "roughly 20–90 名"),
        ({"value": 30, "qualifier": "nearly", "kind": "percentage", "unit": "成"},
         "接近 30%", "nearly 30%"),
        ({"value": Decimal("0.31"), "qualifier": "exact", "kind": "percentage", "unit": "‰"},
         "0.31‰", "0.31‰"),
        ({"value": 2, "qualifier": "exact", "kind": "multiple", "unit": "番"}, "2 倍", "2 倍"),
        ({"unit": None, "qualifier": "at_least"}, "不少于 300", "at least 300"),
        ({"qualifier": "exact", "per": "户"}, "300 名/户", "300 名/户"),
    ],
)  # fmt: skip
def test_counts(fields: dict[str, Any], zh: str, en: str) -> None:
    count = Count.model_validate({**COUNT, **fields})
    assert (quantity(count, "zh"), quantity(count, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({}, "45,000 元", "45,000 yuan"),
        ({"value": 1500, "per": "人"}, "1,500 元/人", "1,500 yuan/人"),
        ({"value": 200000, "currency": "HKD"}, "200,000 港元", "200,000 HKD"),
        ({"value": 5, "currency": "CHF"}, "5 CHF", "5 CHF"),
    ],
)
def test_amounts(fields: dict[str, Any], zh: str, en: str) -> None:
    amount = Amount.model_validate({**AMOUNT, **fields})
    assert (quantity(amount, "zh"), quantity(amount, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("18.00", "18"),
        ("4.63E+6", "4,630,000"),
        ("-1234.5", "-1,234.5"),
        ("-0.5", "-0.5"),
        ("1e20", "100,000,000,000,000,000,000"),
    ],
)
def test_numbers(value: str, shown: str) -> None:
    assert number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("2021", "2021年", "2021"),
        ("2021-09", "2021年9月", "2021-09"),
        ("2021-09-05", "2021年9月5日", "2021-09-05"),
        ("--05", "5月（年份未写明）", "month 05 (no year given)"),
        ("--05-08", "5月8日（年份未写明）", "05-08 (no year given)"),
    ],
)
def test_dates(value: str, zh: str, en: str) -> None:
    assert (date(value, "zh"), date(value, "en")) == (zh, en)


def test_periods() -> None:
    assert period(Period(start="2021-01", end="2021-06"), "zh") == "2021年1月 – 2021年6月"
    assert period(Period(start="2021"), "zh") == "2021年 –"
    assert period(Period(end="2021"), "zh") == "– 2021年"
    assert period(Period(), "zh") is None


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("通报.docx", "通报.html"),
        ("梨川/2021 年/通报.docx", "梨川_2021_年_通报.html"),
        ("梨川\\通报.docx", "梨川_通报.html"),
        ("C:\\通报.docx", "C_通报.html"),
        ("../../etc/passwd", "etc_passwd.html"),
        ("index.docx", "index-2.html"),
        ("INDEX.docx", "INDEX-2.html"),
        ("con.docx", "_con.html"),
        ("LPT1.最终.docx", "_LPT1.最终.html"),
        ("con. .docx", "_con.html"),
        ("通报(1)【最终】.docx", "通报(1)【最终】.html"),
        ("50%#1?.docx", "50_1.html"),
        (".docx", "docx.html"),
        ("...", "_.html"),
        ("\r\n\t", "_.html"),
        ("e\u0301.docx", "\u00e9.html"),
        ("报" * 300 + ".docx", "报" * 50 + ".html"),
    ],
)
def test_names_that_every_system_takes(uri: str, name: str) -> None:
    assert Names(taken=("index.html",)).name(uri) == name


def test_no_two_reports_share_a_name() -> None:
    names = Names()
    uris = ("a/b.docx", "a_b.docx", "A/B.doc", "a_b-2.docx", "a/b.docx")
    assert [names.name(uri) for uri in uris] == [
        "a_b.html",
        "a_b-2.html",
        "A_B-3.html",
        "a_b-2-2.html",
        "a_b-4.html",
    ]


def test_a_folder_of_pages_with_an_index(tmp_path: Path) -> None:
    folder = tmp_path / "核对" / "页"
    source = small()["source"]
    many = [
        changed(source={**source, "uri": uri}) for uri in ("县/一.docx", "市/一.docx", "县_一.doc")
    ]
    assert write_pages(iter(many), folder, "zh") == 3
    index = Page((folder / "index.html").read_text(encoding="utf-8"))
    links = [unquote(link) for link in index.links]
    assert links == ["县_一.html", "市_一.html", "县_一-2.html"]
    assert {path.name for path in folder.iterdir()} == {*links, "index.html"}
    assert "合计 3 3 3 3 3 3 0 6" in " ".join(" ".join(index.said).split())
    page = (folder / links[0]).read_text(encoding="utf-8")
    assert page == to_html(many[0], "zh", index="index.html") + "\n"
    assert "index.html" in Page(page).links


def test_no_reports_give_an_empty_index(tmp_path: Path) -> None:
    assert write_pages((), tmp_path, "zh") == 0
    assert "共 0 份" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError) as caught:
        write_pages([changed()], tmp_path / "file", "zh")
    assert (caught.value.code, caught.value.path) == ("unwritable", str(tmp_path / "file"))
