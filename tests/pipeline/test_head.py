"""The head of a report: title, issuer, recipients, year, period, number, attachments."""

import pytest
from spacy.language import Language

from models import Date, Evidence, Head, Properties
from pipeline.document import Block, Document
from pipeline.head import with_year
from pipeline.run import extract_document


def head(nlp: Language, *lines: str) -> Head:
    """The head of a report of these lines, the first its title."""
    blocks = tuple(
        Block(f"b{at}", "paragraph" if at else "title", line, f"body/p[{at + 1}]")
        for at, line in enumerate(lines)
    )
    return extract_document(Document("a.docx", "0" * 64, 1, "docx", Properties(), blocks), nlp).head


def test_a_signed_letter(nlp: Language) -> None:
    found = head(
        nlp,
        "关于2023年上半年困难职工帮扶情况的报告",
        "澜工发〔2023〕18号",
        "市委、省总工会：",
        "今年以来，市县两级工会走访企业74家。",
        "附件：1.走访名单；2.资金明细",
        "澜州市总工会",
        "2023年7月5日",
    )
    assert found.title == "关于2023年上半年困难职工帮扶情况的报告"
    assert found.issuer == "澜州市总工会"
    assert found.recipients == ("市委", "省总工会")
    assert found.date == "2023-07-05"
    assert found.year == 2023
    assert (found.period.start, found.period.end) == ("2023-01-01", "2023-06-30")
    assert found.document_number == "澜工发〔2023〕18号"
    assert found.attachments == ("走访名单", "资金明细")


def test_the_title_names_who_speaks(nlp: Language) -> None:
    found = head(nlp, "砚溪县总工会2022年工作总结", "一年来，走访企业74家。")
    assert found.issuer == "砚溪县总工会"
    assert found.year == 2022


def test_a_news_title_is_nobodys_report(nlp: Language) -> None:
    assert head(nlp, "县慈善总会超支装修130多万", "审计发现问题3个。").issuer is None


def test_the_title_may_begin_with_its_year(nlp: Language) -> None:
    assert head(nlp, "2023年国务院政府工作报告", "就业增长5%。").issuer == "国务院"
    assert head(nlp, "2023年赴砚溪县总工会考察报告", "走访企业74家。").issuer is None


def test_who_is_quoted_does_not_speak_for_the_report(nlp: Language) -> None:
    line = "“我们走访了企业。”砚溪县总工会主席说。"
    assert head(nlp, "一碗百家面", line).issuer is None
    assert head(nlp, "一碗百家面", "砚溪县总工会和我们走访。").issuer == "砚溪县总工会"


def test_a_report_on_last_year_keeps_its_titles_year(nlp: Language) -> None:
    found = head(nlp, "关于2023年安全竞赛情况的通报", "9月开赛。", "澜州市总工会", "2024年1月9日")
    assert (found.year, found.date) == (2023, "2024-01-09")


@pytest.mark.parametrize(
    ("line", "recipients"),
    [
        ("各县区、高新区总工会，市直属各系统：", ("各县区总工会", "高新区总工会", "市直属各系统")),
        ("各研究所、分公司工会，机关各处室：", ("各研究所、分公司工会", "机关各处室")),
        (
            "各乡镇人民政府、各街道办事处，局属各单位：",
            ("各乡镇人民政府", "各街道办事处", "局属各单位"),
        ),
        ("澜州市总工会：", ("澜州市总工会",)),
        ("附件：名单", ()),
        ("现将情况报告如下：一是走访。", ()),
    ],
)
def test_recipients(nlp: Language, line: str, recipients: tuple[str, ...]) -> None:
    assert head(nlp, "工作报告", line, "全市职工踊跃参加。").recipients == recipients


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("5月18日", "--05-18", "2023-05-18"),
        ("去年5月", "--05", "2022-05"),
        ("明年5月", "--05", "2024-05"),
        ("2021年5月", "2021-05", "2021-05"),
        ("2月29日", "--02-29", "2023-02"),
    ],
)
def test_bare_dates_take_the_reports_year(text: str, value: str, expected: str) -> None:
    words = text.removeprefix("去年").removeprefix("明年")
    start = text.index(words)
    spot = Evidence(block="b0", start=start, end=len(text), text=words)
    [date] = with_year([Date(value=value, evidence=spot, confidence=1)], 2023, {"b0": text})
    assert date.value == expected
