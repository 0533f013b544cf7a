"""Which body is a part of which, by the report's own words."""

import pytest
from spacy.language import Language

from pipeline.parsing import Line, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青榆大学附属医院与青榆大学签约。", {"青榆大学附属医院": "青榆大学"}),
        ("梧州银行砚溪支行获奖，梧州银行捐款。", {"梧州银行砚溪支行": "梧州银行"}),
        (
            "南岭重工有限公司出资，南岭重工工会走访。",
            {"南岭重工工会": "南岭重工有限公司"},
        ),
        (
            "砚溪县总工会女职工委员会成立，砚溪县总工会祝贺。",
            {"砚溪县总工会女职工委员会": "砚溪县总工会"},
        ),
        ("砚溪县总工会女职工委员会成立。", {}),
        ("砚溪县教育局与砚溪县总工会签约。", {}),
        ("柳荫街道：清理楼道。柳荫街道总工会走访。", {}),
        ("中国银行捐款，中国银行业协会到会。", {}),
    ],
)
def test_parents(text: str, expected: dict[str, str], nlp: Language) -> None:
    found = parse(Line(1, text), nlp)["organisations"]
    assert isinstance(found, tuple)
    names = {fact.id: fact.name for fact in found}
    assert {fact.name: names[fact.parent] for fact in found if fact.parent} == expected
