"""Rules and tagger over one text: which mention stands, of which kind, and who found it."""

import re

import pytest
from spacy.language import Language

from extractors.organisation_decision import BOTH, RULES, TAGGER, Mention, decide
from extractors.tagger import Tagged
from extractors.words import words_of

MARKS = re.compile(r"[⟦⟧]")


def spans(marked: str) -> list[tuple[int, int]]:
    """The offsets of what stands in ⟦⟧, counted in the text without them."""
    found, at, start = [], 0, 0
    for character in marked:
        if character == "⟦":
            start = at
        elif character == "⟧":
            found.append((start, at))
        else:
            at += 1
    return found


@pytest.mark.parametrize(
    ("ruled", "tagged", "chance", "decided", "extractor"),
    [
        # both say the same
        ("走访⟦砚溪县总工会⟧", "走访⟦砚溪县总工会⟧", 0.6, "走访⟦砚溪县总工会⟧", BOTH),
        # a name without a word that the rules know a body by stands by the tagger, if it is sure
        ("走访岚芯参会", "走访⟦岚芯⟧参会", 0.95, "走访⟦岚芯⟧参会", TAGGER),
        ("走访岚芯参会", "走访⟦岚芯⟧参会", 0.6, "走访岚芯参会", None),
        # the wider name, where what it adds may belong to it
        (
            "⟦市总⟧职工法律服务中心",
            "⟦市总职工法律服务中心⟧",
            0.95,
            "⟦市总职工法律服务中心⟧",
            TAGGER,
        ),
        ("含⟦街道志协⟧协办", "⟦含街道志协⟧协办", 0.95, "含⟦街道志协⟧协办", RULES),
        ("⟦砚溪县总工会⟧", "⟦砚溪县⟧总工会", 0.95, "⟦砚溪县总工会⟧", RULES),
        # the tagger's several names for one of the rules, and its name behind a function word
        (
            "⟦镇综治中心联合派出所⟧",
            "⟦镇综治中心⟧联合⟦派出所⟧",
            0.95,
            "⟦镇综治中心⟧联合⟦派出所⟧",
            TAGGER,
        ),
        (
            "⟦还同县融媒体中心⟧开播",
            "还同⟦县融媒体中心⟧开播",
            0.99,
            "还同⟦县融媒体中心⟧开播",
            TAGGER,
        ),
        ("⟦栖梧县融媒体中心⟧", "栖梧⟦县融媒体中心⟧", 0.99, "⟦栖梧县融媒体中心⟧", RULES),
        ("组建五支专职队", "组建⟦五支专职队⟧", 0.99, "组建五支专职队", None),
        ("召开院坝会", "召开⟦院坝会⟧", 0.99, "召开院坝会", None),
        ("远景超市供应热粥", "⟦远景超市⟧供应热粥", 0.95, "⟦远景超市⟧供应热粥", TAGGER),
        # places, sorts of bodies and phrases are no bodies, however sure the tagger is
        ("来到溪口镇慰问", "来到⟦溪口镇⟧慰问", 0.99, "来到溪口镇慰问", None),
        ("各社区党委参加", "各⟦社区党委⟧参加", 0.99, "各社区党委参加", None),
        ("部分岚芯门店", "部分⟦岚芯门店⟧", 0.99, "部分岚芯门店", None),
        ("建立“法院+工会”机制", "建立“⟦法院+工会⟧”机制", 0.99, "建立“法院+工会”机制", None),
        ("携手筑梦”服务", "携手⟦筑梦”服务⟧", 0.99, "携手筑梦”服务", None),
    ],
)
def test_decide(
    nlp: Language, ruled: str, tagged: str, chance: float, decided: str, extractor: str | None
) -> None:
    text = MARKS.sub("", ruled)
    rules = [Mention(start, end, "union", 0.9) for start, end in spans(ruled)]
    model = [Tagged(start, end, "ORG", chance) for start, end in spans(tagged)]
    found = decide(text, words_of(nlp.make_doc(text)), rules, model)
    assert [(one.start, one.end) for one in found] == spans(decided)
    assert [one.extractor for one in found] == [extractor] * len(spans(decided))


def test_the_tagger_without_rules_tells_the_kind_by_the_end(nlp: Language) -> None:
    text = "岚芯、针灸科到会"
    model = [Tagged(0, 2, "ORG", 0.99), Tagged(3, 6, "ORG", 0.99)]
    found = decide(text, words_of(nlp.make_doc(text)), [], model)
    assert [one.kind for one in found] == ["enterprise", "hospital"]


def test_a_wider_name_runs_over_no_other(nlp: Language) -> None:
    text = "市总职工法律服务中心"
    ruled = [Mention(0, 2, "union", 0.9), Mention(8, 10, "other", 0.9)]
    found = decide(text, words_of(nlp.make_doc(text)), ruled, [Tagged(0, 9, "ORG", 0.99)])
    assert found == ruled


def test_nothing_outranks_the_list(nlp: Language) -> None:
    text = "市总职工法律服务中心"
    ruled = [Mention(0, 2, "union", 0.97)]
    found = decide(text, words_of(nlp.make_doc(text)), ruled, [Tagged(0, 10, "ORG", 0.99)])
    assert found == ruled


def test_people_and_places_are_no_bodies(nlp: Language) -> None:
    text = "岚芯在此"
    assert decide(text, words_of(nlp.make_doc(text)), [], [Tagged(0, 2, "PER", 0.99)]) == []
