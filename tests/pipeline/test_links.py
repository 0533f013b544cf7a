"""Whose doing a figure is, and the activity that it belongs to."""

import pytest
from spacy.language import Language

from models import Properties, Report
from pipeline.document import Block, BlockKind, Document
from pipeline.run import extract_document

ISSUER = "澜州市总工会"


def report(nlp: Language, *lines: str | tuple[BlockKind, str]) -> Report:
    """The record of a signed report with these lines as its body."""
    told: list[tuple[BlockKind, str]] = [
        ("title", "关于2023年工作情况的报告"),
        *(("paragraph", line) if isinstance(line, str) else line for line in lines),
        ("paragraph", ISSUER),
        ("paragraph", "2023年7月5日"),
    ]
    blocks = tuple(
        Block(f"b{at}", kind, text, f"body/p[{at + 1}]", level=1 if kind == "heading" else None)
        for at, (kind, text) in enumerate(told)
    )
    return extract_document(Document("a.docx", "0" * 64, 1, "docx", Properties(), blocks), nlp)


def owners(found: Report) -> list[str | None]:
    """The names of the organisations of the counts, in order."""
    names = {organisation.id: organisation.name for organisation in found.organisations}
    return [names.get(count.organisation or "") for count in found.counts]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # a body that acts in the sentence
        ("砚溪县总工会走访企业74家。", ["砚溪县总工会"]),
        ("6月，砚溪县总工会与县人社局联合培训职工30人。", ["砚溪县总工会"]),
        ("砚溪县总工会走访企业74家；栖梧县总工会走访企业12家。", ["砚溪县总工会", "栖梧县总工会"]),
        # nobody named: the body that signs
        ("全年走访企业74家。", [ISSUER]),
        # named, but not the doer
        ("联合县人社局培训职工30人。", [ISSUER]),
        ("在县人民医院的支持下，义诊200人。", [ISSUER]),
        # a team that was founded does what follows; a committee only steers
        ("组建“棠梨”律师团，吸纳律师46名。", ["棠梨律师团"]),
        ("成立安全生产委员会，走访企业86家。", [ISSUER]),
        # a semicolon goes on with the one who acts, a full stop with the one who reports
        ("砚溪县总工会走访企业74家；发放慰问金2万元，慰问职工40人。", ["砚溪县总工会"] * 2),
        # a person who holds a post speaks, the body that holds the meeting acts
        (
            "砚溪县总工会召开推进会，县人社局局长蒲晓岚出席，职工160人参加。",
            ["砚溪县总工会"],
        ),
        ("砚溪县总工会召开推进会，与会代表观摩样板工序7处。", ["砚溪县总工会"]),
        ("由县人社局、县教育局主办，砚溪县总工会承办的技能竞赛吸引32人。", ["砚溪县总工会"]),
        ("由县人社局主办，砚溪县总工会协办的技能竞赛吸引32人。", ["县人社局"]),
        # whom a demonstrative or a bare noun means
        ("砚溪县总工会走访企业74家。上述单位接待职工30人。", ["砚溪县总工会"] * 2),
        ("澜州市中医医院接诊70人。医院新增床位30张。", ["澜州市中医医院"] * 2),
        # 其中 names a part, 分别 deals out, who acts with the reporter acts with it
        (
            "砚溪县总工会演出24场，其中市越剧团12场，观众900人。",
            ["砚溪县总工会", "市越剧团", "砚溪县总工会"],
        ),
        (
            "市作家协会、市摄影家协会分别组织会员18人和23人采风。",
            ["市作家协会", "市摄影家协会"],
        ),
        ("市委宣传部、澜州市总工会联合培训职工30人。", [ISSUER]),
        ("砚溪县总工会培训职工30人。全年走访企业74家。", ["砚溪县总工会"] * 2),
        (
            "全年走访企业74家，慰问职工3人，发放慰问金2万元，培训职工30人。砚溪县总工会评为先进。走访9家。",
            [ISSUER] * 4,
        ),
        # bodies listed right before a figure are what it counts
        ("砚溪县总工会、栖梧县总工会和云溪区总工会3家受到表彰。", [ISSUER]),
        # a lead at the head of the paragraph
        ("砚溪县总工会：走访企业74家。", ["砚溪县总工会"]),
        # the state of places
        ("有关部门已依法结案20起。", [None]),
        ("砚溪县总工会所在的县城常住人口1.3万人。", [None]),
    ],
)
def test_whose_figure(nlp: Language, line: str, expected: list[str | None]) -> None:
    assert owners(report(nlp, line)) == expected


def test_a_heading_that_is_a_body_reports_in_its_section(nlp: Language) -> None:
    found = report(
        nlp, ("heading", "砚溪县总工会"), "走访企业74家。", ("heading", "下一步打算"), "走访9家。"
    )
    assert owners(found) == ["砚溪县总工会", ISSUER]
    assert [section.reporter is not None for section in found.sections] == [False, True, False]


def test_a_lead_holds_until_the_next(nlp: Language) -> None:
    found = report(nlp, "砚溪县总工会：走访企业74家。", "培训职工30人。", "栖梧县总工会：走访9家。")
    assert owners(found) == ["砚溪县总工会", "砚溪县总工会", "栖梧县总工会"]


def test_a_figure_belongs_to_the_activity_before_it(nlp: Language) -> None:
    found = report(nlp, "开展“送清凉”活动，惠及职工300人。全年培训职工20人。")
    [activity] = [one for one in found.activities if one.named]
    assert [count.activity for count in found.counts] == [activity.id, None]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("砚溪县总工会副主席蒲晓岚出席。", "砚溪县总工会"),
        ("砚溪县总工会走访企业86家，教师蒲晓岚出席。", None),
        ("蒲晓岚出席砚溪县总工会会议。", None),
    ],
)
def test_whose_post_a_person_holds(nlp: Language, line: str, body: str | None) -> None:
    found = report(nlp, line)
    names = {organisation.id: organisation.name for organisation in found.organisations}
    assert {names.get(person.organisation or "") for person in found.people} <= {body}
