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
        ("⟦“书香满园”⟧⟦“悦读时光”读书活动⟧同步铺开", ["书香满园", "悦读时光"]),
        ("举办⟦第五届“工匠杯”职业技能竞赛⟧", ["工匠杯"]),
        ("⟦“送法下乡”服务农民工公益法律服务行动⟧走进工地", ["送法下乡"]),
        ("⟦“夕阳红”为主题的文艺汇演⟧在广场举行", ["夕阳红"]),
        ("⟦“典亮生活”《民法典》知识竞赛⟧吸引众多职工", ["典亮生活"]),
        ("启动⟦“爱心敲门”行动⟧", ["爱心敲门"]),
        ("办起⟦“雷锋集市”⟧", ["雷锋集市"]),
        ("⟦第四届职工运动会⟧开幕", ["第四届职工运动会"]),
        # no activities: honours, places, teams, methods, slogans
        ("授予“岗位标兵”称号", []),
        ("打造“暖心驿站”品牌", []),
        ("成立“银发先锋”志愿服务队", []),
        ("推行“网格+”工作法", []),
        ("牢固树立“创建为民”的理念", []),
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
        ("组织⟦职工健步走⟧、⟦篮球联赛⟧和⟦书画摄影展⟧", None),
        ("召开⟦座谈会⟧26场", None),
        ("举办⟦财务业务培训⟧1次、⟦经审监督检查⟧1次", None),
        ("⟦助学金发放仪式⟧在市青少年宫举行", None),
        ("⟦慰问困境儿童⟧17户", None),
        ("开展了⟦消防安全检查⟧", None),
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
    ],
)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    [found] = activities(nlp, text)
    assert found.kind == kind
