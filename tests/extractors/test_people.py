"""People: whose names stand in a text, and what only looks like one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractors import Context
from models import Person

MARK = re.compile(r"<(.*?)>")


def found(nlp: Language, text: str) -> list[Person]:
    """The people of a text, no other family's facts."""
    return [fact for fact in nlp(text)._.facts if isinstance(fact, Person)]


@pytest.mark.parametrize(
    "text",
    [
        "市总工会副主席<蒲晓岚>、区委副书记<阮志恒>一同剪彩",
        "副市长、市防总总指挥<孟春光>部署",
        "监考官由师范学院讲师<贺知薇>兼任",
        "全国劳动模范<段晨曦>的《炉火照亮青春》、<崔知秋>的《方寸之间》",
        "女设协会长<蓝若溪>带队去云南",
        "委员9名，<夏侯霜>当选组长",
        "职工<王某某>申诉",
        "<崔知秋>董事长的新年致辞",
        "联系人：<岑晓禾>，电话：010-00000000",
        "文 <温信川> <赵棠>",
        "四位调解员：<韩川>、<吴峪>、<鲁晓禾>、<岑棠棠>",
        "帮助<霍永禾>等64人领到工资",
        "岚江轴承公司<罗海棠>以89.5分的总分夺冠",
        "<陈家信>说，截至去年9月",
        # near misses
        "主席团高度重视，书记明确要求",
        "职工年轻化培养、志愿者马甲",
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
        ("市总工会副主席蒲晓岚出席", "市总工会副主席"),
        ("副市长、市防总总指挥孟春光部署", "副市长、市防总总指挥"),
        ("董事长祁振岚陪同", "董事长"),
        ("联系人：岑晓禾", None),
    ],
)
def test_titles_are_as_written(nlp: Language, text: str, title: str | None) -> None:
    [person] = found(nlp, text)
    assert person.title == title


@given(
    surname=st.sampled_from("王李张刘陈杨黄周吴"),
    given_name=st.sampled_from(["晓禾", "知薇", "安澜", "晨曦", "若溪", "振岚"]),
    post=st.sampled_from(["主席", "副主任", "董事长", "队长", "教师"]),
)
def test_evidence_quotes_the_report(
    surname: str, given_name: str, post: str, nlp: Language
) -> None:
    text = f"会上，{post}{surname}{given_name}介绍了情况。"
    [person] = found(nlp, text)
    spot = person.evidence
    assert text[spot.start : spot.end] == spot.text == person.name == surname + given_name


@pytest.mark.parametrize(
    ("head", "text", "found"),
    [
        ("队长", "温若川", True),
        ("姓名", "欧阳晓禾", True),
        ("队伍", "温若川", False),
        ("队长", "待定", False),
    ],
)
def test_a_name_in_a_table(nlp: Language, head: str, text: str, found: bool) -> None:
    doc = nlp.make_doc(text)
    doc._.context = Context(kind="table_cell", column_heads=(head,))
    people = [fact.name for fact in nlp(doc)._.facts if isinstance(fact, Person)]
    assert people == ([text] if found else [])
