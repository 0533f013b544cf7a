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
        "⟦砚溪县总工会⟧与⟦县人社局⟧一起承办",
        "得到⟦市总工会⟧和⟦县委⟧的关心支持",
        "⟦市总⟧在群里征集线索，⟦县总⟧邀请⟦县融媒体中心⟧拍摄",
        "邀请⟦团市委⟧、⟦市水利局⟧、⟦市慈善总会⟧等五家协办单位",
        "⟦县委⟧、⟦县政府⟧联合印发",
        "⟦共青团栖梧县委⟧邀请⟦中国农业银行栖梧支行⟧讲授理财知识",
        "由⟦省总工会⟧、⟦省水利厅⟧牵头",
        "与⟦市人民检察院⟧、⟦市中级人民法院⟧会商",
        "⟦审计署⟧向⟦国务院⟧报告",
        "⟦国家消防救援局⟧部署各地开展宣传",
        "⟦街道党工委⟧、⟦街道妇联⟧与⟦石桥社区党委⟧共建",
        # posts are cut off; what is glued by the segmenter is not
        "⟦市总工会⟧副主席蒲晓岚出席",
        "⟦省总工会权益保障部⟧副部长阮志恒主持",
        "⟦岚江市委⟧书记祁远山强调",
        # names and brands
        "来到⟦砚溪县第三中学⟧、⟦县实验小学⟧等4个考点",
        "⟦湖北翎云电子有限公司⟧车队获得亚军",
        "走进⟦金砺通轴承有限公司⟧、⟦谷满仓粮油有限公司⟧等工厂",
        "到⟦鹿泉区岚都实业有限公司⟧宣讲",
        "补发⟦砺山重工连云港有限公司⟧职工加班费",
        "会同⟦岚江市禾煦公益基金会⟧捐建",
        "⟦石桥路街道办事处柳荫里社区⟧组织植树护绿",
        "⟦渔湾社区⟧和⟦柳荫社区居委会⟧获评示范单位",
        "成立⟦“棠梨”律师团⟧，⟦“橙管家”志愿服务队⟧入户",
        "⟦岚鹰应急救援队⟧派出35人次",
        "⟦水利部⟧所属⟦培训中心⟧",
        # parts of a coordination that name a body by themselves
        "⟦望潮岛开发区总工会⟧、⟦白鹭浦新区总工会⟧：",
        # short names where they are introduced
        "⟦澜州市红十字会⟧（以下简称“⟦市红会⟧”）召开",
        "⟦市女设计师协会⟧（简称⟦女设协⟧）赞助",
        "⟦海棠暖心志愿服务队⟧（即“⟦海棠暖心队⟧”）送餐到户",
        # near misses
        "各级工会组织迅速行动",
        "各县区总工会，省属产业工会",
        "全市一线职工热情高涨，相关部门积极配合",
        "走访企业74家、学校12所",
        "8支志愿服务队、12支青年突击队",
        "录用一百三十名女大学毕业生",
        "城市总体规划和区委托管理",
        "形成工作新格局，优化产业布局，全部完成",
        "参加失业保险，中小学生停课",
        "高度重视政府信息公开",
        "（以下简称《办法》）",
        "白鹭浦区风光秀丽，柳堤公园开放",
    ],
)
def test_marked_text(rules: Language, text: str) -> None:
    plain, want = marked(text)
    assert [fact.mentions[0].text for fact in found(rules, plain)] == want


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("砚溪县总工会", "union"),
        ("区委组织部", "party"),
        ("团市委", "party"),
        ("市公安局", "government"),
        ("岚江轴承公司", "enterprise"),
        ("岚江农商银行", "finance"),
        ("砚溪县第三中学", "school"),
        ("柳荫里社区卫生服务中心", "hospital"),
        ("渔湾社区", "community"),
        ("市妇联", "association"),
        ("小艾草志愿服务队", "volunteer_team"),
        ("县融媒体中心", "media"),
        ("县人民法院", "court_procuratorate"),
        ("市青少年宫", "other"),
    ],
)
def test_kinds(nlp: Language, name: str, kind: str) -> None:
    [fact] = found(nlp, f"联合{name}开展活动")
    assert (fact.name, fact.kind) == (name, kind)


def test_a_name_has_no_quotation_marks(nlp: Language) -> None:
    [fact] = found(nlp, "成立“棠梨”律师团")
    assert (fact.name, fact.mentions[0].text) == ("棠梨律师团", "“棠梨”律师团")


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
