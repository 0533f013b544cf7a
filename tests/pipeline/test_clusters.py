"""Which mentions are one body, and what is found again elsewhere in the report."""

from itertools import pairwise

import pytest
from spacy.language import Language

from extractors import Context
from models import Organisation, Person
from pipeline.clusters import cluster, propagate, propagate_people


def report(nlp: Language, *texts: str) -> tuple[dict[str, str], list[Organisation], list[Person]]:
    """Blocks b0, b1 … with what the extractors find in each."""
    blocks = {f"b{at}": text for at, text in enumerate(texts)}
    bodies: list[Organisation] = []
    people: list[Person] = []
    for block, text in blocks.items():
        doc = nlp.make_doc(text)
        doc._.context = Context(block=block)
        for _, component in nlp.pipeline:
            doc = component(doc)
        bodies += [fact for fact in doc._.facts if isinstance(fact, Organisation)]
        people += [fact for fact in doc._.facts if isinstance(fact, Person)]
    return blocks, bodies, people


def clusters(nlp: Language, *texts: str) -> dict[str, tuple[tuple[str, ...], int]]:
    """Aliases and number of mentions by name."""
    blocks, bodies, _ = report(nlp, *texts)
    joined = cluster(blocks, propagate(blocks, bodies))
    return {each.name: (each.aliases, len(each.mentions)) for each in joined}


@pytest.mark.parametrize(
    ("texts", "want"),
    [
        # a defined short name holds in the whole report
        (
            ["澜州市红十字会（以下简称“市红会”）召开会议", "市红会表彰义工"],
            {"澜州市红十字会": (("市红会",), 3)},
        ),
        (
            ["县春雨读书协会（以下称“读书协会”）成立", "读书协会上门送书"],
            {"县春雨读书协会": (("读书协会",), 3)},
        ),
        # the only full name that fits
        (["澜州市总工会：", "在市总工会领导下"], {"澜州市总工会": (("市总工会",), 2)}),
        (["岚江市妇女联合会", "市妇联走访慰问"], {"岚江市妇女联合会": (("市妇联",), 2)}),
        (["市总工会启动活动", "市总发出倡议"], {"市总工会": (("市总",), 2)}),
        (
            ["白鹭浦新区总工会召开会议", "白新区总工会开展活动"],
            {"白鹭浦新区总工会": (("白新区总工会",), 2)},
        ),
        # the one named last before it, in a report of many
        (
            ["梨川县总工会开展活动", "县总工会表彰", "苍坪县总工会开展活动", "县总工会走访"],
            {
                "梨川县总工会": (("县总工会",), 2),
                "苍坪县总工会": (("县总工会",), 2),
            },
        ),
        # a company's brand
        (
            ["湖北翎云电子有限公司车队夺冠", "后来，翎云电子又派出车队"],
            {"湖北翎云电子有限公司": (("翎云电子",), 2)},
        ),
        # two bodies, however alike
        (["梨川县总工会与栖梧县总工会共建"], {"梨川县总工会": ((), 1), "栖梧县总工会": ((), 1)}),
        (
            ["砚溪县第三中学开学", "砚溪县第十三中学开学"],
            {"砚溪县第三中学": ((), 1), "砚溪县第十三中学": ((), 1)},
        ),
        (["市总工会、市教育局印发"], {"市总工会": ((), 1), "市教育局": ((), 1)}),
    ],
)
def test_clusters(
    nlp: Language, texts: list[str], want: dict[str, tuple[tuple[str, ...], int]]
) -> None:
    assert clusters(nlp, *texts) == want


def test_propagation_keeps_reading_order_and_never_overlaps(nlp: Language) -> None:
    blocks, bodies, _ = report(
        nlp, "湖北翎云电子有限公司（下称“翎云”）投产", "翎云与翎云电子工会慰问，翎云电子增产"
    )
    found = propagate(blocks, bodies)
    spots = [
        (each.mentions[0].block, each.mentions[0].start, each.mentions[0].end) for each in found
    ]
    assert spots == sorted(spots)
    for one, two in pairwise(spots):
        assert one[0] != two[0] or one[2] <= two[1]
    for each in found:
        spot = each.mentions[0]
        assert blocks[spot.block][spot.start : spot.end] == spot.text


def test_clustering_is_settled(nlp: Language) -> None:
    blocks, bodies, _ = report(nlp, "砚溪县总工会（下称“县总”）", "县总与县总工会")
    once = propagate(blocks, bodies)
    assert propagate(blocks, once) == once
    assert cluster(blocks, once) == cluster(blocks, list(reversed(once)))


def test_people_are_found_again(nlp: Language) -> None:
    blocks, _, people = report(nlp, "选手苗知雪夺得铜奖", "这是苗知雪第二次参赛")
    found = propagate_people(blocks, people)
    assert [(each.evidence.block, each.name) for each in found] == [
        ("b0", "苗知雪"),
        ("b1", "苗知雪"),
    ]


def test_nothing_gives_nothing() -> None:
    assert propagate({}, []) == cluster({"b0": "无"}, []) == ()
    assert propagate_people({}, []) == ()
