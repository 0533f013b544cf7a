"""What a figure counts: the words after its unit, before it, or the action."""

import pytest
from spacy.language import Language

from models import Amount, Count


def items(nlp: Language, text: str) -> list[str | None]:
    """The items of the counts and amounts of a text, in order of the text."""
    facts = [fact for fact in nlp(text)._.facts if isinstance(fact, Count | Amount)]
    return [fact.item for fact in sorted(facts, key=lambda fact: fact.evidence.start)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a noun phrase after the unit
        ("组织300余名志愿者开展义诊", ["志愿者"]),
        ("32家企业的417名选手参赛", ["企业", "选手"]),
        ("梳理出9个方面的突出问题", ["突出问题"]),
        ("选出12名（男6名、女6名）种子选手", ["种子选手", "种子选手", "种子选手"]),
        ("带动就业20人（其中脱贫户10人），增收明显", ["就业", "脱贫户"]),
        ("组建12支志愿服务分队", ["志愿服务分队"]),
        ("举办两场“云招聘”专场招聘会", ["专场招聘会"]),
        ("1,260位“爱心妈妈”与孩子结对", ["爱心妈妈"]),
        ("培训骨干教师40名、学生代表60人", ["骨干教师", "学生代表"]),
        # else the one before it
        ("走访企业86家", ["企业"]),
        ("发放宣传手册2000余册", ["宣传手册"]),
        ("就业率达67%", ["就业率"]),
        ("设置核酸采样点12个", ["核酸采样点"]),
        ("发放慰问金及物资102.6万元", ["慰问金及物资"]),
        ("“青藤夜话”议事会开了4次", ["议事会"]),
        ("编印《职工手册》500册", ["《职工手册》"]),
        # else the action
        ("整改318处，办结210件", ["整改", "办结"]),
        ("1人遇难，617人被追究责任", ["遇难", "追究责任"]),
        ("吸引九千余人次参与", ["参与"]),
        ("现场签约58人", ["签约"]),
        # a figure that continues another takes its item
        ("工会经费50万元，同比增长12.5%", ["工会经费", "工会经费同比增长"]),
        ("不良率由1.8‰降至0.9‰", ["不良率", "不良率"]),
        ("发放慰问金115.2万元，户均3000元", ["慰问金", "慰问金"]),
        ("发放助学金每人5000元，合计105万元", ["助学金", "助学金"]),
        ("志愿者由3100名增至7460名", ["志愿者", "志愿者"]),
        # spans of time count nothing, but a length of service does
        ("三个多月来", [None]),
        ("累计工作时长18.6万小时", ["工作时长"]),
        # a part of a whole
        ("三分之一的职工参加了体检", ["职工"]),
        ("水深约2米", ["水深"]),
        ("积水半米多深", ["深"]),
    ],
)
def test_item(nlp: Language, text: str, expected: list[str | None]) -> None:
    assert items(nlp, text) == expected


def test_a_sentence_does_not_continue_the_one_before(nlp: Language) -> None:
    assert items(nlp, "培训职工300人。同比增长5%") != ["职工", "职工同比增长"]
