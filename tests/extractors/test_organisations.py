"""Organisations: what is a body's name, where it begins and ends, and what is none."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractors.lexicon import lexicon
from extractors.organisation_heads import table
from models import Organisation

MARK = re.compile(r"⟦(.*?)⟧")
PLACES = [row["name"] for row in lexicon("divisions")][::97]
BODIES = ["总工会", "人社局", "妇联", "融媒体中心", "人民法院", "第三中学", "人民医院"]


def found(nlp: Language, text: str) -> list[Organisation]:
    """The organisations of a text, no other family's facts."""
    doc = nlp(text)
    return [fact for fact in doc._.facts if isinstance(fact, Organisation)]


def marked(text: str) -> tuple[str, list[str]]:
    """The text without its marks, and what was marked."""
    return MARK.sub(r"\1", text), MARK.findall(text)


@pytest.mark.parametrize(
    "text",
    [
        # a place or a level before a public body
        "⟦云泽县总工会⟧与⟦县人社局⟧联合举办",
        "在⟦市总工会⟧和⟦县委⟧的正确领导下",
        "⟦市总⟧在网上发出倡议，⟦县总⟧联合⟦县融媒体中心⟧推出",
        "联动⟦团市委⟧、⟦市教育局⟧、⟦市慈善总会⟧等十六家成员单位",
        "⟦县委⟧、⟦县政府⟧联合印发",
        "⟦共青团卢龙县委⟧联合⟦中国农业银行卢龙支行⟧开展公益助学活动",
        "由⟦省总工会⟧、⟦省能源局⟧主办",
        "与⟦市中级人民法院⟧、⟦市人民检察院⟧会签",
        "⟦审计署⟧向⟦国务院⟧报告",
        "⟦国家消防救援局⟧部署各地开展宣传",
        "⟦街道党工委⟧、⟦街道妇联⟧与⟦翠湖社区党委⟧共建",
        # posts are cut off; what is glued by the segmenter is not
        "⟦市总工会⟧副主席张安华出席",
        "⟦省总工会经济工作部⟧副部长厉闻道出席",
        "⟦清远市委⟧书记葛长伟强调",
        # names and brands
        "走进⟦云泽县第三中学⟧、⟦县职教中心⟧等9所学校",
        "⟦安徽澜石电子有限公司⟧选手摘得桂冠",
        "深入⟦金维达机械有限公司⟧、⟦龙聚森食品有限公司⟧等企业",
        "到⟦抚宁区宏都实业有限公司⟧宣讲",
        "拖欠⟦中煤科工秦皇岛有限公司⟧职工工资",
        "联合⟦临渚市沁和公益基金会⟧捐赠",
        "⟦海滨路街道办事处耀中里社区⟧开展义务劳动",
        "⟦溪东社区⟧和⟦望桥社区居委会⟧被评为示范站",
        "组建⟦“木兰”律师团⟧，⟦“红管家”志愿服务队⟧上门",
        "⟦蓝盾应急救援队⟧出动58人次",
        "铁道部所属⟦信息中心⟧".replace("铁道部", "⟦铁道部⟧", 1),
        # parts of a coordination that name a body by themselves
        "⟦秦皇岛开发区总工会⟧、⟦北戴河新区总工会⟧：",
        # short names where they are introduced
        "⟦云泽县总工会⟧（以下简称“⟦县总⟧”）召开",
        "⟦市女企业家协会⟧（简称⟦女企协⟧）支持",
        "⟦红枫先锋志愿服务队⟧（即“⟦红枫先锋队⟧”）连续值守",
        # near misses
        "各级工会组织迅速行动",
        "各县区总工会，市属产业工会",
        "全市广大职工踊跃参与，相关部门积极配合",
        "走访企业86家、学校12所",
        "8支志愿服务队、12支青年突击队",
        "吸引二百一十名女大学新生",
        "城市总体规划和区委托管理",
        "形成工作新格局，优化产业布局，全部完成",
        "参加失业保险，中小学生停课",
        "高度重视政府信息公开",
        "（以下简称《办法》）",
        "北戴河区风景优美，东山公园开放",
    ],
)
def test_marked_text(nlp: Language, text: str) -> None:
    plain, want = marked(text)
    assert [fact.mentions[0].text for fact in found(nlp, plain)] == want


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("云泽县总工会", "union"),
        ("区委组织部", "party"),
        ("团市委", "party"),
        ("市公安局", "government"),
        ("鄱湖风电公司", "enterprise"),
        ("临渚农商银行", "finance"),
        ("云泽县第三中学", "school"),
        ("枫溪湾社区卫生服务中心", "hospital"),
        ("溪东社区", "community"),
        ("市妇联", "association"),
        ("小青枫志愿服务队", "volunteer_team"),
        ("县融媒体中心", "media"),
        ("县人民法院", "court_procuratorate"),
        ("市青少年宫", "other"),
    ],
)
def test_kinds(nlp: Language, name: str, kind: str) -> None:
    [fact] = found(nlp, f"联合{name}开展活动")
    assert (fact.name, fact.kind) == (name, kind)


def test_a_name_has_no_quotation_marks(nlp: Language) -> None:
    [fact] = found(nlp, "组建“木兰”律师团")
    assert (fact.name, fact.mentions[0].text) == ("木兰律师团", "“木兰”律师团")


@given(
    place=st.sampled_from(PLACES),
    body=st.sampled_from(BODIES),
    after=st.text("。，召开了", max_size=4),
)
def test_evidence_quotes_the_report(place: str, body: str, after: str, nlp: Language) -> None:
    text = f"近日，{place}{body}{after}"
    for fact in found(nlp, text):
        [spot] = fact.mentions
        assert text[spot.start : spot.end] == spot.text
    assert f"{place}{body}" in [fact.name for fact in found(nlp, text)]


@given(text=st.text("市县总工会委员联合（）“”、，第三中学公司各级与在有限小组3 \n", max_size=30))
def test_mentions_never_overlap(text: str, nlp: Language) -> None:
    spots = [fact.mentions[0] for fact in found(nlp, text)]
    assert all(one.end <= two.start for one, two in pairwise(spots))


def test_every_head_is_known() -> None:
    assert table()["总工会"].kind == "union"
