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
            ["云泽县总工会（以下简称“县总”）召开会议", "县总表彰劳模"],
            {"云泽县总工会": (("县总",), 3)},
        ),
        (
            ["县蓝天义工协会（以下称“义工协会”）成立", "义工协会现场教学"],
            {"县蓝天义工协会": (("义工协会",), 3)},
        ),
        # the only full name that fits
        (["六安市总工会：", "在市总工会领导下"], {"六安市总工会": (("市总工会",), 2)}),
        (["临渚市妇女联合会", "市妇联走访慰问"], {"临渚市妇女联合会": (("市妇联",), 2)}),
        (["市总工会启动活动", "市总发出倡议"], {"市总工会": (("市总",), 2)}),
        (
            ["北戴河新区总工会召开会议", "北新区总工会开展活动"],
            {"北戴河新区总工会": (("北新区总工会",), 2)},
        ),
        # the one named last before it, in a report of many
        (
            ["昌黎县总工会开展活动", "县总工会表彰", "青龙县总工会开展活动", "县总工会走访"],
            {
                "昌黎县总工会": (("县总工会",), 2),
                "青龙县总工会": (("县总工会",), 2),
            },
        ),
        # a company's brand
        (
            ["安徽澜石电子有限公司选手摘冠", "赛后，澜石电子又举办竞赛"],
            {"安徽澜石电子有限公司": (("澜石电子",), 2)},
        ),
        # two bodies, however alike
        (["昌黎县总工会与卢龙县总工会共建"], {"昌黎县总工会": ((), 1), "卢龙县总工会": ((), 1)}),
        (
            ["云泽县第三中学开学", "云泽县第十三中学开学"],
            {"云泽县第三中学": ((), 1), "云泽县第十三中学": ((), 1)},
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
        nlp, "安徽澜石电子有限公司（下称“澜石”）投产", "澜石与澜石电子工会慰问，澜石电子增产"
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
    blocks, bodies, _ = report(nlp, "云泽县总工会（以下简称“县总”）", "县总与县总工会")
    once = propagate(blocks, bodies)
    assert propagate(blocks, once) == once
    assert cluster(blocks, once) == cluster(blocks, list(reversed(once)))


def test_people_are_found_again(nlp: Language) -> None:
    blocks, _, people = report(nlp, "选手樊知远摘得桂冠", "这是樊知远第二次参赛")
    found = propagate_people(blocks, people)
    assert [(each.evidence.block, each.name) for each in found] == [
        ("b0", "樊知远"),
        ("b1", "樊知远"),
    ]


def test_nothing_gives_nothing() -> None:
    assert propagate({}, []) == cluster({"b0": "无"}, []) == ()
    assert propagate_people({}, []) == ()
