"""Activities: named ones with their head, unnamed concrete ones, and what is none."""

import re

import pytest
from spacy.language import Language

from models import Activity

MARK = re.compile(r"⟦(.*?)⟧")


def activities(nlp: Language, text: str) -> list[Activity]:
    """The activities of a text, in order."""
    found = [fact for fact in nlp(text)._.facts if isinstance(fact, Activity)]
    return sorted(found, key=lambda one: one.mentions[0].start)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开展⟦“岗位建功”主题劳动竞赛⟧", ["岗位建功"]),
        ("⟦“书香满园”⟧⟦“悦读时光”读书活动⟧相继启动", ["书香满园", "悦读时光"]),
        ("举办⟦第三届“砺山杯”业务技能比武⟧", ["砺山杯"]),
        ("⟦“春泥护花”留守儿童公益陪伴服务行动⟧走进村小", ["春泥护花"]),
        ("⟦“夕阳红”为主题的文艺汇演⟧在广场举行", ["夕阳红"]),
        ("⟦“安全相伴”《消防法》知识竞赛⟧吸引众多工友", ["安全相伴"]),
        ("启动⟦“平安叩门”行动⟧", ["平安叩门"]),
        ("开展⟦“学史明理、务实为民”主题教育⟧，成效明显", ["学史明理、务实为民"]),
        ("办起⟦“巧手集市”⟧", ["巧手集市"]),
        ("⟦第四届职工运动会⟧开幕", ["第四届职工运动会"]),
        # no activities: honours, places, teams, methods, slogans
        ("授予“岗位标兵”称号", []),
        ("打造“暖心驿站”品牌", []),
        ("组成“夕照暖阳”志愿服务队", []),
        ("推行“网格+”工作法", []),
        ("始终坚持“师生为本”的理念", []),
        ("开通“云上工会”微信公众号", []),
    ],
)
def test_named(nlp: Language, text: str, names: list[str]) -> None:
    plain, spans = MARK.sub(r"\1", text), MARK.findall(text)
    named = [one for one in activities(nlp, plain) if one.named]
    assert [one.mentions[0].text for one in named] == spans
    assert [one.name for one in named] == names


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("组织⟦职工接力赛⟧、⟦足球联赛⟧和⟦家风主题展⟧", None),
        ("召开⟦座谈会⟧18场", None),
        ("举办⟦档案业务培训⟧2次、⟦台账质量检查⟧3次", None),
        ("⟦奖学金颁发仪式⟧在县文化馆举行", None),
        ("⟦慰问独居老人⟧23户", None),
        ("开展了⟦消防安全检查⟧", None),
        ("组织召开⟦全区民政工作会议⟧", None),
        ("开展⟦职工技能大赛⟧、⟦岗位练兵⟧、⟦技术比武⟧等活动", None),
        ("举办为期三天的⟦工会干部培训班⟧", None),
        ("邀请律师作⟦《劳动合同法》专题讲座⟧", None),
        ("组织职工参加⟦消防演练⟧", None),
        ("⟦慰问留守儿童和孤寡老人⟧，送去慰问品", None),
        # a visit is no visit where it is meant, made a system of, or whom nobody is named for
        ("将走访慰问困难职工", []),
        ("建立健全走访慰问制度", []),
        ("提供政务服务", []),
        # intentions, habits and vague heads
        ("加强宣传，提升素养", []),
        ("积极参加活动", []),
        ("服务水平不断提高", []),
    ],
)
def test_unnamed(nlp: Language, text: str, spans: list[str] | None) -> None:
    plain = MARK.sub(r"\1", text)
    expected = MARK.findall(text) if spans is None else spans
    found = [one for one in activities(nlp, plain) if not one.named]
    assert [one.mentions[0].text for one in found] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("开展“岗位建功”主题劳动竞赛", "competition"),
        ("开展“暖冬”走访慰问", "condolence"),
        ("开展“爱心助学”活动", "aid"),
        ("开展“知法守法”宣传活动", "publicity"),
        ("开展“迎新春”活动", "campaign"),
        ("举办“工匠”大讲堂", "lecture"),
        ("举办“书香满园”读书分享会", "culture_sport"),
        ("实施“技能强基”工程", "training"),
    ],
)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    [found] = activities(nlp, text)
    assert found.kind == kind
