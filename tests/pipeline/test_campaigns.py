"""One campaign over its report: names found again, spellings joined."""

from models import Activity, Evidence
from pipeline.campaigns import bare, join, propagate

TEXTS = {
    "b0": "启动“岗位建功·全员行动”活动。",
    "b1": "“岗位建功 全员行动”开展以来，第二届“岗位建功 全员行动”又至。",
    "b2": "开展培训，又开展培训。",
}


def activity(block: str, words: str, name: str, named: bool = True) -> Activity:
    start = TEXTS[block].index(words)
    spot = Evidence(block=block, start=start, end=start + len(words), text=words)
    return Activity(
        name=name, kind="campaign", named=named, mentions=(spot,), confidence=0.9, extractor="t"
    )


def test_marks_do_not_tell_names_apart() -> None:
    assert bare("岗位建功·全员行动") == bare("岗位建功 全员行动") == "岗位建功全员行动"


def test_a_name_found_once_is_found_everywhere() -> None:
    first = activity("b0", "“岗位建功·全员行动”活动", "岗位建功·全员行动")
    spots = [one.mentions[0].text for one in propagate(TEXTS, [first])]
    assert spots == [
        "“岗位建功·全员行动”活动",
        "“岗位建功 全员行动”",
        "第二届“岗位建功 全员行动”",
    ]


def test_one_campaign_takes_its_commonest_spelling() -> None:
    first = activity("b0", "“岗位建功·全员行动”活动", "岗位建功·全员行动")
    again = activity("b1", "“岗位建功 全员行动”", "岗位建功 全员行动")
    [joined] = join([first, again, again])
    assert joined.name == "岗位建功 全员行动"
    assert len(joined.mentions) == 3


def test_two_unnamed_activities_stay_two() -> None:
    training = activity("b2", "培训", "培训", named=False)
    assert len(join([training, training])) == 2


def test_the_shorter_mention_tells_the_kind_of_equally_sure_ones() -> None:
    ceremony = activity("b0", "启动“岗位建功·全员行动”活动", "岗位建功")
    ceremony = ceremony.model_copy(update={"kind": "ceremony"})
    campaign = activity("b0", "“岗位建功·全员行动”活动", "岗位建功")
    [joined] = join([ceremony, campaign])
    assert joined.kind == "campaign"
