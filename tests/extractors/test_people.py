"""People: whose names stand in a text, and what only looks like one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from models import Person

MARK = re.compile(r"<(.*?)>")


def found(nlp: Language, text: str) -> list[Person]:
    """The people of a text, no other family's facts."""
    return [fact for fact in nlp(text)._.facts if isinstance(fact, Person)]


@pytest.mark.parametrize(
    "text",
    [
        "市总工会副主席<张安华>、区委副书记<陈永祥>共同揭牌",
        "副省长、省防总总指挥<邓海光>要求",
        "裁判长由技师学院教授<戚望舒>担任",
        "全国劳动模范<张海波>的《创新成就梦想》、<高会民>的《平凡的岗位》",
        "女企协会长<花颂宜>带队赴四川",
        "理事21名，<闻人雪>当选会长",
        "职工<王某某>申诉",
        "<习近平>总书记的重要论述",
        "联系人：<辜晓棠>，电话：0791-88800321",
        "文 <田信雷> <赵莉>",
        "四位小伙伴：<江磊>、<王娄>、<胡晓栋>、<张婵婵>",
        "援助<雷永奇>等179人申诉",
        "鄱湖风电公司<程牧野>以总分96.5分夺冠",
        "<刘家义>说，截至2010年底",
        # near misses
        "主席团高度重视，书记明确要求",
        "职工普惠化服务、志愿者马甲",
        "党员文明示范岗，居民幸福感提升",
        "教师和学生代表参加",
    ],
)
def test_marked_text(nlp: Language, text: str) -> None:
    plain = MARK.sub(r"\1", text)
    assert [fact.evidence.text for fact in found(nlp, plain)] == MARK.findall(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("市总工会副主席张安华出席", "市总工会副主席"),
        ("副省长、省防总总指挥邓海光要求", "副省长、省防总总指挥"),
        ("董事长邬振东一道", "董事长"),
        ("联系人：辜晓棠", None),
    ],
)
def test_titles_are_as_written(nlp: Language, text: str, title: str | None) -> None:
    [person] = found(nlp, text)
    assert person.title == title


@given(
    surname=st.sampled_from("王李张刘陈杨黄周吴"),
    given_name=st.sampled_from(["晓棠", "望舒", "安华", "海波", "静姝", "振东"]),
    post=st.sampled_from(["主席", "副主任", "董事长", "队长", "教师"]),
)
def test_evidence_quotes_the_report(
    surname: str, given_name: str, post: str, nlp: Language
) -> None:
    text = f"会上，{post}{surname}{given_name}介绍了情况。"
    [person] = found(nlp, text)
    spot = person.evidence
    assert text[spot.start : spot.end] == spot.text == person.name == surname + given_name
