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
        ("安排260余名志愿者上门宣讲", ["志愿者"]),
        ("18家工厂的236名技工应考", ["工厂", "技工"]),
        ("查找出6个方面的制度漏洞", ["制度漏洞"]),
        ("推荐10名（男4名、女6名）后备干部", ["后备干部", "后备干部", "后备干部"]),
        ("带动就业36人（其中退伍军人15人），收入稳定", ["就业", "退伍军人"]),
        ("组建7支志愿服务小队", ["志愿服务小队"]),
        ("举办两场“云招聘”专场招聘会", ["专场招聘会"]),
        ("1,480位“知心大姐”与新生谈心", ["知心大姐"]),
        ("培训骨干教师40名、学生代表60人", ["骨干教师", "学生代表"]),
        # else the one before it
        ("走访企业74家", ["企业"]),
        ("发放宣传手册2000余册", ["宣传手册"]),
        ("就业率达72%", ["就业率"]),
        ("设置垃圾投放点18个", ["垃圾投放点"]),
        ("发放救济款及棉衣36.8万元", ["救济款及棉衣"]),
        ("“槐荫茶座”恳谈会开了6次", ["恳谈会"]),
        ("编印《职工手册》500册", ["《职工手册》"]),
        # else the action
        ("整改96处，办结74件", ["整改", "办结"]),
        ("2人受伤，46人被通报批评", ["受伤", "通报批评"]),
        ("吸引三千余人次报名", ["报名"]),
        ("当场签约35人", ["签约"]),
        # a figure that continues another takes its item
        ("工会经费50万元，同比增长8.5%", ["工会经费", "工会经费同比增长"]),
        ("差错率由2.4‰降至1.1‰", ["差错率", "差错率"]),
        ("发放慰问金64.8万元，户均1200元", ["慰问金", "慰问金"]),
        ("发放奖学金每人2000元，合计36万元", ["奖学金", "奖学金"]),
        ("志愿者由1800名增至2860名", ["志愿者", "志愿者"]),
        # spans of time count nothing, but a length of service does
        ("三个多月来", [None]),
        ("累计工作时长9.4万小时", ["工作时长"]),
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
