"""Whose doing a figure is, and the activity that it belongs to."""

import pytest
from spacy.language import Language

from models import Properties, Report
from pipeline.document import Block, BlockKind, Document
from pipeline.run import extract_document

ISSUER = "澜州市总工会"


def report(nlp: Language, *lines: str | tuple[BlockKind, str], signed: bool = True) -> Report:
    """The record of a report with these lines as its body; a signed one has a title."""
    body = [("paragraph", line) if isinstance(line, str) else line for line in lines]
    signature = [("paragraph", ISSUER), ("paragraph", "2023年7月5日")]
    told: list[tuple[BlockKind, str]] = body  # type: ignore[assignment]
    if signed:
        told = [("title", "关于2023年工作情况的报告"), *body, *signature]  # type: ignore[list-item]
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
            "累计演出24场，其中市越剧团12场、街道业余剧社8场。",
            [ISSUER, "市越剧团", "街道业余剧社"],
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
        # a body that its bare noun means, where the report named it; else nobody new
        (
            "“晨曦”医疗队抵达云溪镇。栖梧县残联筛查20人。医疗队接诊70人。",
            ["栖梧县残联", "晨曦医疗队"],
        ),
        ("栖梧县残联筛查20人。医疗队接诊70人。", ["栖梧县残联"] * 2),
        ("砚溪县消防大队赶到现场。消防官兵共疏散群众40人。", ["砚溪县消防大队"]),
        ("消防官兵共疏散群众40人。", [ISSUER]),
        ("市总女职工委员会举办讲座2场。该委员会还走访企业74家。", ["市总女职工委员会"] * 2),
        # through its people a body acts, through its things it does not
        ("砚溪县总工会班子成员走访企业74家。", ["砚溪县总工会"]),
        ("砚溪县总工会大院停车位74个。", [ISSUER]),
        ("市越剧团每月演出12场。", ["市越剧团"]),
        # who gives, and who is only given to
        ("全年收到捐款70万元，最大一笔为砚溪县慈善总会捐赠的20万元，惠及30人。", [ISSUER]),
        # a team just founded; a referee and a lecturer speak in a role, not for their body
        ("成立砚溪县企业服务专班，选派干部26名。", ["砚溪县企业服务专班"]),
        ("市作家协会主席蒲晓岚作专题讲座，职工160人到场。", [ISSUER]),
        ("担任裁判长的砚溪县职工技校校长蒲晓岚说，选手42人全部合格。", [ISSUER]),
        ("砚溪县职工技校校长蒲晓岚说，学员42人全部合格。", ["砚溪县职工技校"]),
        # the prize is the host's, the audience too
        ("砚溪县总工会举办讲座4场，栖梧县人民医院的53名职工参加。", ["砚溪县总工会"] * 2),
        # the state of places, of those who live there, and what befell them
        ("台风过境，全市2.3万人受灾，倒塌房屋73间。", [None, None]),
        ("砚溪县总工会向受灾职工送去棉被73床。", ["砚溪县总工会"]),
        ("为职工挽回经济损失，受理案件12件。", [ISSUER]),
        ("目前，成都建成老年食堂1260个。", [None]),
        ("社区有1.1万名居民。", [None]),
        ("社区为300名居民义诊。", [ISSUER]),
        ("有关部门已依法结案20起。", [None]),
        ("砚溪县总工会所在的县城常住人口1.3万人。", [None]),
    ],
)
def test_whose_figure(nlp: Language, line: str, expected: list[str | None]) -> None:
    assert owners(report(nlp, line)) == expected


TITLE: tuple[BlockKind, str] = ("title", "一碗百家面 煮热一条街")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the title's body, from where the text names it
        (
            [
                ("title", "匠心淬炼展锋芒——远岚重工第九届职工技能大赛侧记"),
                "今年入汛以来，降雨12天。",
                "9月21日，远岚重工第九届职工技能大赛打响，46名选手参赛。",
                "大赛决出一等奖3名。",
            ],
            [None, "远岚重工", "远岚重工"],
        ),
        # who hosts what the lead tells of, not who guides it
        (
            [
                TITLE,
                "5月18日，由北关街道办事处指导，榆荫社区居委会主办的第六届邻里节拉开帷幕。",
                "居民端来大锅20口。",
            ],
            ["榆荫社区居委会"],
        ),
        # who acts in the first sentence; who is only quoted there does not
        (
            [TITLE, "5月18日，砚溪县总工会走访企业。", "发放慰问金2万元，慰问40人。"],
            ["砚溪县总工会"],
        ),
        ([TITLE, "砚溪县气象局发布消息说，今日有雨。", "路面积水，停课学校40所。"], [None]),
        # short pieces under headings are each their own body's
        (
            [
                ("title", "各地快讯"),
                ("heading", "砚溪县总工会走访企业"),
                "近日，砚溪县总工会走访企业。",
                "共慰问职工40人。",
                ("heading", "第三届工业设计大赛举行"),
                "近日，大赛在澜州举行，选手60名参赛。",
            ],
            ["砚溪县总工会", None],
        ),
        # the one body that opens a paragraph
        (
            [TITLE, "天气转凉。", "榆荫社区热闹起来，居民送来被褥30床。", "桥下停车40辆。"],
            ["榆荫社区", None],
        ),
        # who compiles a briefing did not do what it tells
        (
            [
                ("paragraph", "中共砚溪县委党建办公室编　　　2024年4月2日"),
                ("title", "党旗飘扬"),
                "3月，砚溪县总工会组织走访。",
                "慰问职工40人。",
            ],
            ["砚溪县总工会"],
        ),
    ],
)
def test_whom_an_unsigned_report_is_about(
    nlp: Language, lines: list[str | tuple[BlockKind, str]], expected: list[str | None]
) -> None:
    assert owners(report(nlp, *lines, signed=False)) == expected


@pytest.mark.parametrize(
    ("later", "host"),
    [
        ("此次大赛由砚溪县总工会主办，县人社局协办。", "砚溪县总工会"),
        ("活动由砚溪县总工会主办。", "砚溪县总工会"),
        ("此次讲座由砚溪县总工会主办。", ISSUER),
        ("大赛由砚溪县总工会支持。", ISSUER),
    ],
)
def test_a_host_named_later(nlp: Language, later: str, host: str) -> None:
    found = report(nlp, f"9月，“砺剑杯”职工技能大赛打响。{later}")
    names = {organisation.id: organisation.name for organisation in found.organisations}
    named = [one for one in found.activities if one.named]
    assert [names.get(one.organisation or "") for one in named] == [host]


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
